package io.copkit.fold;

import io.copkit.MemberId;
import io.copkit.engagement.Activity;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.Cases;
import io.copkit.metric.Direction;
import io.copkit.metric.Input;
import io.copkit.metric.Metric;
import io.copkit.metric.Span;
import io.copkit.metric.Unit;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A fold with a state that grows: the greatest part of all amounts that one person stands for. */
public record AmountByActor() implements Fold<SortedMap<MemberId, Long>> {

    @Override
    public Metric metric() {
        return new Metric(
                "test.greatest_part",
                1,
                Unit.SHARE,
                Cases.ACTIVITIES,
                0,
                1,
                Direction.NEITHER,
                Population.ACTORS,
                Span.WINDOW,
                Set.of(Input.EVERY_ACTIVITY),
                "max amount of one / amount of all",
                "test");
    }

    @Override
    public SortedMap<MemberId, Long> init() {
        return new TreeMap<>(Comparator.comparing(MemberId::value));
    }

    @Override
    public SortedMap<MemberId, Long> add(SortedMap<MemberId, Long> state, Activity activity) {
        return with(state, activity, activity.amount().orElse(1));
    }

    @Override
    public SortedMap<MemberId, Long> retract(SortedMap<MemberId, Long> state, Activity activity) {
        return with(state, activity, -activity.amount().orElse(1));
    }

    @Override
    public SortedMap<MemberId, Long> merge(SortedMap<MemberId, Long> one, SortedMap<MemberId, Long> other) {
        SortedMap<MemberId, Long> merged = new TreeMap<>(one);
        other.forEach((who, amount) -> add(merged, who, amount));
        return merged;
    }

    @Override
    public MetricValue result(SortedMap<MemberId, Long> state) {
        long all = state.values().stream().mapToLong(Long::longValue).sum();
        long most = state.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return MetricValue.rate(most, all, UndefinedReason.NO_ACTIVITY);
    }

    private static SortedMap<MemberId, Long> with(SortedMap<MemberId, Long> state, Activity activity, long amount) {
        SortedMap<MemberId, Long> changed = new TreeMap<>(state);
        add(changed, activity.actor().orElseThrow(), amount);
        return changed;
    }

    /** Nobody stands for nothing: so what was retracted leaves no trace. */
    private static void add(SortedMap<MemberId, Long> state, MemberId who, long amount) {
        long sum = state.getOrDefault(who, 0L) + amount;
        if (sum == 0) {
            state.remove(who);
        } else {
            state.put(who, sum);
        }
    }
}
