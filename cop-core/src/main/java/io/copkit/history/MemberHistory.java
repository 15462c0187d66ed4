package io.copkit.history;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When somebody belonged to a community, and in which roles, by all that is known or was known at some time.
 *
 * @param member who
 * @param periods the times of membership, the earliest first; they never overlap
 */
public record MemberHistory(MemberId member, List<MembershipPeriod> periods) {

    /** Copies the list. */
    public MemberHistory {
        periods = List.copyOf(periods);
    }

    /** What the member was to the community at an instant; empty if nothing. */
    public Optional<Belonging> at(Instant at) {
        return periods.stream()
                .filter(period -> period.contains(at))
                .map(period -> new Belonging(
                        period.from(),
                        period.roles().stream()
                                .filter(role -> role.contains(at))
                                .map(RolePeriod::role)
                                .collect(Collectors.toSet()),
                        period.levels().stream()
                                .filter(level -> level.contains(at))
                                .map(LevelPeriod::level)
                                .findFirst()))
                .findFirst();
    }
}
