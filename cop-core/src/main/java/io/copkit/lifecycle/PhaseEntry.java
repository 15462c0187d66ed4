package io.copkit.lifecycle;

import java.util.Optional;

/**
 * A community is to enter a phase of a model of the host's own. Where that phase stands for another stage, the community moves
 * there as well, past the same guards.
 *
 * @param model the code of the model
 * @param phase the code of the phase in it
 * @param findings what was found out elsewhere
 * @param plan what is to be done; needed where the community comes to transform by it
 * @param conclusion what comes of it; needed where several outcomes are possible
 * @param reason why soft guards that fail are to be passed over, in words that name no person
 */
public record PhaseEntry(
        String model,
        String phase,
        Findings findings,
        Optional<TransformationPlan> plan,
        Optional<Conclusion> conclusion,
        Optional<String> reason) {

    /** A phase of a model, of which nothing more is said. */
    public static PhaseEntry of(String model, String phase) {
        return new PhaseEntry(model, phase, Findings.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, knowing more. */
    public PhaseEntry knowing(Findings found) {
        return new PhaseEntry(model, phase, found, plan, conclusion, reason);
    }

    /** The same with a plan. */
    public PhaseEntry declaring(TransformationPlan declared) {
        return new PhaseEntry(model, phase, findings, Optional.of(declared), conclusion, reason);
    }

    /** The same, with what comes of it. */
    public PhaseEntry concluding(Conclusion came) {
        return new PhaseEntry(model, phase, findings, plan, Optional.of(came), reason);
    }

    /** The same, passing over soft guards that fail. */
    public PhaseEntry because(String why) {
        return new PhaseEntry(model, phase, findings, plan, conclusion, Optional.of(why));
    }

    /** The move that it takes to come to a stage. */
    public Move by(Transition transition, Stage target) {
        return new Move(transition, target, findings, plan, conclusion, Optional.empty());
    }
}
