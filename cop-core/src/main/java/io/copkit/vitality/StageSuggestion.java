package io.copkit.vitality;

import io.copkit.lifecycle.Assessment;
import io.copkit.lifecycle.Evidence;
import io.copkit.lifecycle.Evidence.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A move that the figures of a community suggest. It is for people to make it, or not: hard guards may still stand before it.
 *
 * @param reason why
 * @param move what all guards of the move say
 */
public record StageSuggestion(SuggestionReason reason, Assessment move) {

    /**
     * What is suggested by what the guards of the moves from one stage say. A pure function of it: a move is suggested if no
     * figure that tells it speaks against it, at least one speaks for it, and silence does not overrule it. Figures that are
     * not known do not stand in the way, as they do not when a move is made.
     *
     * @param moves the moves from the present stage, each to each of its targets
     * @return the suggestions, the most pressing first; mostly none or one
     */
    public static List<StageSuggestion> from(List<Assessment> moves) {
        List<StageSuggestion> all = moves.stream()
                .flatMap(move -> of(move).stream())
                .sorted(Comparator.comparing(StageSuggestion::reason))
                .toList();
        boolean silent = all.stream().anyMatch(each -> each.reason == SuggestionReason.SILENT);
        return silent ? all.subList(0, 1) : all;
    }

    private static Optional<StageSuggestion> of(Assessment move) {
        return SuggestionReason.of(move.transition())
                .map(reason -> new StageSuggestion(reason, move))
                .filter(StageSuggestion::isTold);
    }

    private boolean isTold() {
        List<Verdict> verdicts = evidence().stream().map(Evidence::verdict).toList();
        return verdicts.contains(Verdict.PASS) && !verdicts.contains(Verdict.FAIL);
    }

    /** The figures that tell it. */
    public List<Evidence> evidence() {
        return move.evidence().stream()
                .filter(evidence -> reason.telling().contains(evidence.guard()))
                .toList();
    }

    /**
     * Why, in sentences for people: the reason, and each figure that tells it.
     *
     * @param locale French gets French, everything else English
     */
    public List<String> explain(Locale locale) {
        return Stream.concat(
                        Stream.of(reason.label(locale)), evidence().stream().map(evidence -> evidence.explain(locale)))
                .toList();
    }
}
