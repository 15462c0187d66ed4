package io.copkit.journey;

import io.copkit.MemberId;
import io.copkit.history.LevelPeriod;
import io.copkit.history.MemberHistory;
import java.time.Instant;
import java.util.List;

/**
 * That somebody became a member of a community for the first time; who comes back is no newcomer.
 *
 * @param member who
 * @param at when
 * @param levels that reviews have found since; none where nothing is known of them
 */
public record Joining(MemberId member, Instant at, List<LevelPeriod> levels) {

    /** Copies the list. */
    public Joining {
        levels = List.copyOf(levels);
    }

    /** The first of the times in which somebody belonged. */
    public static Joining of(MemberHistory history) {
        return new Joining(
                history.member(),
                history.periods().get(0).from(),
                history.periods().stream()
                        .flatMap(period -> period.levels().stream())
                        .toList());
    }
}
