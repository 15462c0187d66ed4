package io.copkit.lifecycle;

import io.copkit.MemberId;
import java.util.Optional;

/**
 * A move that somebody asks for, with what has to be said along with it.
 *
 * @param transition which
 * @param target where to, of the stages that the transition may lead to
 * @param findings what was found out elsewhere
 * @param plan what is to be done; needed to transform
 * @param conclusion what comes of it; needed where several outcomes are possible
 * @param caretaker who is to be reached once the community has dispersed; if nobody is named, whoever is caretaker, else a
 *     facilitator, else whoever moves it
 */
public record Move(
        Transition transition,
        Stage target,
        Findings findings,
        Optional<TransformationPlan> plan,
        Optional<Conclusion> conclusion,
        Optional<MemberId> caretaker) {

    /** A move to the first stage that the transition leads to, of which nothing more is said. */
    public static Move of(Transition transition) {
        return new Move(
                transition,
                transition.firstTarget(),
                Findings.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same move to another stage. */
    public Move to(Stage stage) {
        return new Move(transition, stage, findings, plan, conclusion, caretaker);
    }

    /** The same move, knowing more. */
    public Move knowing(Findings found) {
        return new Move(transition, target, found, plan, conclusion, caretaker);
    }

    /** The same move with a plan. */
    public Move declaring(TransformationPlan declared) {
        return new Move(transition, target, findings, Optional.of(declared), conclusion, caretaker);
    }

    /** The same move, with what comes of it. */
    public Move concluding(Conclusion came) {
        return new Move(transition, target, findings, plan, Optional.of(came), caretaker);
    }

    /** The same move, naming a caretaker. */
    public Move leavingTo(MemberId member) {
        return new Move(transition, target, findings, plan, conclusion, Optional.of(member));
    }
}
