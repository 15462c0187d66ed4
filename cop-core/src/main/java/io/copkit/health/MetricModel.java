package io.copkit.health;

import io.copkit.Described;
import io.copkit.internal.Checks;
import io.copkit.internal.Messages;
import io.copkit.metric.Reading;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Figures that answer one question together, as CHAOSS groups them, told in the words of a community of practice.
 *
 * @param code what it is called wherever it is stored or exchanged
 * @param english its name in English
 * @param french its name in French
 * @param englishMeaning which question it answers, in English
 * @param frenchMeaning the same in French
 * @param source whose model it is
 * @param window how much of the past it looks at; empty if any window will do
 * @param metrics the codes of its figures, in the order in which they are told
 * @param index what the figures weigh together; empty for a model that only shows them side by side
 */
public record MetricModel(
        String code,
        String english,
        String french,
        String englishMeaning,
        String frenchMeaning,
        String source,
        Optional<Duration> window,
        List<String> metrics,
        Optional<HealthModel> index)
        implements Described {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the code is no code, or there is no figure
     */
    public MetricModel {
        Checks.id("code", code);
        metrics = List.copyOf(metrics);
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("a model needs figures");
        }
    }

    /** The five models of CHAOSS, re-expressed. */
    public static List<MetricModel> standard() {
        return ChaossModels.ALL;
    }

    @Override
    public String label(Locale locale) {
        return Messages.isFrench(locale) ? french : english;
    }

    @Override
    public String description(Locale locale) {
        return Messages.isFrench(locale) ? frenchMeaning : englishMeaning;
    }

    /**
     * What the figures read together.
     *
     * @param members how many members the community has
     * @param readings what they read, all over one window; others are left aside
     */
    public ModelReading read(long members, Collection<Reading> readings) {
        Map<String, Reading> byCode = readings.stream()
                .collect(Collectors.toMap(
                        reading -> reading.metric().code(), Function.identity(), (first, second) -> first));
        return new ModelReading(
                this,
                metrics.stream()
                        .filter(byCode::containsKey)
                        .map(code -> byCode.get(code))
                        .toList(),
                metrics.stream().filter(code -> !byCode.containsKey(code)).toList(),
                index.map(model -> model.assess(members, byCode.values())));
    }
}
