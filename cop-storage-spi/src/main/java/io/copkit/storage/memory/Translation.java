package io.copkit.storage.memory;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns ordinals of one community after the other into ordinals of a query, which are the same for names that the query
 * spells the same. Not safe for threads.
 */
final class Translation {

    /** {@code null}: there is one community only, and its ordinals will do. */
    private final @Nullable UnaryOperator<String> spelling;

    private final Dictionary names = new Dictionary();

    /** Pairs of a community and an ordinal of its own, and the translation of each. */
    private final PairTable met = new PairTable();

    private int[] translated = new int[16];

    private Names local = names.names();
    private int community;

    private Translation(@Nullable UnaryOperator<String> spelling) {
        this.spelling = spelling;
    }

    static Translation between(boolean severalCommunities) {
        return new Translation(severalCommunities ? UnaryOperator.identity() : null);
    }

    static Translation spelling(UnaryOperator<String> spelling) {
        return new Translation(spelling);
    }

    /** From now on, ordinals are those of this community. */
    void enter(int number, Names itsNames) {
        community = number;
        local = itsNames;
    }

    /** The translation of an ordinal; {@link Dictionary#NONE} is always itself. */
    int of(int ordinal) {
        if (spelling == null || ordinal == Dictionary.NONE) {
            return ordinal;
        }
        int known = met.size();
        int entry = met.ordinal(community, ordinal);
        if (entry == known) {
            if (entry == translated.length) {
                translated = Arrays.copyOf(translated, 2 * entry);
            }
            translated[entry] = names.ordinal(spelling.apply(local.name(ordinal)));
        }
        return translated[entry];
    }

    /** The name behind a translation. */
    String name(int ordinal) {
        return spelling == null ? local.name(ordinal) : names.name(ordinal);
    }
}
