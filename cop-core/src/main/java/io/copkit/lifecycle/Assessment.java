package io.copkit.lifecycle;

import io.copkit.internal.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the guards of a transition say.
 *
 * @param transition which
 * @param target where it would lead
 * @param evidence one for each guard, in the transition's order
 * @param policy the name of the policy that judged
 */
public record Assessment(Transition transition, Stage target, List<Evidence> evidence, String policy) {

    /** Copies the list. */
    public Assessment {
        evidence = List.copyOf(evidence);
    }

    /** Hard guards that are not known to be met: no way round. */
    public List<Evidence> blocking() {
        return evidence.stream().filter(Evidence::blocks).toList();
    }

    /** Soft guards that are known not to be met: the move needs a reason. */
    public List<Evidence> overridable() {
        return evidence.stream().filter(Evidence::needsOverride).toList();
    }

    /** Whether the move can be made without more ado. */
    public boolean isClear() {
        return blocking().isEmpty() && overridable().isEmpty();
    }

    /** The guards that nobody knows enough about. */
    public List<Evidence> unknown() {
        return evidence.stream()
                .filter(found -> found.verdict() == Evidence.Verdict.UNKNOWN)
                .toList();
    }

    /**
     * Why the move cannot be made yet, or that it can: a line on the whole, and one for each guard that is not met or not known.
     *
     * @param locale French gets French, everything else English
     */
    public List<String> explain(Locale locale) {
        String key = isClear() ? "outlook.open" : blocking().isEmpty() ? "outlook.override" : "outlook.blocked";
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text(key, locale, Map.of("transition", transition.code(), "stage", target.code())));
        evidence.stream()
                .filter(found -> found.verdict() != Evidence.Verdict.PASS)
                .map(found -> found.explain(locale))
                .forEach(lines::add);
        return lines;
    }
}
