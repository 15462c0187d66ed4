package io.copkit.health;

import io.copkit.engagement.MetricValue;
import io.copkit.internal.Messages;
import io.copkit.internal.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How well a community is, and what that is made of. It is to be compared with the same community at other times and with
 * what is expected of it, never with other communities.
 *
 * @param model by which model
 * @param members how many members the community has
 * @param index H, 0 to 1, or why there is none; it rests on as many figures as its n says
 * @param coverage the part of the model's weight whose figures are defined, 0 to 1
 * @param dimensions each dimension with its figures, those that are not known among them
 */
public record Health(
        HealthModel model, long members, MetricValue index, double coverage, List<ScoredDimension> dimensions) {

    /** Copies the list. */
    public Health {
        dimensions = List.copyOf(dimensions);
    }

    /** One dimension. */
    public Optional<ScoredDimension> dimension(String code) {
        return dimensions.stream()
                .filter(each -> each.dimension().code().equals(code))
                .findFirst();
    }

    /** The figures that are not known, each with the reason. */
    public List<ScoredComponent> missing() {
        return dimensions.stream()
                .flatMap(each -> each.components().stream())
                .filter(each -> !each.isDefined())
                .toList();
    }

    /** How much may be read into it, by the size of the community. */
    public Confidence confidence() {
        return Confidence.of(members);
    }

    /**
     * One sentence for people: the index with its coverage, or why there is none.
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        Map<String, String> figures = Map.of(
                "index", Numbers.text(index.value().orElse(0), locale),
                "coverage", Numbers.percent(coverage, locale),
                "least", Numbers.percent(model.leastCoverage(), locale),
                "missing", String.valueOf(missing().size()),
                "members", String.valueOf(members),
                "confidence", confidence().label(locale));
        String key = members == 0 ? "health.empty" : index.value().isPresent() ? "health.index" : "health.undefined";
        return Messages.text(key, locale, figures);
    }
}
