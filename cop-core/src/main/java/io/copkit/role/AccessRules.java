package io.copkit.role;

import io.copkit.role.Decision.Rule;
import io.copkit.role.DecisionInputs.Basis;
import io.copkit.role.PermissionMatrix.Cell;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** The order in which a permission is decided, as a pure function of the inputs of a decision. */
final class AccessRules {

    record Verdict(Rule rule, Optional<Voice> voice) {}

    private AccessRules() {}

    static Verdict decide(Permission permission, DecisionInputs inputs) {
        if (inputs.stage()
                .filter(stage -> !new Conduct(stage).permits(permission))
                .isPresent()) {
            return verdict(Rule.STAGE_SHUTS);
        }
        if (inputs.basis() == Basis.NOT_UNDERSTOOD) {
            return verdict(Rule.NOT_UNDERSTOOD);
        }
        if (inputs.sanctioned() && permission.isContributing()) {
            return verdict(Rule.SANCTIONED);
        }
        if (inputs.ownCase().isPresent()) {
            return verdict(Rule.OWN_CASE);
        }
        return first(inputs, Rule.PROHIBITED, voice -> voice.says() == Cell.PROHIBIT)
                .or(() -> first(inputs, Rule.GRANTED, Voice::allows))
                .map(verdict ->
                        verdict.rule() == Rule.GRANTED ? granted(verdict.voice().orElseThrow()) : verdict)
                .or(() -> first(inputs, Rule.ONLY_ABOUT_ONESELF, voice -> voice.says() == Cell.ABOUT_ONESELF))
                .or(() -> first(inputs, Rule.ONLY_IN_SCOPE, voice -> voice.says() == Cell.IN_SCOPE))
                .or(() -> first(inputs, Rule.ONLY_BY_DELEGATION, voice -> voice.says() == Cell.BY_DELEGATION))
                .orElseGet(() -> verdict(inputs.basis() == Basis.STRANGER ? Rule.NOT_A_MEMBER : Rule.NOT_GRANTED));
    }

    private static Verdict granted(Voice voice) {
        Rule rule = switch (voice.source()) {
            case ROLE -> Rule.GRANTED;
            case DELEGATION -> Rule.GRANTED_BY_DELEGATION;
            case LEVEL -> Rule.GRANTED_BY_LEVEL;
            case VISIBILITY -> Rule.VISIBLE;
        };
        return new Verdict(rule, Optional.of(voice));
    }

    private static Optional<Verdict> first(DecisionInputs inputs, Rule rule, Predicate<Voice> fits) {
        return inputs.voices().stream()
                .filter(fits)
                .min(Comparator.comparing(Voice::source).thenComparing(Voice::code))
                .map(voice -> new Verdict(rule, Optional.of(voice)));
    }

    private static Verdict verdict(Rule rule) {
        return new Verdict(rule, Optional.empty());
    }
}
