package io.copkit.report.sample;

/**
 * What a sample community is made from: the same options make the same community, on every machine.
 *
 * @param members how many people ever join, {@value #MIN_MEMBERS} to {@value #MAX_MEMBERS}
 * @param years how long it lives, 1 to {@value #MAX_YEARS}
 * @param seed which of all such communities
 */
public record SampleOptions(int members, int years, long seed) {

    /** The fewest members that still are a community with a core and a periphery. */
    public static final int MIN_MEMBERS = 10;

    /** The most members. */
    public static final int MAX_MEMBERS = 100_000;

    /** The longest life in years. */
    public static final int MAX_YEARS = 20;

    /** The number of members if nobody says otherwise. */
    public static final int DEFAULT_MEMBERS = 150;

    /** The years if nobody says otherwise: long enough to settle. */
    public static final int DEFAULT_YEARS = 2;

    /** The seed if nobody says otherwise. */
    public static final long DEFAULT_SEED = 1;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the members or the years are out of range
     */
    public SampleOptions {
        if (members < MIN_MEMBERS || members > MAX_MEMBERS) {
            throw new IllegalArgumentException(
                    "members must be " + MIN_MEMBERS + " to " + MAX_MEMBERS + " but is " + members);
        }
        if (years < 1 || years > MAX_YEARS) {
            throw new IllegalArgumentException("years must be 1 to " + MAX_YEARS + " but is " + years);
        }
    }

    /** The sample that is made if nobody says otherwise. */
    public static SampleOptions ofDefaults() {
        return new SampleOptions(DEFAULT_MEMBERS, DEFAULT_YEARS, DEFAULT_SEED);
    }
}
