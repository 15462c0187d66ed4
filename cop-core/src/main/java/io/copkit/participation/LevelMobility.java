package io.copkit.participation;

import io.copkit.ParticipationLevel;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * How people moved between levels, from the beginning of a window to its end. Those who came in between are no part of it;
 * who left is an outsider at its end.
 *
 * @param window from when to when
 * @param moves how many went from each level to each, those who stayed included
 */
public record LevelMobility(
        TimeWindow window, SortedMap<ParticipationLevel, SortedMap<ParticipationLevel, Long>> moves) {

    /** Copies the maps. */
    public LevelMobility {
        SortedMap<ParticipationLevel, SortedMap<ParticipationLevel, Long>> copy = new TreeMap<>();
        moves.forEach((from, row) -> copy.put(from, Collections.unmodifiableSortedMap(new TreeMap<>(row))));
        moves = Collections.unmodifiableSortedMap(copy);
    }

    /** How many were on a level at the beginning. */
    public long from(ParticipationLevel level) {
        return moves.getOrDefault(level, new TreeMap<>()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How many rose by a level or more. */
    public long risen() {
        return moved(direction -> direction > 0);
    }

    /** How many fell by a level or more, or left. */
    public long fallen() {
        return moved(direction -> direction < 0);
    }

    /**
     * The part that rose of those who could, which are all but the core: 0 to 1. Over a quarter, .05 and more is this
     * library's own recommendation. Undefined if nobody could.
     */
    public MetricValue upward() {
        long all = moves.keySet().stream().mapToLong(this::from).sum();
        return MetricValue.rate(risen(), all - from(ParticipationLevel.CORE), UndefinedReason.EMPTY_COMMUNITY);
    }

    private long moved(IntPredicate direction) {
        return moves.entrySet().stream()
                .flatMapToLong(row -> row.getValue().entrySet().stream()
                        .filter(cell -> direction.test(cell.getKey().compareTo(row.getKey())))
                        .mapToLong(Map.Entry::getValue))
                .sum();
    }
}
