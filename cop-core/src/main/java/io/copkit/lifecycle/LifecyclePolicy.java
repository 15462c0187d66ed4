package io.copkit.lifecycle;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /**
     * Judges every move from where a community is, and every move from where those would lead.
     *
     * @param findings what was found out elsewhere, for every move
     */
    public Outlook outlook(LifecycleFacts facts, Findings findings) {
        Map<Stage, List<Assessment>> beyond = targets(facts.stage())
                .distinct()
                .collect(Collectors.toMap(target -> target, target -> moves(facts.movedTo(target), findings)));
        return new Outlook(facts.stage(), facts.stageSince(), moves(facts, findings), beyond);
    }

    /** The guards that stand before any move which an outlook from a stage judges. */
    public static Set<Guard> guardsInSight(Stage stage) {
        return Stream.concat(Stream.of(stage), targets(stage))
                .flatMap(each -> Transition.from(each).stream())
                .flatMap(transition -> transition.guards().stream())
                .collect(Collectors.toSet());
    }

    private List<Assessment> moves(LifecycleFacts facts, Findings findings) {
        return Transition.from(facts.stage()).stream()
                .flatMap(transition -> transition.to().stream()
                        .sorted()
                        .map(target -> assess(Move.of(transition).to(target).knowing(findings), facts)))
                .toList();
    }

    private static Stream<Stage> targets(Stage stage) {
        return Transition.from(stage).stream().flatMap(transition -> transition.to().stream());
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
