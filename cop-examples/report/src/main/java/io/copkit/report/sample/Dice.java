package io.copkit.report.sample;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that falls the same way on every Java machine: everything is derived from the 64 raw bits of one specified
 * generator with strict arithmetic.
 */
final class Dice {

    private final SplittableRandom bits;

    Dice(long seed) {
        bits = new SplittableRandom(seed);
    }

    /** Another dice whose throws do not depend on how often this one is thrown from now on. */
    Dice another() {
        return new Dice(bits.nextLong());
    }

    /** From 0 up to, and without, 1. */
    double unit() {
        return (bits.nextLong() >>> 11) * 0x1.0p-53;
    }

    /** From 0 up to, and without, a bound. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    double between(double from, double to) {
        return from + unit() * (to - from);
    }

    boolean happens(double probability) {
        return unit() < probability;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** How many events happen where so many are expected (Knuth's method, for small expectations). */
    int poisson(double expected) {
        double limit = StrictMath.exp(-expected);
        int events = -1;
        for (double product = 1; product > limit; product *= unit()) {
            events++;
        }
        return events;
    }

    /** A positive number around a median, half of them within a factor of about e^(0.67 spread) of it. */
    double around(double median, double spread) {
        double normal = StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * StrictMath.PI * unit());
        return median * StrictMath.exp(spread * normal);
    }
}
