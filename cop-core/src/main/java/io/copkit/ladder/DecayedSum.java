package io.copkit.ladder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A sum whose parts lose half their worth in each half-life, kept as what it is worth on the latest day of it (forward
 * exponential decay, Cormode, Shkapenyuk, Srivastava and Xu 2009): one more part, earlier or later, costs one multiplication
 * however many there are, and the order in which they come makes no difference but of rounding.
 *
 * @param halfLifeDays the half-life in days, at least 1
 * @param day the day that the worth is told for
 * @param worth what it is worth on that day
 */
public record DecayedSum(int halfLifeDays, LocalDate day, double worth) {

    /**
     * Checks the half-life.
     *
     * @throws IllegalArgumentException if it is not positive, or the worth is no number
     */
    public DecayedSum {
        if (halfLifeDays < 1 || !Double.isFinite(worth)) {
            throw new IllegalArgumentException("a decayed sum needs a half-life of a day and a number");
        }
    }

    /** Nothing yet. */
    public static DecayedSum nothing(int halfLifeDays, LocalDate day) {
        return new DecayedSum(halfLifeDays, day, 0);
    }

    /** With one more part, done on a day. */
    public DecayedSum plus(double part, LocalDate on) {
        return on.isAfter(day)
                ? new DecayedSum(halfLifeDays, on, on(on) + part)
                : new DecayedSum(halfLifeDays, day, worth + new DecayedSum(halfLifeDays, on, part).on(day));
    }

    /** What it is worth on a day. */
    public double on(LocalDate other) {
        return worth * Math.pow(2, -ChronoUnit.DAYS.between(day, other) / (double) halfLifeDays);
    }
}
