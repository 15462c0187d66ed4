package io.copkit.network;

/**
 * The correlation of ties with an ideal core and periphery, over all pairs of people, from counts alone.
 *
 * @param people how many there are
 * @param ties how many pairs have a tie
 * @param ideal which pairs should
 */
record CoreFit(int people, int ties, CoreIdeal ideal) {

    /** Where there is no correlation, because all pairs, or all ideal pairs, are alike. */
    static final double NONE = Double.NEGATIVE_INFINITY;

    /**
     * The fit of a core.
     *
     * @param core how many people are in it
     * @param within how many ties are between two of them
     * @param across how many ties are between one of them and one of the others
     */
    double of(int core, int within, int across) {
        double inside = pairs(core);
        double outside = pairs(people - core);
        return switch (ideal) {
            case EITHER_IN_CORE ->
                correlation(pairs(people), ties, inside + (double) core * (people - core), within + across);
            case BOTH_IN_CORE -> correlation(pairs(people), ties, inside, within);
            case BETWEEN_NOT_LOOKED_AT -> correlation(inside + outside, ties - across, inside, within);
        };
    }

    /** Of two sets of pairs among all: how many each holds, and how many both. */
    private static double correlation(double all, double tied, double wanted, double both) {
        double spread = tied * (all - tied) * (wanted * (all - wanted));
        return spread > 0 ? (all * both - tied * wanted) / Math.sqrt(spread) : NONE;
    }

    private static double pairs(double of) {
        return of * (of - 1) / 2;
    }
}
