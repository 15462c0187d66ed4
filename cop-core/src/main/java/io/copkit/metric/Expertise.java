package io.copkit.metric;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.time.Duration;

/**
 * How much speaks for it that a member knows a theme. The host counts; amounts that fade are handed over as {@link #faded}.
 *
 * @param answers answers given in the theme, faded
 * @param questions questions asked in it, faded
 * @param judged answers whose acceptance was open to the asker
 * @param accepted those of them that were accepted
 * @param endorsements by distinct people, faded; those who were endorsed in return count half
 * @param declared the level that the member declares, 0 to 4; 0 for none
 * @param validated validated resources in the theme
 */
public record Expertise(
        double answers,
        double questions,
        long judged,
        long accepted,
        double endorsements,
        int declared,
        long validated) {

    private static final double HALF_LIFE = Duration.ofDays(365).toMillis();
    private static final int HIGHEST_LEVEL = 4;
    private static final double HALF_WAY = 3;
    private static final double NORMAL_95 = 1.96;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative, more answers were accepted than judged, or the level is beyond 4
     */
    public Expertise {
        boolean counted = answers >= 0 && questions >= 0 && endorsements >= 0 && accepted >= 0 && validated >= 0;
        if (!counted || accepted > judged || declared < 0 || declared > HIGHEST_LEVEL) {
            throw new IllegalArgumentException("evidence of expertise is counted from 0, and levels are 0 to 4");
        }
    }

    /** What is left of something after a time: half after each 365 days. */
    public static double faded(double amount, Duration age) {
        return amount * Math.pow(2, -age.toMillis() / HALF_LIFE);
    }

    /**
     * How far somebody answers more than they ask, against chance: (a − q)/√(a + q), 0 for neither. Source: Zhang, Ackerman and
     * Adamic (2007).
     */
    public double balance() {
        double both = answers + questions;
        return both == 0 ? 0 : (answers - questions) / Math.sqrt(both);
    }

    /**
     * The lower bound of the part of answers that are accepted, at 95 % (Wilson 1927): so that three of five say less than thirty
     * of fifty. 0 without answers.
     */
    public double acceptance() {
        return wilson(accepted, judged);
    }

    /** The lower bound of a part of some cases at 95 %, 0 to 1. Source: Wilson, Probable inference (1927). */
    public static double wilson(long part, long cases) {
        if (cases == 0) {
            return 0;
        }
        double p = (double) part / cases;
        double z = NORMAL_95 * NORMAL_95;
        double centre = p + z / (2 * cases);
        double spread = NORMAL_95 * Math.sqrt(p * (1 - p) / cases + z / (4.0 * cases * cases));
        return Math.max(0, (centre - spread) / (1 + z / cases));
    }

    /** Whether the member's own word is all there is. */
    public boolean isOnlyDeclared() {
        return declared > 0 && evidence() == 0;
    }

    /**
     * The whole, 0 to 1: a quarter for the balance of answers (through 1/(1 + e^−z)), .30 for acceptance, .20 for endorsements
     * e/(e + 3), .10 for the declared level, .15 for validated resources v/(v + 3); weights are CopKit's own. Undefined without any
     * evidence; a mere declaration is told by {@link #isOnlyDeclared}.
     */
    public MetricValue score() {
        long cases = Math.round(evidence());
        if (evidence() == 0 && declared == 0) {
            return MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0);
        }
        double score = .25 / (1 + Math.exp(-balance()))
                + .30 * acceptance()
                + .20 * endorsements / (endorsements + HALF_WAY)
                + .10 * declared / HIGHEST_LEVEL
                + .15 * validated / (validated + HALF_WAY);
        return MetricValue.of(score, cases);
    }

    private double evidence() {
        return answers + questions + judged + endorsements + validated;
    }
}
