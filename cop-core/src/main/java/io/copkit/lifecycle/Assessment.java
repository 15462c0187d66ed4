package io.copkit.lifecycle;

import java.util.List;

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
}
