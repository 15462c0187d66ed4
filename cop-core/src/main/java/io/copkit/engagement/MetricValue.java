package io.copkit.engagement;

import java.util.OptionalDouble;

/**
 * A real number that may be undefined. Undefined is a result with a reason; it is never {@code NaN} and never a silent
 * zero.
 */
public sealed interface MetricValue {

    /** How many cases the figure rests on: people, threads, periods, as its own description says. */
    long n();

    /** The number, or nothing where it is undefined. */
    OptionalDouble value();

    /**
     * A number.
     *
     * @param number the finite value
     * @param n how many cases it rests on
     */
    record Defined(double number, long n) implements MetricValue {

        /** Refuses what is no number. */
        public Defined {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("a figure must be a finite number but is " + number);
            }
        }

        @Override
        public OptionalDouble value() {
            return OptionalDouble.of(number);
        }
    }

    /**
     * No number.
     *
     * @param reason why not
     * @param n how many cases there were
     */
    record Undefined(UndefinedReason reason, long n) implements MetricValue {
        @Override
        public OptionalDouble value() {
            return OptionalDouble.empty();
        }
    }

    /** A defined figure. */
    static MetricValue of(double number, long n) {
        return new Defined(number, n);
    }

    /** An undefined figure. */
    static MetricValue undefined(UndefinedReason reason, long n) {
        return new Undefined(reason, n);
    }

    /** The part that {@code part} is of {@code n} cases; undefined, for the reason given, where there is no case. */
    static MetricValue rate(long part, long n, UndefinedReason withoutCases) {
        return n == 0 ? undefined(withoutCases, 0) : of((double) part / n, n);
    }
}
