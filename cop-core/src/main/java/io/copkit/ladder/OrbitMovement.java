package io.copkit.ladder;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a community moved between two snapshots of its orbits. Those who are looked at are those of the first snapshot: who
 * came since counts from the next period on, who left has no commitment any more. Staff belongs in neither snapshot.
 *
 * @param before how many were in each orbit
 * @param after how many of them are, those who left aside
 * @param moves where those of each orbit went
 * @param members how many are looked at
 */
public record OrbitMovement(
        Map<OrbitLevel, Long> before, Map<OrbitLevel, Long> after, Map<OrbitLevel, Moves> moves, long members) {

    /** Copies the maps. */
    public OrbitMovement {
        before = Collections.unmodifiableMap(new EnumMap<>(before));
        after = Collections.unmodifiableMap(new EnumMap<>(after));
        moves = Collections.unmodifiableMap(new EnumMap<>(moves));
    }

    /**
     * Where those of one orbit went; a row of the movement matrix.
     *
     * @param up how many went further in
     * @param held how many stayed
     * @param down how many went further out
     * @param left how many left
     */
    public record Moves(long up, long held, long down, long left) {

        static final Moves NONE = new Moves(0, 0, 0, 0);

        Moves plus(Moves other) {
            return new Moves(up + other.up, held + other.held, down + other.down, left + other.left);
        }

        /** The part that went further in, 0 to 1. */
        public MetricValue upShare() {
            return share(up);
        }

        /** The part that stayed, 0 to 1. */
        public MetricValue heldShare() {
            return share(held);
        }

        /** The part that went further out, 0 to 1; without those who left. */
        public MetricValue downShare() {
            return share(down);
        }

        private MetricValue share(long part) {
            return MetricValue.rate(part, up + held + down + left, UndefinedReason.TOO_FEW_SAMPLES);
        }
    }

    /** Between two snapshots. */
    public static OrbitMovement between(Map<MemberId, OrbitLevel> first, Map<MemberId, OrbitLevel> second) {
        Map<OrbitLevel, Long> before = new EnumMap<>(OrbitLevel.class);
        Map<OrbitLevel, Long> after = new EnumMap<>(OrbitLevel.class);
        Map<OrbitLevel, Moves> moves = new EnumMap<>(OrbitLevel.class);
        for (OrbitLevel level : OrbitLevel.values()) {
            before.put(level, 0L);
            after.put(level, 0L);
            moves.put(level, Moves.NONE);
        }
        first.forEach((member, from) -> {
            OrbitLevel to = second.get(member);
            before.merge(from, 1L, Long::sum);
            if (to != null) {
                after.merge(to, 1L, Long::sum);
            }
            int way = to == null ? 0 : to.compareTo(from);
            moves.merge(
                    from,
                    new Moves(way > 0 ? 1 : 0, to != null && way == 0 ? 1 : 0, way < 0 ? 1 : 0, to == null ? 1 : 0),
                    Moves::plus);
        });
        return new OrbitMovement(before, after, moves, first.size());
    }

    /** Σ w²·n over the orbits, w being 1, 4, 7 and 10 from the outside in. */
    public static long weightedCommitment(Map<OrbitLevel, Long> counts) {
        return counts.entrySet().stream()
                .mapToLong(each -> (long) each.getKey().weight() * each.getKey().weight() * each.getValue())
                .sum();
    }

    /**
     * How much the weighted commitment of those looked at grew, for each of them; undefined if there is nobody. Joiners in
     * bulk do not raise it, and leavers lower it.
     */
    public MetricValue gravity() {
        return members == 0
                ? MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0)
                : MetricValue.of((double) (weightedCommitment(after) - weightedCommitment(before)) / members, members);
    }

    /**
     * Readiness to grow: no more newcomers next month than went from exploring to participating or further in this one.
     */
    public long newcomersToAdmit() {
        return moves.getOrDefault(OrbitLevel.EXPLORING, Moves.NONE).up();
    }
}
