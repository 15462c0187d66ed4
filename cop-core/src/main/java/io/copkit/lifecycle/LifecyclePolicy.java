package io.copkit.lifecycle;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the guards judge. A pure function of its thresholds and the facts: the same facts give the same assessment, and nothing
 * is asked of a storage or a clock.
 *
 * @param name what assessments call this policy
 * @param thresholds how much each guard needs, where that is not the {@linkplain Threshold#standard() standard}
 */
public record LifecyclePolicy(String name, SortedMap<Threshold, Double> thresholds) {

    /**
     * Copies the thresholds.
     *
     * @throws IllegalArgumentException if a threshold is negative or no number
     */
    public LifecyclePolicy {
        thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
        thresholds.forEach((threshold, value) -> {
            if (!(value >= 0)) {
                throw new IllegalArgumentException(
                        "the threshold " + threshold.code() + " must be 0 or more but is " + value);
            }
        });
    }

    /** The standard thresholds. */
    public static LifecyclePolicy standard() {
        return new LifecyclePolicy("standard-2", new TreeMap<>());
    }

    /** The same policy with another threshold, under the same name. */
    public LifecyclePolicy with(Threshold threshold, double value) {
        SortedMap<Threshold, Double> more = new TreeMap<>(thresholds);
        more.put(threshold, value);
        return new LifecyclePolicy(name, more);
    }

    /** The same policy under another name, such as {@code acme-1}. */
    public LifecyclePolicy named(String other) {
        return new LifecyclePolicy(other, thresholds);
    }

    /** How much is needed. */
    public double threshold(Threshold threshold) {
        return thresholds.getOrDefault(threshold, threshold.standard());
    }

    /** The same as a whole number, rounded up: a count that reaches it reaches the threshold. */
    public long count(Threshold threshold) {
        return (long) Math.ceil(threshold(threshold));
    }

    /** Judges every guard that stands before a move. */
    public Assessment assess(Move move, LifecycleFacts facts) {
        Judge judge = new Judge(this, move, facts);
        List<Evidence> evidence = guards(move).stream().map(judge::evidence).toList();
        return new Assessment(move.transition(), move.target(), evidence, name);
    }

    /** The guards of a move, less those that say nothing about its target. */
    private static List<Guard> guards(Move move) {
        return move.transition().guards().stream()
                .filter(guard -> guard != Guard.LIVE_AGAIN || move.target() == Stage.MATURING)
                .toList();
    }

    /** All thresholds as they hold in this policy. */
    public SortedMap<Threshold, Double> all() {
        SortedMap<Threshold, Double> all = new TreeMap<>();
        Arrays.stream(Threshold.values()).forEach(threshold -> all.put(threshold, threshold(threshold)));
        return all;
    }
}
