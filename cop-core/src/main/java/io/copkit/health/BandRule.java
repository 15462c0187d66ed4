package io.copkit.health;

import java.util.Optional;

/**
 * Where the bands of health lie, and how far beyond a cut the index must go before the band moves. A pure function of its
 * numbers, which are recommendations of this library.
 *
 * @param thriving from which index on a community thrives
 * @param steady from which index on it is steady
 * @param fragile from which index on it is fragile; below it is at risk
 * @param margin how far beyond a cut the index must lie to move the band
 */
public record BandRule(double thriving, double steady, double fragile, double margin) {

    /** Thriving from 0.70, steady from 0.50, fragile from 0.30; moves need 0.03 beyond the cut. */
    public static final BandRule STANDARD = new BandRule(.70, .50, .30, .03);

    /** Sums of weights and the cuts themselves are only as exact as binary fractions are. */
    private static final double EXACT = 1e-9;

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the cuts do not rise within 0 to 1, or the margin is negative
     */
    public BandRule {
        if (!(0 < fragile && fragile < steady && steady < thriving && thriving <= 1 && margin >= 0)) {
            throw new IllegalArgumentException("bands need rising cuts within 0 to 1 and a margin from 0");
        }
    }

    /** The band that an index lies in, whatever was before. */
    public HealthBand of(double index) {
        double reached = index + EXACT;
        if (reached >= thriving) {
            return HealthBand.THRIVING;
        }
        if (reached >= steady) {
            return HealthBand.STEADY;
        }
        return reached >= fragile ? HealthBand.FRAGILE : HealthBand.AT_RISK;
    }

    /** The band of a community with this index that was in another band before: it moves only as far as the margin lets it. */
    public HealthBand next(Optional<HealthBand> before, double index) {
        if (before.isEmpty()) {
            return of(index);
        }
        HealthBand surely = of(index - margin);
        HealthBand perhaps = of(index + margin);
        if (before.get().compareTo(surely) < 0) {
            return surely;
        }
        return before.get().compareTo(perhaps) > 0 ? perhaps : before.get();
    }

    /** Whether the band of an index is the same whatever was before, so that nobody need look further back. */
    public boolean isDecisive(double index) {
        return of(index - margin) == of(index + margin);
    }
}
