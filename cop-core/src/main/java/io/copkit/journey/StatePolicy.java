package io.copkit.journey;

import io.copkit.internal.Checks;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The numbers that decide which state a member is in, and which personas. They are absolute: what one member is depends on
 * nobody else's numbers. Each has its {@link StateThreshold#source source}; those that are this library's own recommendation
 * carry no authority of the literature.
 *
 * @param version what an answer names as its rule; changed numbers should have another
 * @param thresholds all the numbers
 */
public record StatePolicy(String version, SortedMap<StateThreshold, Integer> thresholds) {

    /** The numbers that hold unless set otherwise. */
    public static final StatePolicy STANDARD = new StatePolicy("MEMBER_STATES_V1", Collections.emptySortedMap());

    /** How many whole weeks behaviour is looked at, as for levels of participation: a quarter. */
    public static final int WEEKS = 13;

    /** How many quarters back contributions are looked at. */
    public static final int QUARTERS = 4;

    /**
     * Fills in what is not given, and checks that longer silence never takes fewer days.
     *
     * @throws IllegalArgumentException if it does, or if a number is negative
     */
    public StatePolicy {
        Checks.id("version", version);
        SortedMap<StateThreshold, Integer> all = new TreeMap<>();
        Arrays.stream(StateThreshold.values()).forEach(each -> all.put(each, each.standard()));
        all.putAll(thresholds);
        thresholds = Collections.unmodifiableSortedMap(all);
        if (all.values().stream().anyMatch(number -> number < 0)) {
            throw new IllegalArgumentException("thresholds must not be negative but are " + all);
        }
        ascending(all, StateThreshold.WAVERING_DAYS, StateThreshold.PAUSED_DAYS);
        ascending(all, StateThreshold.PAUSED_DAYS, StateThreshold.DISENGAGED_DAYS);
        ascending(all, StateThreshold.DISENGAGED_DAYS, StateThreshold.LAPSED_DAYS);
        ascending(all, StateThreshold.CONSISTENT_WEEKS, StateThreshold.VITAL_WEEKS);
    }

    private static void ascending(Map<StateThreshold, Integer> all, StateThreshold less, StateThreshold more) {
        if (all.getOrDefault(less, 0) > all.getOrDefault(more, 0)) {
            throw new IllegalArgumentException(
                    less.code() + " must not be more than " + more.code() + " but they are " + all);
        }
    }

    /** The same with another number, under another version. */
    public StatePolicy with(String otherVersion, StateThreshold threshold, int number) {
        Map<StateThreshold, Integer> changed = new EnumMap<>(thresholds);
        changed.put(threshold, number);
        return new StatePolicy(otherVersion, new TreeMap<>(changed));
    }

    /** One of the numbers. */
    public int of(StateThreshold threshold) {
        return thresholds.getOrDefault(threshold, threshold.standard());
    }

    /** What a member is, by what is known of them. */
    public MemberJourney judge(MemberFacts facts) {
        return new StateJudge(this, facts).journey();
    }
}
