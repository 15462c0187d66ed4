package io.copkit.vitality;

import io.copkit.lifecycle.Assessment;
import io.copkit.lifecycle.Evidence;
import io.copkit.lifecycle.Outlook;
import io.copkit.lifecycle.Transition;
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
 * @param evidence the figures that tell it
 */
public record StageSuggestion(SuggestionReason reason, Assessment move, List<Evidence> evidence) {

    /** Copies the list. */
    public StageSuggestion {
        evidence = List.copyOf(evidence);
    }

    /**
     * What is suggested by what the guards say. A pure function of it: a move is suggested if no figure that tells it speaks
     * against it, at least one speaks for it, and silence does not overrule it. Figures that are not known do not stand in the
     * way, as they do not when a move is made. Nobody is led on where the same figures would at once lead back: a move that
     * may lead to several stages goes to the furthest that lasts, and is not suggested if none does.
     *
     * @return the suggestions, the most pressing first; mostly none or one
     */
    public static List<StageSuggestion> from(Outlook outlook) {
        List<StageSuggestion> all = Transition.from(outlook.stage()).stream()
                .flatMap(transition -> of(transition, outlook).stream())
                .sorted(Comparator.comparing(StageSuggestion::reason))
                .toList();
        boolean silent = all.stream().anyMatch(each -> each.reason == SuggestionReason.SILENT);
        return silent ? all.subList(0, 1) : all;
    }

    private static Optional<StageSuggestion> of(Transition transition, Outlook outlook) {
        List<Assessment> furthestFirst = outlook.moves().stream()
                .filter(move -> move.transition() == transition)
                .sorted(Comparator.comparing(Assessment::target).reversed())
                .toList();
        return SuggestionReason.of(transition)
                .flatMap(reason -> furthestFirst.stream()
                        .findFirst()
                        .map(reason::told)
                        .filter(SuggestionReason::isTold)
                        .flatMap(evidence -> furthestFirst.stream()
                                .filter(move -> reason.leadsBack() || lasts(move, outlook))
                                .findFirst()
                                .map(move -> new StageSuggestion(reason, move, evidence))));
    }

    private static boolean lasts(Assessment move, Outlook outlook) {
        return outlook.beyond().getOrDefault(move.target(), List.of()).stream()
                .noneMatch(next -> SuggestionReason.of(next.transition())
                        .filter(SuggestionReason::leadsBack)
                        .filter(reason -> SuggestionReason.isTold(reason.told(next)))
                        .isPresent());
    }

    /**
     * Why, in sentences for people: the reason, and each figure that tells it.
     *
     * @param locale French gets French, everything else English
     */
    public List<String> explain(Locale locale) {
        return Stream.concat(
                        Stream.of(reason.label(locale)), evidence.stream().map(evidence -> evidence.explain(locale)))
                .toList();
    }
}
