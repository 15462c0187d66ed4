package io.copkit.storage.memory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The ordinals of a tally, the same in all its communities, and what is behind them. Not safe for threads. */
final class Vocabulary {

    /** What has names. */
    enum Named {
        MEMBERS,
        KINDS,
        THREADS,
        SUBJECTS;

        private Names of(Rows community) {
            return switch (this) {
                case MEMBERS -> community.members();
                case KINDS -> community.kinds();
                case THREADS -> community.threads();
                case SUBJECTS -> community.subjects();
            };
        }
    }

    final Buckets periods;
    private final Map<String, String> labels;
    private final Collection<Rows> communities;
    private final long rows;

    /** Only what the tally uses. */
    private final Map<Named, Translation> translations = new EnumMap<>(Named.class);

    /**
     * A vocabulary.
     *
     * @param labels what kinds are called
     * @param communities in the order in which they will be entered
     * @param rows how many rows there are to count in all of them
     */
    Vocabulary(Buckets periods, Map<String, String> labels, Collection<Rows> communities, long rows) {
        this.periods = periods;
        this.labels = labels;
        this.communities = communities;
        this.rows = rows;
    }

    /** To be asked for before the first community is entered. */
    Translation of(Named named) {
        return translations.computeIfAbsent(
                named,
                each -> new Translation(
                        spelling(each), communities.stream().map(each::of).toList(), rows));
    }

    private @Nullable UnaryOperator<String> spelling(Named named) {
        if (named == Named.KINDS && !labels.isEmpty()) {
            return kind -> labels.getOrDefault(kind, kind);
        }
        return communities.size() > 1 ? UnaryOperator.identity() : null;
    }

    /** Goes on to the next community. */
    void enterNext() {
        translations.values().forEach(Translation::enterNext);
    }
}
