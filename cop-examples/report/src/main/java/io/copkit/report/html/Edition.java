package io.copkit.report.html;

import io.copkit.Labelled;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Basis;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.MetricValue.Defined;
import io.copkit.engagement.MetricValue.Undefined;
import io.copkit.metric.Metric;
import io.copkit.metric.Unit;
import io.copkit.report.text.Texts;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;

/** The page in one language: its texts, its numbers, and ids that no other edition of the page uses. */
final class Edition {

    /** Where the texts of the page are. */
    static final String TEXTS = "io.copkit.report.html.Page";

    private static final Pattern DECIMAL_POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");
    private static final Pattern BEFORE_A_HIGH_MARK = Pattern.compile(" (?=[;?!%])");
    private static final Pattern INSIDE = Pattern.compile(" (?=[:»])|(?<=«) ");

    private final Locale locale;
    private final Texts texts;
    private final Numbers numbers;
    private final ChartPainter painter;

    Edition(Locale locale, ChartPainter painter) {
        this.locale = locale;
        this.texts = Texts.of(TEXTS, locale);
        this.numbers = new Numbers(locale, texts);
        this.painter = painter;
    }

    Locale locale() {
        return locale;
    }

    Numbers numbers() {
        return numbers;
    }

    ChartPainter painter() {
        return painter;
    }

    String text(String key, Object... values) {
        return texts.text(key, values);
    }

    /** The text under a key, or something else if there is none. */
    String textOr(String key, String otherwise) {
        return texts.has(key) ? texts.text(key) : otherwise;
    }

    /** What something of the library's is called. */
    String label(Labelled named) {
        return typeset(named.label(locale));
    }

    /** What a kind of activity is called; its code if it has no name. */
    String kind(String code, ActivityKinds kinds) {
        return kinds.find(code).map(this::label).orElse(code);
    }

    String id(String name) {
        return locale.getLanguage() + "-" + name;
    }

    /** A sentence of the library's, with the decimal comma, the apostrophes and the spaces of print of its language. */
    String typeset(String sentence) {
        if (!locale.equals(Locale.FRENCH)) {
            return sentence;
        }
        String figures = DECIMAL_POINT.matcher(sentence).replaceAll(",");
        String spaced = BEFORE_A_HIGH_MARK.matcher(figures).replaceAll("\u202f");
        return INSIDE.matcher(spaced).replaceAll("\u00a0").replace('\'', '\u2019');
    }

    /** A number with its unit. */
    String amount(Unit unit, double number) {
        return switch (unit) {
            case PEOPLE, COUNT -> numbers.decimal(number, 1);
            case SHARE -> numbers.share(number);
            case RATIO -> numbers.exact(number, 2);
            case SECONDS -> numbers.wait(number);
        };
    }

    /** How a metric is computed, and where that comes from. */
    String formula(Metric metric) {
        return text("formula", metric.formula(), metric.source(), metric.code(), metric.version());
    }

    /** The number, or why there is none, as plain text. */
    String plain(MetricValue value, DoubleFunction<String> format) {
        return value instanceof Defined defined ? format.apply(defined.number()) : label(((Undefined) value).reason());
    }

    /** The number, or a dash. */
    String cell(MetricValue value, DoubleFunction<String> format) {
        return value instanceof Defined defined ? format.apply(defined.number()) : "–";
    }

    /** What a figure was computed over. */
    String basis(Basis basis) {
        return text(
                "basis",
                numbers.day(basis.window().from(), basis.zone()),
                numbers.day(basis.window().to().minusMillis(1), basis.zone()),
                basis.zone().equals(ZoneOffset.UTC) ? "UTC" : basis.zone().getId(),
                text("population." + basis.population()));
    }
}
