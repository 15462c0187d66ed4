package io.copkit.report.sample;

/** How far the community has come, and what that does to its conversations. */
enum Age {
    /** People meet and try each other out. */
    COALESCING(0.70, 16, 0.10, 0.55),
    /** It grows and finds its practice. */
    MATURING(0.84, 9, 0.35, 0.90),
    /** It tends what it has. */
    STEWARDSHIP(0.92, 5, 0.60, 1);

    /** The share of a life that is over when it matures, and when it comes to stewardship. */
    static final double MATURES = 0.15;

    static final double SETTLES = 0.5;

    final double answered;
    final double hoursToAnswer;
    final double validated;
    final double vitality;

    Age(double answered, double hoursToAnswer, double validated, double vitality) {
        this.answered = answered;
        this.hoursToAnswer = hoursToAnswer;
        this.validated = validated;
        this.vitality = vitality;
    }

    static Age at(double shareOfLife) {
        return shareOfLife < MATURES ? COALESCING : shareOfLife < SETTLES ? MATURING : STEWARDSHIP;
    }
}
