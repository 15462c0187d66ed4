package io.copkit.storage.memory;

import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyRow;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        this.query = query;
        this.communityId = communityId;
        this.communities = communities;
        this.vocabulary = new Vocabulary(query, communities);
        this.window = TimeSpan.of(query.filter().window()).overlap(vocabulary.periods.span());
        long rows = communities.stream()
                .mapToLong(community -> community.count(window))
                .sum();
        this.grouping = new Grouping(query, vocabulary, rows);
        this.measures = new Measures(query, vocabulary, grouping.bound(), rows);
    }

    /** The groups in which something is counted, by their keys. */
    static Stream<TallyRow> of(TallyQuery query, SortedMap<String, Rows> communities) {
        return query.groupBy().contains(Group.COMMUNITY)
                ? communities.entrySet().stream()
                        .flatMap(entry -> new Tally(query, entry.getKey(), List.of(entry.getValue())).rows())
                : new Tally(query, null, communities.values()).rows();
    }

    /** The groups in which something is counted, by their keys; to be called once. */
    Stream<TallyRow> rows() {
        communities.forEach(this::count);
        if (rowsCounted == 0) {
            return Stream.empty();
        }
        Grouping.Groups groups = grouping.sorted();
        return IntStream.range(0, groups.size()).mapToObj(place -> row(groups, place));
    }

    /** How many rows have been looked at. */
    long rowsTouched() {
        return rowsTouched;
    }

    private void count(Rows community) {
        RowFilter filter = new RowFilter(query.filter(), window, community);
        vocabulary.enter(community, community.count(window));
        community.forEach(window, (chunk, from, to) -> {
            rowsTouched += to - from;
            batch.take(chunk, from, to);
            filter.narrow(batch);
            batch.dropRetracted();
            grouping.assign(batch);
            rowsCounted += batch.size;
            measures.add(batch);
        });
    }

    private TallyRow row(Grouping.Groups groups, int place) {
        return measures.row(
                groups.group(place),
                communityId,
                groups.name(place, Group.MEMBER),
                groups.name(place, Group.TARGET),
                groups.name(place, Group.KIND),
                groups.name(place, Group.THREAD),
                groups.key(place, Group.PERIOD));
    }
}
