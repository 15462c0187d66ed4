package io.copkit.disclosure;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The figures of communities, as whoever acts may see them: by the roles held there, and by the policy of the host.
 *
 * <p>Figures are told of whole periods of the calendar, all of one length, and only once these are over. So two answers never
 * overlap in time, and somebody who asks before and after somebody else joined is told the same of the past.
 *
 * <p>The library keeps nothing of what it told; three things are left to a host whose readers may remember.
 *
 * <ul>
 *   <li>Members are those of today. Once somebody has left, figures of the past differ by that one person: show a period's
 *       sheet as it was first told, not asked for anew.
 *   <li>A cut shown again, at the end of the next period or by other groups, differs from the one before by whoever came,
 *       left or was moved: keep the cuts that were shown and hand them over with the next.
 *   <li>What three or more figures of a sheet tell together is not looked at: show to readers who may put them together only
 *       those metrics that they need ({@link DisclosurePolicy#showing}), or raise the minimum.
 * </ul>
 */
public interface Disclosures {

    /**
     * All figures of the catalogue.
     *
     * @param day any day of the period
     * @return the sheet; refused with {@code community_unknown}, {@code not_permitted} if no metric is meant for whoever
     *     asks, or {@code period_not_over}
     */
    Outcome<DisclosedSheet> sheet(CommunityId community, LocalDate day);

    /**
     * How many members were active and how many silent in each group of a cut; columns {@code active} and {@code silent}.
     * Shown to whoever is shown the metric {@code active_members}.
     *
     * @param day any day of the period
     * @return the cut; refused as {@link #sheet}
     */
    default Outcome<DisclosedTable> activeBy(CommunityId community, LocalDate day, MemberGrouping grouping) {
        return activeBy(community, day, grouping, List.of());
    }

    /**
     * The same for whoever may remember other cuts of these people: what differs by few from what was told is withheld, as
     * {@link CountTable#disclosed(int, Collection)} says.
     *
     * @param told the cuts that were shown before, as the host has kept them: of this period, and of those beside it
     */
    Outcome<DisclosedTable> activeBy(
            CommunityId community, LocalDate day, MemberGrouping grouping, Collection<DisclosedTable> told);

    /**
     * How far those came who joined in a period, within ninety days, by the standard steps: first all who joined, then those
     * of them who took each step; the own count of a step is of those who went no further. Steps that nobody can know are
     * left out. Shown to whoever is shown the metric {@code members}, once all have been followed for ninety days, so that
     * nobody is watched on the way.
     *
     * @param day any day of the period
     * @return the steps, one within the other; refused as {@link #sheet}
     */
    Outcome<DisclosedTree> funnel(CommunityId community, LocalDate day);

    /**
     * What one member did: for the member, for mentors of the member, and for whoever may read the figures of all; never for
     * sponsors.
     *
     * @param day any day of the period
     * @return the figures; refused with {@code community_unknown}, {@code not_permitted} or {@code period_not_over}
     */
    Outcome<MemberFigures> ofMember(CommunityId community, MemberId member, LocalDate day);
}
