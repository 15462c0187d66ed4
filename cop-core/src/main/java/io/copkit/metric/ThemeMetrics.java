package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Statistics;
import io.copkit.engagement.UndefinedReason;
import io.copkit.theme.Theme;
import io.copkit.theme.ThemeState;
import java.util.List;
import java.util.function.Function;

/** Whether what a community cares for is cared for. Only retained themes count. */
final class ThemeMetrics {

    private ThemeMetrics() {}

    static List<Measured> all() {
        return List.of(
                of(
                        themes("theme_coverage")
                                .better(HIGHER)
                                .by("retained themes with a contribution in the window / retained themes", "CopKit"),
                        counts -> MetricValue.of(
                                (double) counts.stream()
                                                .filter(count -> count > 0)
                                                .count()
                                        / counts.size(),
                                counts.size())),
                of(
                        themes("theme_evenness")
                                .better(HIGHER)
                                .by(
                                        "−Σp·ln p / ln K over the K retained themes, p the theme's part of their contributions",
                                        "Pielou 1966"),
                        ThemeMetrics::evenness),
                of(
                        themes("stale_themes")
                                .count()
                                .better(LOWER)
                                .by("retained themes without a contribution in the window", "CopKit"),
                        counts -> MetricValue.of(
                                (double) counts.stream()
                                        .filter(count -> count == 0)
                                        .count(),
                                counts.size())));
    }

    private static Metric.Draft themes(String code) {
        return Metric.draft(code).on(Cases.THEMES).from(Input.THEMES, Input.THEMED_CONTRIBUTIONS);
    }

    private static Measured of(Metric metric, Function<List<Long>, MetricValue> taken) {
        return Measured.of(metric, facts -> {
            List<Long> counts = facts.themes().themes().stream()
                    .filter(theme -> theme.state() == ThemeState.RETAINED)
                    .map(Theme::id)
                    .map(theme -> facts.host().themedContributions().getOrDefault(theme, 0L))
                    .toList();
            return counts.isEmpty() ? MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0) : taken.apply(counts);
        });
    }

    private static MetricValue evenness(List<Long> counts) {
        long[] each = counts.stream().mapToLong(Long::longValue).toArray();
        if (counts.stream().allMatch(count -> count == 0)) {
            return MetricValue.undefined(UndefinedReason.NO_ACTIVITY, each.length);
        }
        return each.length == 1
                ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 1)
                : MetricValue.of(Statistics.evenness(each), each.length);
    }
}
