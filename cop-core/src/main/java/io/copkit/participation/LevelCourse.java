package io.copkit.participation;

import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the levels of a community went by one rule.
 *
 * @param rule the version of the rule
 * @param moves who moved, when, in the order in which it happened
 * @param distributions how many were on each level after each review
 * @param levels the level of each member after the last review, by id
 */
public record LevelCourse(
        String rule,
        List<LevelMove> moves,
        SortedMap<Instant, LevelDistribution> distributions,
        SortedMap<MemberId, ParticipationLevel> levels) {

    /** Within how long a move that is taken back counts as flapping: a quarter. */
    public static final Duration FLAPPING = Duration.ofDays(90);

    /** Copies the collections. */
    public LevelCourse {
        moves = List.copyOf(moves);
        distributions = Collections.unmodifiableSortedMap(new TreeMap<>(distributions));
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    }

    /** The part of the moves from one level to another that take back the member's move before within a quarter, 0 to 1. */
    public MetricValue flapping() {
        Map<MemberId, LevelMove> before = new HashMap<>();
        long all = 0;
        long back = 0;
        for (LevelMove move : moves) {
            LevelMove earlier = before.put(move.member(), move);
            if (move.from().isPresent()) {
                all++;
                boolean soon =
                        earlier != null && !move.at().isAfter(earlier.at().plus(FLAPPING));
                back += soon && move.reverses(earlier) ? 1 : 0;
            }
        }
        return MetricValue.rate(back, all, UndefinedReason.NO_ACTIVITY);
    }

    /** How many were on each level after the last review; nobody without any. */
    public LevelDistribution last() {
        LevelDistribution last = LevelDistribution.NOBODY;
        for (LevelDistribution each : distributions.values()) {
            last = each;
        }
        return last;
    }
}
