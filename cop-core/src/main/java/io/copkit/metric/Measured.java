package io.copkit.metric;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A metric and how it is taken.
 *
 * @param metric what it is
 * @param needsMembers whether it means nothing without members
 * @param taken a pure function of what is known of the window
 */
record Measured(Metric metric, boolean needsMembers, Function<WindowFacts, MetricValue> taken) {

    /** A figure that means nothing in a community without members. */
    static Measured ofMembers(Metric metric, Function<WindowFacts, MetricValue> taken) {
        return new Measured(metric, true, taken);
    }

    /** A figure that has a meaning, or a reason of its own to have none, without members too. */
    static Measured of(Metric metric, Function<WindowFacts, MetricValue> taken) {
        return new Measured(metric, false, taken);
    }

    /**
     * A figure on what people do for each other: one member alone has nobody for it.
     *
     * @param cases how many cases it rests on
     */
    static Measured amongSeveral(
            Metric metric, ToIntFunction<WindowFacts> cases, Function<WindowFacts, MetricValue> taken) {
        return of(metric, facts -> {
            int found = cases.applyAsInt(facts);
            return found > 0 && facts.members().size() == 1
                    ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, found)
                    : taken.apply(facts);
        });
    }

    /** What it reads: the reasons that go before all others are the same for every metric. */
    MetricValue read(WindowFacts facts) {
        if (needsMembers && facts.members().isEmpty()) {
            return MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0);
        }
        boolean complete = metric.inputs().stream()
                .filter(Input::isPort)
                .allMatch(facts.inputs().given()::contains);
        return complete ? taken.apply(facts) : MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0);
    }
}
