package io.copkit.storage.memory;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns the ordinals of one community after the other into ordinals of a query, which are the same for names that the
 * query spells the same. Not safe for threads.
 */
final class Translation {

    /** {@code null}: there is one community only, and its own ordinals will do. */
    private final @Nullable UnaryOperator<String> spelling;

    private final long bound;
    private final Dictionary names = new Dictionary();

    private Names local = names.names();

    /** Those of the community's ordinals that have been met, and their translations. */
    private PairTable met = new PairTable(0, 0, 0);

    private int[] translated = new int[16];

    /**
     * A translation.
     *
     * @param spelling how the query calls a name; {@code null} if there is one community only
     * @param bound how many names there may be
     */
    Translation(@Nullable UnaryOperator<String> spelling, long bound) {
        this.spelling = spelling;
        this.bound = bound;
    }

    /** More than the largest ordinal of the query. */
    long bound() {
        return bound;
    }

    /**
     * Goes on to the next community.
     *
     * @param itsNames whose ordinals are translated from now on
     * @param rows how many rows there are to count in it
     */
    void enter(Names itsNames, long rows) {
        local = itsNames;
        met = new PairTable(1, spelling == null ? 0 : itsNames.size(), rows);
    }

    /** Makes the values of a column, translated, the keys. */
    void gather(Batch batch, int[] column) {
        batch.gather(column);
        translate(batch);
    }

    /** Translates the keys; {@link Dictionary#NONE} is always itself. */
    void translate(Batch batch) {
        if (spelling != null) {
            for (int j = 0; j < batch.size; j++) {
                int ordinal = batch.keys[j];
                batch.keys[j] = ordinal == Dictionary.NONE ? Dictionary.NONE : translated(ordinal, spelling);
            }
        }
    }

    private int translated(int ordinal, UnaryOperator<String> spelling) {
        int known = met.size();
        int entry = met.ordinal(0, ordinal);
        if (entry == known) {
            if (entry == translated.length) {
                translated = Arrays.copyOf(translated, 2 * entry);
            }
            translated[entry] = names.ordinal(spelling.apply(local.name(ordinal)));
        }
        return translated[entry];
    }

    /** For each of some ordinals of the query a number that sorts like its name. */
    int[] ranks(int[] ordinals) {
        return (spelling == null ? local : names.names()).ranks(ordinals);
    }

    /** The name behind a translation. */
    String name(int ordinal) {
        return spelling == null ? local.name(ordinal) : names.name(ordinal);
    }
}
