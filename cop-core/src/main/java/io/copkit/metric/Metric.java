package io.copkit.metric;

import io.copkit.Labelled;
import io.copkit.engagement.Population;
import io.copkit.internal.Checks;
import io.copkit.internal.Messages;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * What a figure is. Population and method are part of it: two ways to take a figure are two metrics with two codes, so that no
 * code ever stands for two definitions. Whatever changes about a definition raises its version.
 *
 * @param code what it is called wherever it is stored or exchanged, such as {@code gini.members.corrected}; it never changes
 * @param version of the definition, from 1
 * @param unit what it counts or measures
 * @param cases what its n counts
 * @param low the least value it can have
 * @param high the greatest value it can have; infinite where there is none
 * @param direction which way is better
 * @param population whose behaviour it describes
 * @param span which stretch of time it looks at
 * @param inputs what it is drawn from; with a port among them it is not applicable unless the host gives that port
 * @param formula how it is computed
 * @param source where the formula comes from
 */
public record Metric(
        String code,
        int version,
        Unit unit,
        Cases cases,
        double low,
        double high,
        Direction direction,
        Population population,
        Span span,
        Set<Input> inputs,
        String formula,
        String source)
        implements Labelled {

    /** What the code of a figure ends in that is taken over everybody who acted and stands beside one over the members. */
    static final String ACTORS = ".actors";

    static final String DESCRIPTION = ".description";

    private static final String BUNDLE = "io.copkit.metric.Metrics";

    /**
     * Checks the code and the range, and copies the set.
     *
     * @throws IllegalArgumentException if the code is no code, the version not positive, or the range empty
     */
    public Metric {
        Checks.id("code", code);
        inputs = inputs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(inputs));
        if (version < 1 || !(low <= high)) {
            throw new IllegalArgumentException(
                    "a metric needs a version from 1 and a range but has " + version + " and " + low + " to " + high);
        }
    }

    /** What it is called; its code if it is the host's own and has no name here. */
    @Override
    public String label(Locale locale) {
        return text("", locale);
    }

    /** What it means, in a sentence or two. */
    public String description(Locale locale) {
        return text(DESCRIPTION, locale);
    }

    /** What has no text of its own is a known figure over everybody who acted. */
    private String text(String part, Locale locale) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(BUNDLE, Messages.isFrench(locale) ? Locale.FRENCH : Locale.ENGLISH);
        if (bundle.containsKey(code + part)) {
            return bundle.getString(code + part);
        }
        String base = code.endsWith(ACTORS) ? code.substring(0, code.length() - ACTORS.length()) : code;
        return bundle.containsKey(base + part)
                ? bundle.getString(ACTORS + part).replace("{0}", bundle.getString(base + part))
                : code;
    }

    /** Begins a definition of the library's own. */
    static Draft draft(String code) {
        return new Draft(code);
    }

    /** A definition in the making: what most metrics share need not be said. */
    static final class Draft {

        private final String code;
        private Unit unit = Unit.SHARE;
        private Cases cases = Cases.PEOPLE;
        private double low;
        private double high = 1;
        private Direction direction = Direction.NEITHER;
        private Population population = Population.MEMBERS;
        private Span span = Span.WINDOW;
        private Set<Input> inputs = EnumSet.of(Input.MEMBERSHIPS, Input.ACTIVITIES);

        private Draft(String code) {
            this.code = code;
        }

        /** Counts people, from none up. */
        Draft people() {
            unit = Unit.PEOPLE;
            return range(0, Double.POSITIVE_INFINITY);
        }

        /** Rests on these; on people if not said. */
        Draft on(Cases what) {
            cases = what;
            return this;
        }

        /** Counts things, from none up. */
        Draft count() {
            unit = Unit.COUNT;
            return range(0, Double.POSITIVE_INFINITY);
        }

        /** Measures seconds, from none up. */
        Draft seconds() {
            unit = Unit.SECONDS;
            return range(0, Double.POSITIVE_INFINITY);
        }

        /** A ratio or index of this range. */
        Draft ratio(double from, double to) {
            unit = Unit.RATIO;
            return range(from, to);
        }

        Draft range(double from, double to) {
            low = from;
            high = to;
            return this;
        }

        Draft better(Direction way) {
            direction = way;
            return this;
        }

        Draft of(Population whose) {
            population = whose;
            return this;
        }

        Draft over(Span stretch) {
            span = stretch;
            return this;
        }

        /** Drawn from these; from memberships and activities if not said. */
        Draft from(Input... what) {
            inputs = Set.of(what);
            return this;
        }

        Metric by(String formula, String source) {
            return new Metric(code, 1, unit, cases, low, high, direction, population, span, inputs, formula, source);
        }
    }
}
