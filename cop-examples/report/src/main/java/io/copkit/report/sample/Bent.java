package io.copkit.report.sample;

/**
 * How somebody takes part. The shares follow the usual picture of a community of practice: about a tenth core, about a
 * fifth active, the rest at the periphery, reading, or on the list only.
 */
enum Bent {
    /** Joined and was never seen again. */
    ABSENT(0.09, 0, 0, 300),
    /** Reads. */
    LURKER(0.19, 0.5, 0, 220),
    /** Comes by now and then. */
    PERIPHERAL(0.47, 0.7, 14, 300),
    /** Comes most weeks. */
    ACTIVE(0.18, 2.4, 45, 560),
    /** Carries the community. */
    CORE(0.07, 5.5, 90, 1100);

    /** How much of the draw is left for early comers: those who would stay at the edge come later. */
    private static final double EARLY = 0.72;

    final double share;
    final double actsPerWeek;
    final int daysToSettle;
    final int meanDaysOfStay;

    Bent(double share, double actsPerWeek, int daysToSettle, int meanDaysOfStay) {
        this.share = share;
        this.actsPerWeek = actsPerWeek;
        this.daysToSettle = daysToSettle;
        this.meanDaysOfStay = meanDaysOfStay;
    }

    /** The bent of somebody who joins. */
    static Bent of(Dice dice, boolean early) {
        double left = dice.unit() * (early ? EARLY : 1);
        for (int i = values().length - 1; i > 0; i--) {
            left -= values()[i].share;
            if (left < 0) {
                return values()[i];
            }
        }
        return ABSENT;
    }

    /** Whether they answer others. */
    boolean helps() {
        return this == ACTIVE || this == CORE;
    }
}
