package io.copkit.commands.succession;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.commands.participation.StoredLevels;
import io.copkit.membership.Membership;
import io.copkit.participation.LevelDecision;
import io.copkit.participation.ParticipationInputs;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Limits;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.Window;
import io.copkit.succession.Facilitator;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who facilitates a community, when they were last seen, and who else does much in it. */
final class Facilitators {

    private static final Comparator<LevelDecision> BY_ENGAGEMENT = Comparator.comparing(LevelDecision::level)
            .thenComparing(
                    LevelDecision::inputs,
                    Comparator.comparingLong(ParticipationInputs::contributions)
                            .thenComparingInt(ParticipationInputs::weeks)
                            .thenComparingLong(ParticipationInputs::activities))
            .reversed();

    private final Desk desk;
    private final CommunityId community;

    Facilitators(Desk desk, CommunityId community) {
        this.desk = desk;
        this.community = community;
    }

    /** Those who facilitate it and may act, by their ids. */
    List<Facilitator> at(Instant now) {
        List<Membership.Active> holders = new Reads(desk)
                .holders(community, Role.FACILITATOR, Limits.FILTER_VALUES).stream()
                        .map(membership -> membership.at(now))
                        .filter(membership ->
                                membership instanceof Membership.Active || membership instanceof Membership.Dormant)
                        .map(membership -> ((Membership.Belonging) membership).membership())
                        .toList();
        Map<String, Instant> lastActive = lastActive(holders, now);
        return holders.stream()
                .map(holder -> facilitator(
                        holder,
                        Optional.ofNullable(lastActive.get(holder.member().value()))))
                .toList();
    }

    /** The members who do most, the most engaged first; none who has contributed nothing. */
    List<MemberId> engaged(Instant now) {
        return new StoredLevels(desk, community)
                .participation().levels(now).decisions().entrySet().stream()
                        .filter(each -> each.getValue().inputs().member()
                                && each.getValue().inputs().contributions() > 0)
                        .sorted(Map.Entry.comparingByValue(BY_ENGAGEMENT))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private Map<String, Instant> lastActive(List<Membership.Active> holders, Instant now) {
        Map<String, Instant> last = new HashMap<>();
        if (!holders.isEmpty()) {
            ActivityFilter filter = ActivityFilter.of(ActivityScope.of(community.value()))
                    .by(holders.stream().map(holder -> holder.member().value()).toList())
                    .during(new Window(null, now.plusMillis(1)));
            desk.storage()
                    .activities()
                    .tally(
                            TallyQuery.of(filter, Set.of(Group.MEMBER), Set.of(Measure.LAST)),
                            row -> last.put(row.memberId(), row.last()));
        }
        return last;
    }

    private static Facilitator facilitator(Membership.Active holder, Optional<Instant> lastActive) {
        RoleGrant grant = holder.grant(Role.FACILITATOR).orElseThrow();
        Instant lastSeen = Stream.of(lastActive, holder.affirmedAt(), Optional.of(holder.since()))
                .flatMap(Optional::stream)
                .reduce(grant.since(), (one, two) -> one.isAfter(two) ? one : two);
        Optional<Instant> until =
                Stream.of(grant.end(), holder.until()).flatMap(Optional::stream).min(Comparator.naturalOrder());
        return new Facilitator(holder.member(), lastSeen, until);
    }
}
