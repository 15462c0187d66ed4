package io.copkit.storage;

/** Receives the records in which a person occurs; called on the thread that called {@link PersonalData#trace}. */
public interface TraceSink {

    /** A community, membership or document. */
    void state(StateRecord found);

    /** A transition in the history. */
    void transition(TransitionRecord found);

    /** An activity, retracted or not. */
    void activity(ActivityRecord found);
}
