package io.copkit.principle;

/**
 * Where a figure should lie, and how far off it counts for nothing.
 *
 * @param low where a figure that is too small counts for nothing
 * @param least the smallest figure that is as it should be
 * @param most the largest figure that is as it should be
 * @param high where a figure that is too large counts for nothing
 */
public record TargetRange(double low, double least, double most, double high) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the numbers are not in order
     */
    public TargetRange {
        if (!(low <= least && least <= most && most <= high)) {
            throw new IllegalArgumentException("a target goes up from low over least and most to high");
        }
    }

    /** A figure that should be so large at least; 0 counts for nothing. */
    public static TargetRange atLeast(double least) {
        return new TargetRange(0, least, Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** A figure that should be so large at most. */
    public static TargetRange atMost(double most, double high) {
        return new TargetRange(-Double.MAX_VALUE, -Double.MAX_VALUE, most, high);
    }

    /** Whether a figure is as it should be. */
    public boolean isMetBy(double figure) {
        return figure >= least && figure <= most;
    }

    /** How much of the way to the target a figure has come: 1 within it, 0 from where it counts for nothing, even between. */
    public double reached(double figure) {
        if (isMetBy(figure)) {
            return 1;
        }
        double way = figure < least ? (figure - low) / (least - low) : (high - figure) / (high - most);
        return Math.max(0, Math.min(1, way));
    }
}
