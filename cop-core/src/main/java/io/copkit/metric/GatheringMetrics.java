package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Statistics;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.Gatherings.Gathering;
import io.copkit.metric.Gatherings.Programme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** Whether a community meets as it means to. */
final class GatheringMetrics {

    private GatheringMetrics() {}

    static List<Measured> all() {
        return List.of(
                of(
                        gathering("gatherings_held")
                                .count()
                                .better(HIGHER)
                                .by("planned gatherings that were held", "CHAOSS, Community Activity: meetings"),
                        (facts, programme) -> MetricValue.of(
                                (double) held(programme).size(),
                                programme.gatherings().size())),
                of(
                        gathering("gatherings_held_ratio")
                                .better(HIGHER)
                                .by("planned gatherings that were held / planned gatherings", "CopKit"),
                        (facts, programme) -> MetricValue.rate(
                                held(programme).size(), programme.gatherings().size(), UndefinedReason.NOT_APPLICABLE)),
                of(
                        gathering("gathering_attendance.median")
                                .better(HIGHER)
                                .from(Input.MEMBERSHIPS, Input.GATHERINGS)
                                .by("median over the gatherings held of members who came / N", "CopKit"),
                        GatheringMetrics::attendance),
                of(
                        gathering("gathering_gap_ratio")
                                .on(Cases.SPANS)
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(LOWER)
                                .by("longest time between two gatherings held / the interval settled", "CopKit"),
                        (facts, programme) -> gap(programme)));
    }

    private static Metric.Draft gathering(String code) {
        return Metric.draft(code).on(Cases.GATHERINGS).from(Input.GATHERINGS);
    }

    private static Measured of(Metric metric, BiFunction<WindowFacts, Programme, MetricValue> taken) {
        return Measured.of(metric, facts -> {
            Programme programme = facts.host().gatherings();
            return programme.gatherings().isEmpty()
                    ? MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0)
                    : taken.apply(facts, programme);
        });
    }

    private static List<Gathering> held(Programme programme) {
        return programme.gatherings().stream()
                .filter(each -> each.held().isPresent())
                .toList();
    }

    private static MetricValue attendance(WindowFacts facts, Programme programme) {
        int members = facts.members().size();
        if (members == 0) {
            return MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0);
        }
        long[] came = held(programme).stream()
                .mapToLong(each ->
                        each.attendees().stream().filter(facts::isMember).count())
                .sorted()
                .toArray();
        return Statistics.median(came, UndefinedReason.TOO_FEW_SAMPLES) instanceof MetricValue.Defined median
                ? MetricValue.of(median.number() / members, median.n())
                : MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 0);
    }

    private static MetricValue gap(Programme programme) {
        if (programme.interval().isEmpty()) {
            return MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0);
        }
        List<Instant> held = held(programme).stream()
                .flatMap(each -> each.held().stream())
                .sorted()
                .toList();
        long longest = 0;
        for (int i = 1; i < held.size(); i++) {
            longest = Math.max(
                    longest, Duration.between(held.get(i - 1), held.get(i)).toMillis());
        }
        return held.size() < 2
                ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, held.size())
                : MetricValue.of((double) longest / programme.interval().get().toMillis(), held.size() - 1L);
    }
}
