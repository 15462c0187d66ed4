package io.copkit.metric;

import static io.copkit.metric.Span.END;

import io.copkit.ParticipationLevel;
import io.copkit.engagement.MetricValue;
import java.util.List;
import java.util.stream.Stream;

/** How members spread over the levels of participation. */
final class LevelMetrics {

    private static final String SOURCE = "Wenger, McDermott and Snyder 2002; BEHAVIOURAL_V1";

    private LevelMetrics() {}

    static List<Measured> all() {
        return Stream.of(ParticipationLevel.PERIPHERAL, ParticipationLevel.ACTIVE, ParticipationLevel.CORE)
                .flatMap(level -> Stream.of(
                        Measured.ofMembers(
                                Metric.draft("level_count." + level.code())
                                        .people()
                                        .over(END)
                                        .by("members whose behaviour before the end is " + level.code(), SOURCE),
                                facts -> MetricValue.of(
                                        (double) facts.levels().count(level),
                                        facts.members().size())),
                        Measured.ofMembers(
                                Metric.draft("level_share." + level.code())
                                        .over(END)
                                        .by(
                                                "members whose behaviour before the end is " + level.code()
                                                        + " / N, for 8 members or more",
                                                SOURCE),
                                facts -> facts.levels().share(level))))
                .toList();
    }
}
