package io.copkit.storage.memory;

import io.copkit.storage.TallyQuery;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The ordinals of a tally, the same in all its communities, and what is behind them. Not safe for threads. */
final class Vocabulary {

    final Buckets periods;
    final Translation members;
    final Translation labels;
    final Translation threads;
    final Translation subjects;

    Vocabulary(TallyQuery query, Collection<Rows> communities) {
        periods = new Buckets(query.periods());
        Map<String, String> labelOf = query.kindLabels();
        UnaryOperator<String> common = communities.size() > 1 ? UnaryOperator.identity() : null;
        UnaryOperator<String> label = labelOf.isEmpty() ? common : kind -> labelOf.getOrDefault(kind, kind);
        members = translation(common, communities, Rows::members);
        labels = translation(label, communities, Rows::kinds);
        threads = translation(common, communities, Rows::threads);
        subjects = translation(common, communities, Rows::subjects);
    }

    private static Translation translation(
            @Nullable UnaryOperator<String> spelling, Collection<Rows> communities, Function<Rows, Names> names) {
        return new Translation(
                spelling, communities.stream().map(names).mapToLong(Names::size).sum());
    }

    /** Goes on to the next community, of which so many rows are to be counted. */
    void enter(Rows community, long rows) {
        members.enter(community.members(), rows);
        labels.enter(community.kinds(), rows);
        threads.enter(community.threads(), rows);
        subjects.enter(community.subjects(), rows);
    }
}
