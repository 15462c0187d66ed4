package io.copkit.storage.memory;

import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gives the groups of a tally dense ordinals; communities are tallied apart and are no key here. Not safe for threads. */
final class Grouping {

    private final Group[] by;
    private final Vocabulary vocabulary;

    /** Each leads from a group by the keys before, and the next key, to a finer group. */
    private final PairTable[] steps;

    /** The keys of all groups. */
    private final Map<Group, int[]> columns = new EnumMap<>(Group.class);

    private final long bound;

    Grouping(TallyQuery query, Vocabulary vocabulary, long rows) {
        this.by = query.groupBy().stream().filter(key -> key != Group.COMMUNITY).toArray(Group[]::new);
        this.vocabulary = vocabulary;
        this.steps = new PairTable[by.length];
        long groups = 1;
        for (int step = 0; step < by.length; step++) {
            Translation names = names(by[step]);
            long keys = names == null ? vocabulary.periods.count() : names.bound();
            steps[step] = new PairTable(groups, keys, rows);
            groups = Math.min(groups * keys, rows);
        }
        this.bound = groups;
    }

    /** More than the largest ordinal of a group. */
    long bound() {
        return bound;
    }

    /** Gives each row its group, and drops the rows that lack a key. */
    void assign(Batch batch) {
        for (int step = 0; step < by.length; step++) {
            gather(batch, by[step]);
            if (by[step] == Group.TARGET || by[step] == Group.THREAD) {
                batch.dropKeyless();
            }
            steps[step].refine(batch);
        }
    }

    private void gather(Batch batch, Group key) {
        switch (key) {
            case MEMBER -> vocabulary.members.gather(batch, batch.chunk.member);
            case TARGET -> vocabulary.members.gather(batch, batch.chunk.target);
            case KIND -> vocabulary.labels.gather(batch, batch.chunk.kind);
            case THREAD -> vocabulary.threads.gather(batch, batch.chunk.thread);
            case PERIOD -> vocabulary.periods.gather(batch);
            case COMMUNITY -> throw new IllegalStateException("communities are tallied apart");
        }
    }

    /** A key of a group that {@link #sorted} told of; {@link Dictionary#NONE} where groups do not have it. */
    int key(int group, Group key) {
        int[] keys = columns.get(key);
        return keys == null ? Dictionary.NONE : keys[group];
    }

    /** The name of a key of a group that {@link #sorted} told of; {@code null} where groups do not have it. */
    @Nullable
    String name(int group, Group key) {
        int ordinal = key(group, key);
        Translation names = names(key);
        return ordinal == Dictionary.NONE || names == null ? null : names.name(ordinal);
    }

    private @Nullable Translation names(Group key) {
        return switch (key) {
            case MEMBER, TARGET -> vocabulary.members;
            case KIND -> vocabulary.labels;
            case THREAD -> vocabulary.threads;
            case COMMUNITY, PERIOD -> null;
        };
    }

    /** All groups in the order of their keys; ungrouped there is one. */
    int[] sorted() {
        int size = by.length == 0 ? 1 : steps[by.length - 1].size();
        int[] groups = IntStream.range(0, size).toArray();
        int[] left = groups.clone();
        for (int step = by.length - 1; step >= 0; step--) {
            int[] keys = new int[size];
            for (int group = 0; group < size; group++) {
                keys[group] = steps[step].second(left[group]);
                left[group] = steps[step].first(left[group]);
            }
            columns.put(by[step], keys);
            groups = sorted(groups, ranks(keys, names(by[step])));
        }
        return groups;
    }

    /** For each group the place of its key among all keys. */
    private static int[] ranks(int[] keys, @Nullable Translation names) {
        if (names == null) {
            return keys;
        }
        PairTable met = new PairTable(1, names.bound(), keys.length);
        int[] places = new int[keys.length];
        for (int group = 0; group < keys.length; group++) {
            places[group] = met.ordinal(0, keys[group]);
        }
        String[] found = new String[met.size()];
        Arrays.setAll(found, place -> names.name(met.second(place)));
        int[] ranks = Ranks.of(found);
        for (int group = 0; group < keys.length; group++) {
            places[group] = ranks[places[group]];
        }
        return places;
    }

    /** Groups of the same rank stay as they are. */
    private static int[] sorted(int[] groups, int[] ranks) {
        int[] places = new int[2 + Arrays.stream(ranks).max().orElse(0)];
        for (int rank : ranks) {
            places[rank + 1]++;
        }
        for (int rank = 1; rank < places.length; rank++) {
            places[rank] += places[rank - 1];
        }
        int[] sorted = new int[groups.length];
        for (int group : groups) {
            sorted[places[ranks[group]]++] = group;
        }
        return sorted;
    }
}
