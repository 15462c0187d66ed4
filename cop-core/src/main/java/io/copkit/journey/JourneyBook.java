package io.copkit.journey;

import io.copkit.MemberId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.CohortMatrix;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The ways of members through one community, read for the host, whose business it is whom they are shown to: {@link Journeys}
 * asks for the permission {@code metrics_member_read}, which sponsors do not have. Everything follows from the memberships and activities that are recorded by now; nothing of it is stored.
 */
public interface JourneyBook {

    /** The same with weeks and months of this calendar; the one that the library was built with if not set. */
    JourneyBook in(CommunityCalendar calendar);

    /** The same by these numbers; {@link StatePolicy#STANDARD} if not set. */
    JourneyBook by(StatePolicy policy);

    /**
     * How far those came who joined in a window, within ninety days, by the standard steps. Reads the history as a whole, and
     * takes one counting query.
     */
    default Funnel funnel(TimeWindow joined) {
        return funnel(joined, Funnel.QUARTER, FunnelStep.STANDARD);
    }

    /**
     * How far those came who joined in a window. Reads the history as a whole, and takes one counting query.
     *
     * @param horizon for how long each of them is followed, at least a millisecond
     * @param steps the steps in their order
     * @throws IllegalArgumentException if nobody is followed for any time, or the window is more than 19 000 times as long
     */
    Funnel funnel(TimeWindow joined, Duration horizon, List<FunnelStep> steps);

    /**
     * Who of those who began in each period of a window was there in the periods after it; any activity counts, reading
     * included. What lies ahead is not over. One counting query, and, for cohorts by joining, the history as a whole.
     *
     * @param brackets the stretches of time to look at, such as {@link Bracket#upTo}
     */
    CohortMatrix cohorts(TimeWindow window, CohortStart start, CalendarUnit unit, List<Bracket> brackets);

    /** How long newcomers waited for a response, up to thirty days after joining, and how long the others did. */
    default ResponsesByTenure responses(TimeWindow window) {
        return responses(window, ResponsesByTenure.NEWCOMER_DAYS);
    }

    /**
     * How long newcomers waited for a response, and how long the others did. Reads the history as a whole, and takes one
     * counting query.
     *
     * @param newcomerDays for how many days after joining somebody is a newcomer
     */
    ResponsesByTenure responses(TimeWindow window, int newcomerDays);

    /** Where a member stands; empty for whoever does not belong to the community. Takes four counting queries and a read. */
    Optional<MemberJourney> of(MemberId member);

    /** Where each member stands, by id. Takes four counting queries, and one query for each ten thousand members. */
    SortedMap<MemberId, MemberJourney> members();

    /** How many members stand where. The same queries. */
    JourneyDistribution distribution();

    /**
     * A page of those who belong to the community now, did so before the end of the window, and have not done something in
     * it. A page looks at as many members as its limit says, and holds those of them who are absent: it may be shorter, even
     * empty, and still be followed by another. Takes two queries for each five hundred members that it looks at, and reads a
     * row for each of them at most twice.
     *
     * @throws io.copkit.storage.InvalidCursorException if the page was not continued from one of this list
     */
    Page<MemberSince> absent(Absence absence, Paging paging);

    /** A page of those who have done it, in the same way: together with the absent, everybody, and each once. */
    Page<MemberSince> present(Absence absence, Paging paging);
}
