package io.copkit.storage.tck;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Choices that depend on a seed alone. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int number) {
        return below(number) == 0;
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** A value, more often none. */
    <T> @Nullable T maybe(List<T> values) {
        return oneIn(3) ? pick(values) : null;
    }

    /** A few values. */
    <T> Set<T> few(List<T> values) {
        Set<T> few = new LinkedHashSet<>();
        for (int i = below(4); i > 0; i--) {
            few.add(pick(values));
        }
        return few;
    }

    /** A few values as a condition, more often none. */
    <T> Set<T> some(List<T> values) {
        return oneIn(5) ? few(values) : Set.of();
    }

    /** One of a dozen instants. */
    Instant instant() {
        return Samples.minute(below(12) * 20L);
    }
}
