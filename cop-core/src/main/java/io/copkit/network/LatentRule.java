package io.copkit.network;

/**
 * From when on people who deal with each other are taken for a community that nobody has founded yet.
 *
 * @param fewest how many people it needs, at least 3
 * @param density what part of their pairs must have a tie, above 0 to 1
 * @param activities how many activities a tie between two needs, in both directions together, to count; at least 1
 */
public record LatentRule(int fewest, double density, long activities) {

    /** Four people and three tenths of their pairs. Rules of thumb of this library, without a source behind them. */
    public static final LatentRule STANDARD = new LatentRule(4, 0.3, 1);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public LatentRule {
        if (fewest < 3 || !(density > 0 && density <= 1) || activities < 1) {
            throw new IllegalArgumentException(
                    "a latent community needs three people or more, a density above 0 to 1 and "
                            + "an activity a tie, not " + fewest + ", " + density + " and " + activities);
        }
    }
}
