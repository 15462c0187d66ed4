package io.copkit.lifecycle;

/**
 * What whoever asks for a move is to the community.
 *
 * @param facilitates whether a facilitator
 * @param takesCare whether a caretaker or a sponsor
 * @param portfolio whether one who looks after all communities of the organisation
 */
public record Mover(boolean facilitates, boolean takesCare, boolean portfolio) {

    /** A job, which is nothing to the community. */
    public static final Mover JOB = new Mover(false, false, false);
}
