package io.copkit.participation;

import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a changed rule would have made of the real history, beside what the current one makes of it. Nothing is written.
 *
 * @param current how the levels go by the rule as it is
 * @param changed how they go by the changed rule
 */
public record LevelSimulation(LevelCourse current, LevelCourse changed) {

    /**
     * Somebody who would be on another level.
     *
     * @param current the level by the rule as it is; empty if nobody reviewed them
     * @param changed the level by the changed rule; empty if nobody reviewed them
     */
    public record Difference(Optional<ParticipationLevel> current, Optional<ParticipationLevel> changed) {}

    /** Who would be on another level after the last review. */
    public SortedMap<MemberId, Difference> differences() {
        SortedMap<MemberId, Difference> differences = new TreeMap<>(LevelReplay.BY_ID);
        current.levels().forEach((member, level) -> {
            Optional<ParticipationLevel> other =
                    Optional.ofNullable(changed.levels().get(member));
            if (!other.equals(Optional.of(level))) {
                differences.put(member, new Difference(Optional.of(level), other));
            }
        });
        return differences;
    }
}
