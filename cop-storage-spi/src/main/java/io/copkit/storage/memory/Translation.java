package io.copkit.storage.memory;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns the ordinals of one community after the other into ordinals of a query, which are the same for names that the
 * query spells the same. Not safe for threads.
 */
final class Translation implements Keys {

    /** From so many rows a name on it pays to look up all names before, and to know then how many there are. */
    private static final int ROWS_A_NAME = 4;

    /** {@code null}: there is one community only, and its own ordinals will do. */
    private final @Nullable UnaryOperator<String> spelling;

    private final Dictionary names = new Dictionary();
    private final long bound;

    /** The communities that were not entered yet. */
    private final Queue<Names> communities;

    /** For each of them the translations of all ordinals, or nothing where names are looked up as they come. */
    private final Queue<int[]> lookedUp = new ArrayDeque<>();

    private Names local = names.names();
    private int @Nullable [] translated;

    /**
     * A translation.
     *
     * @param spelling how the query calls a name; {@code null} if there is one community only
     * @param communities the names of each, in the order in which they will be entered
     * @param rows how many rows there are to count in all of them
     */
    Translation(@Nullable UnaryOperator<String> spelling, List<Names> communities, long rows) {
        this.spelling = spelling;
        this.communities = new ArrayDeque<>(communities);
        long all = communities.stream().mapToLong(Names::size).sum();
        if (spelling == null || all * ROWS_A_NAME > rows) {
            bound = all;
        } else {
            communities.forEach(each -> lookedUp.add(lookUp(each, spelling)));
            bound = names.size();
        }
    }

    private int[] lookUp(Names itsNames, UnaryOperator<String> spelled) {
        int[] ordinals = new int[itsNames.size()];
        for (int i = 0; i < ordinals.length; i++) {
            ordinals[i] = names.ordinal(spelled.apply(itsNames.name(i)));
        }
        return ordinals;
    }

    /** Goes on to the next community. */
    void enterNext() {
        local = communities.remove();
        translated = lookedUp.poll();
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

    private int translated(int ordinal, UnaryOperator<String> spelled) {
        return translated == null ? names.ordinal(spelled.apply(local.name(ordinal))) : translated[ordinal];
    }

    @Override
    public long bound() {
        return bound;
    }

    @Override
    public int[] sorted() {
        return translations().sorted();
    }

    @Override
    public int[] ranks(int[] ordinals) {
        return translations().ranks(ordinals);
    }

    /** The name behind a translation. */
    String name(int ordinal) {
        return spelling == null ? local.name(ordinal) : names.name(ordinal);
    }

    private Names translations() {
        return spelling == null ? local : names.names();
    }
}
