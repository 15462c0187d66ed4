package io.copkit.storage.memory;

import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyRow;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A tally over one community, or over several whose activities fall into the same groups. Not safe for threads. */
final class Tally {

    private final TallyQuery query;
    private final @Nullable String communityId;
    private final Collection<Rows> communities;
    private final TimeSpan window;
    private final Vocabulary vocabulary;
    private final Grouping grouping;
    private final Measures measures;
    private final Batch batch = new Batch();
    private long rowsTouched;
    private long rowsCounted;

    /**
     * A tally.
     *
     * @param communityId the key that all rows have in common; {@code null} if they are not grouped by community
     */
    Tally(TallyQuery query, @Nullable String communityId, Collection<Rows> communities) {
        Buckets periods = new Buckets(query.periods());
        this.query = query;
        this.communityId = communityId;
        this.communities = communities;
        this.window = TimeSpan.of(query.filter().window()).overlap(periods.span());
        long rows = communities.stream()
                .mapToLong(community -> community.count(window))
                .sum();
        this.vocabulary = new Vocabulary(periods, query.kindLabels(), communities, rows);
        this.grouping = new Grouping(query.groupBy(), vocabulary, rows);
        this.measures = new Measures(query.measures(), vocabulary, grouping, rows);
    }

    /** Gives the groups in which something is counted, by their keys. */
    static void forEach(TallyQuery query, SortedMap<String, Rows> communities, Consumer<? super TallyRow> sink) {
        if (query.groupBy().contains(Group.COMMUNITY)) {
            communities.forEach((communityId, rows) -> new Tally(query, communityId, List.of(rows)).forEach(sink));
        } else {
            new Tally(query, null, communities.values()).forEach(sink);
        }
    }

    /** Gives the groups in which something is counted, by their keys; to be called once. */
    void forEach(Consumer<? super TallyRow> sink) {
        communities.forEach(this::count);
        if (rowsCounted > 0) {
            grouping.forEach(group -> sink.accept(measures.row(group, communityId)));
        }
    }

    /** How many rows have been looked at. */
    long rowsTouched() {
        return rowsTouched;
    }

    private void count(Rows community) {
        RowFilter filter = new RowFilter(query.filter(), window, community);
        vocabulary.enterNext();
        community.forEach(window, (chunk, from, to) -> {
            rowsTouched += to - from;
            filter.take(batch, chunk, from, to);
            batch.dropRetracted();
            grouping.assign(batch);
            rowsCounted += batch.size;
            measures.add(batch);
        });
    }
}
