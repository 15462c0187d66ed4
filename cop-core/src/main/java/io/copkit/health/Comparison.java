package io.copkit.health;

import io.copkit.engagement.MetricValue;
import io.copkit.internal.Messages;
import io.copkit.internal.Numbers;
import io.copkit.metric.MetricCatalogue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One figure of a community against what is expected of it, and against its own past.
 *
 * @param expectation what is expected
 * @param figure the figure as it was taken
 * @param normed the same without the size of the community
 * @param confidence where the true part lies with 95 % confidence, for proportions
 * @param placing how it stands to what is expected
 * @param before the median of the same, normed, in the past; undefined without any
 */
public record Comparison(
        Expectation expectation,
        MetricValue figure,
        MetricValue normed,
        Optional<Range> confidence,
        Placing placing,
        MetricValue before) {

    static Comparison of(Expectation expectation, Circumstances community, MetricValue figure, MetricValue before) {
        if (!(figure instanceof MetricValue.Defined defined)) {
            return new Comparison(expectation, figure, figure, Optional.empty(), Placing.UNKNOWN, before);
        }
        double normed = expectation.norming().of(defined.number(), community.members());
        Optional<Range> confidence = expectation.proportion() && defined.n() > 0
                ? Optional.of(Range.wilson(normed, defined.n()))
                : Optional.empty();
        return new Comparison(
                expectation,
                figure,
                MetricValue.of(normed, defined.n()),
                confidence,
                placing(expectation.range(), normed, confidence, community),
                before);
    }

    /** Outside counts only if chance, or one person, would not do it. */
    private static Placing placing(Range expected, double normed, Optional<Range> confidence, Circumstances community) {
        if (expected.contains(normed)) {
            return Placing.WITHIN;
        }
        boolean below = normed < expected.low();
        boolean surely = confidence
                .map(range -> below ? range.high() < expected.low() : range.low() > expected.high())
                .orElseGet(() -> Confidence.of(community.members()) != Confidence.LOW);
        if (!surely) {
            return Placing.TOO_FEW_TO_TELL;
        }
        return below ? Placing.BELOW : Placing.ABOVE;
    }

    /** What has changed against the past; empty if one of them is not known. */
    public Optional<Double> change() {
        return normed.value().isPresent() && before.value().isPresent()
                ? Optional.of(normed.value().getAsDouble() - before.value().getAsDouble())
                : Optional.empty();
    }

    /**
     * One sentence for people: the figure, what is expected, and how it was before.
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        String name = MetricCatalogue.find(expectation.metric())
                .map(metric -> metric.label(locale))
                .orElseGet(expectation::metric);
        return Messages.text(
                change().isPresent() ? "comparison.with_past" : "comparison.without_past",
                locale,
                Map.of(
                        "metric", name,
                        "figure", text(normed, locale),
                        "low", Numbers.text(expectation.range().low(), locale),
                        "high", bound(expectation.range().high(), locale),
                        "placing", placing.label(locale),
                        "before", text(before, locale),
                        "source", expectation.source()));
    }

    private static String text(MetricValue value, Locale locale) {
        return value.value().isPresent() ? Numbers.text(value.value().getAsDouble(), locale) : "?";
    }

    private static String bound(double high, Locale locale) {
        return Double.isInfinite(high) ? "∞" : Numbers.text(high, locale);
    }
}
