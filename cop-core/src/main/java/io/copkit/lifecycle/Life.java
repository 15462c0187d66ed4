package io.copkit.lifecycle;

import java.util.Optional;

/**
 * What belongs to the life of a community beside its stage.
 *
 * @param incarnation which of its lives this is: 1, and one more each time that it is opened again
 * @param conclusion what came of its last transformation, or of its life; empty while nothing did
 * @param transformation the transformation that it is in; empty in every stage but {@link Stage#TRANSFORMING}
 * @param closing the notice that it is to be closed; empty in every stage but {@link Stage#DISPERSED}
 * @param phase where it is by a model of the host's own, if it follows one
 */
public record Life(
        int incarnation,
        Optional<Conclusion> conclusion,
        Optional<Transformation> transformation,
        Optional<ClosingNotice> closing,
        Optional<Phase> phase) {

    /** The first life, at its beginning. */
    public static final Life FIRST =
            new Life(1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks the number. */
    public Life {
        if (incarnation < 1) {
            throw new IllegalArgumentException("incarnations are counted from 1, this is " + incarnation);
        }
    }

    /** The life after a move: what belonged to the stage before is over, what came of it stays until it is cleared. */
    public Life after(Transition transition, Optional<Transformation> begun, Optional<Conclusion> came) {
        if (transition == Transition.REOPEN) {
            return again();
        }
        Optional<Conclusion> stays = transition.clearsOutcome() ? Optional.empty() : came.or(() -> conclusion);
        return new Life(incarnation, stays, begun, Optional.empty(), phase);
    }

    /** The next life: nothing is left of this one but the phase. */
    public Life again() {
        return new Life(incarnation + 1, Optional.empty(), Optional.empty(), Optional.empty(), phase);
    }

    /** The same life with a transformation that has come further. */
    public Life with(Transformation further) {
        return new Life(incarnation, conclusion, Optional.of(further), closing, phase);
    }

    /** The same life with a notice of closing, or without one. */
    public Life with(Optional<ClosingNotice> notice) {
        return new Life(incarnation, conclusion, transformation, notice, phase);
    }

    /** The same life in a phase of the host's own model. */
    public Life in(Phase entered) {
        return new Life(incarnation, conclusion, transformation, closing, Optional.of(entered));
    }

    /** The same life with what came of it. */
    public Life concluded(Conclusion came) {
        return new Life(incarnation, Optional.of(came), transformation, closing, phase);
    }
}
