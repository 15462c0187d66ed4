package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found out about a community by means that the library does not know: a readiness review, a survey, a poll, a
 * decision. What is not given is unknown.
 *
 * @param readiness what the readiness review decided
 * @param figures what was counted or measured
 * @param decision where the decision of the community, or of whoever gave it up, is recorded, in words that name no person
 * @param launchWaived whether it was decided to do without a launch event
 * @param scopeExtended whether the community has extended its scope
 */
public record Findings(
        Optional<Readiness> readiness,
        SortedMap<Finding, Double> figures,
        Optional<String> decision,
        boolean launchWaived,
        boolean scopeExtended) {

    /** Nothing was found out. */
    public static final Findings NONE = new Findings(Optional.empty(), new TreeMap<>(), Optional.empty(), false, false);

    /** What a readiness review may decide. */
    public enum Readiness implements Labelled {
        /** Begin. */
        GO("go"),
        /** Begin, and do something about the weak points. */
        GO_WITH_ACTIONS("go_with_actions"),
        /** Do not begin. */
        NO_GO("no_go");

        private final String code;

        Readiness(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("readiness." + code, locale);
        }
    }

    /**
     * Copies the figures and checks their ranges.
     *
     * @throws IllegalArgumentException if a figure is below 0 or above what makes sense
     */
    public Findings {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
        figures.forEach((finding, figure) -> {
            if (!(figure >= 0 && figure <= finding.most())) {
                throw new IllegalArgumentException(
                        "the finding " + finding.code() + " must be 0 to " + finding.most() + " but is " + figure);
            }
        });
    }

    /** The same findings with what the readiness review decided. */
    public Findings readiness(Readiness decided) {
        return new Findings(Optional.of(decided), figures, decision, launchWaived, scopeExtended);
    }

    /**
     * The same findings with a figure.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Findings with(Finding finding, double figure) {
        Map<Finding, Double> more = new TreeMap<>(figures);
        more.put(finding, figure);
        return new Findings(readiness, new TreeMap<>(more), decision, launchWaived, scopeExtended);
    }

    /** The same findings with the mean of the felt need, 0 to 4. */
    public Findings feltNeed(double mean) {
        return with(Finding.NEED, mean);
    }

    /** The same findings with where a decision is recorded, in words that name no person. */
    public Findings decided(String reference) {
        return new Findings(readiness, figures, Optional.of(reference), launchWaived, scopeExtended);
    }

    /** The same findings of a community that does without a launch event. */
    public Findings waivingLaunch() {
        return new Findings(readiness, figures, decision, true, scopeExtended);
    }

    /** The same findings of a community that has extended its scope. */
    public Findings extendingScope() {
        return new Findings(readiness, figures, decision, launchWaived, true);
    }

    /** A figure, if it was found out. */
    public Optional<Double> figure(Finding finding) {
        return Optional.ofNullable(figures.get(finding));
    }
}
