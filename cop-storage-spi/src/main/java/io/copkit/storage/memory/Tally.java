package io.copkit.storage.memory;

import io.copkit.storage.Ids;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyRow;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts activities in groups, one community after the other. Not safe for threads. */
final class Tally {

    private static final Comparator<TallyRow> BY_KEYS = by(TallyRow::communityId)
            .thenComparing(by(TallyRow::memberId))
            .thenComparing(by(TallyRow::targetMemberId))
            .thenComparing(by(TallyRow::kind))
            .thenComparing(by(TallyRow::threadId))
            .thenComparingInt(TallyRow::period);

    private final TallyQuery query;
    private final @Nullable Buckets buckets;
    private final TimeSpan window;
    private final Vocabulary vocabulary;
    private final Grouping grouping;
    private final Measures measures;
    private long rowsTouched;
    private long rowsCounted;

    Tally(TallyQuery query, boolean severalCommunities) {
        Periods periods = query.periods();
        this.query = query;
        this.buckets = periods == null ? null : new Buckets(periods);
        this.window = TimeSpan.of(query.filter().window())
                .overlap(periods == null ? TimeSpan.ALWAYS : TimeSpan.of(periods.span()));
        this.vocabulary = new Vocabulary(query, severalCommunities);
        this.grouping = new Grouping(query.groupBy(), vocabulary);
        this.measures = new Measures(query.measures(), vocabulary);
    }

    void count(String communityId, Rows rows) {
        RowFilter filter = new RowFilter(query.filter(), window, rows);
        vocabulary.enter(communityId, rows);
        rows.forEach(window, (chunk, from, to) -> {
            rowsTouched += to - from;
            for (int i = from; i < to; i++) {
                if (filter.passes(chunk, i) && !chunk.isRetracted(i)) {
                    count(chunk, i);
                }
            }
        });
    }

    private void count(Chunk chunk, int i) {
        int period = buckets == null ? Dictionary.NONE : buckets.indexOf(chunk.occurredAt[i]);
        int group = grouping.of(chunk, i, period);
        if (group != Dictionary.NONE) {
            measures.add(group, chunk, i, period);
            rowsCounted++;
        }
    }

    /** How many rows have been looked at. */
    long rowsTouched() {
        return rowsTouched;
    }

    /** The groups in which something was counted, by their keys. */
    Stream<TallyRow> rows() {
        return rowsCounted == 0
                ? Stream.empty()
                : IntStream.range(0, grouping.size()).mapToObj(this::row).sorted(BY_KEYS);
    }

    private TallyRow row(int group) {
        return measures.row(
                group,
                name(group, Group.COMMUNITY, vocabulary::communityId),
                name(group, Group.MEMBER, vocabulary.members::name),
                name(group, Group.TARGET, vocabulary.members::name),
                name(group, Group.KIND, vocabulary.labels::name),
                name(group, Group.THREAD, vocabulary.threads::name),
                grouping.key(group, Group.PERIOD));
    }

    private @Nullable String name(int group, Group key, IntFunction<String> names) {
        int ordinal = grouping.key(group, key);
        return ordinal == Dictionary.NONE ? null : names.apply(ordinal);
    }

    /** All rows of a tally have a key, or none has. */
    private static Comparator<TallyRow> by(Function<TallyRow, @Nullable String> key) {
        return (a, b) -> {
            String x = key.apply(a);
            String y = key.apply(b);
            return x == null || y == null ? 0 : Ids.ORDER.compare(x, y);
        };
    }
}
