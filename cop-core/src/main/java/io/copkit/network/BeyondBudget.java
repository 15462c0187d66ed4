package io.copkit.network;

/**
 * An answer that was not computed, because it would take more work than the caller wanted to spend. Now the caller chooses:
 * all of the work, or a sample.
 *
 * @param work what it would take: people times ties
 * @param budget what it was allowed to take
 */
public record BeyondBudget(long work, long budget) implements Betweenness, Distances {

    /** About two seconds of one thread: exact figures for some thousand people with ten ties each. */
    public static final long STANDARD = 200_000_000;
}
