package io.copkit.storage.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The amounts of the rows of a chunk, of which most have none. Only one thread may write. */
final class Amounts {

    /** 0 where there is none. */
    final long[] values;

    private final boolean[] given;

    private Amounts(long[] values, boolean[] given) {
        this.values = values;
        this.given = given;
    }

    static Amounts of(int rows) {
        return new Amounts(new long[rows], new boolean[rows]);
    }

    Amounts grown(int rows) {
        return new Amounts(Arrays.copyOf(values, rows), Arrays.copyOf(given, rows));
    }

    void put(int i, long amount) {
        values[i] = amount;
        given[i] = true;
    }

    @Nullable
    Long get(int i) {
        return given[i] ? values[i] : null;
    }
}
