package io.copkit.health;

/**
 * From one number to another, both included.
 *
 * @param low the lower end
 * @param high the upper end; infinite where there is none
 */
public record Range(double low, double high) {

    /** The deviations from the mean that 95 % of a normal distribution lie within, as tables give it. */
    private static final double Z = 1.96;

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("a range goes up but goes from " + low + " to " + high);
        }
    }

    /** From a number on. */
    public static Range from(double low) {
        return new Range(low, Double.POSITIVE_INFINITY);
    }

    /** From 0 up to a number. */
    public static Range upTo(double high) {
        return new Range(0, high);
    }

    /**
     * In which the true part lies with 95 % confidence, if it is observed in so many cases (Wilson, "Probable inference, the
     * law of succession, and statistical inference", 1927).
     *
     * @param part the part observed, 0 to 1
     * @param cases of how many, at least 1
     */
    public static Range wilson(double part, long cases) {
        double spread = Z * Z / cases;
        double middle = part + spread / 2;
        double reach = Z * Math.sqrt(part * (1 - part) / cases + spread / (4 * cases));
        return new Range(Math.max(0, (middle - reach) / (1 + spread)), Math.min(1, (middle + reach) / (1 + spread)));
    }

    /** Whether a number lies in it. */
    public boolean contains(double number) {
        return low <= number && number <= high;
    }
}
