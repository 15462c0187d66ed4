package io.copkit.storage.memory;

import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gives the groups of a tally dense ordinals; communities are tallied apart and are no key here. Not safe for threads. */
final class Grouping {

    private final Group[] by;
    private final Vocabulary vocabulary;

    /** Each leads from a group by the keys before, and the next key, to a finer group. */
    private final PairTable[] steps;

    private final long bound;

    /** The keys of the group that is looked at, by step. */
    private final int[] opened;

    Grouping(TallyQuery query, Vocabulary vocabulary, long rows) {
        this.by = query.groupBy().stream().filter(key -> key != Group.COMMUNITY).toArray(Group[]::new);
        this.vocabulary = vocabulary;
        this.steps = new PairTable[by.length];
        this.opened = new int[by.length];
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

    /** Looks at a group: {@link #key} and {@link #name} are those of this one until another is opened. */
    void open(int group) {
        int left = group;
        for (int step = by.length - 1; step >= 0; step--) {
            opened[step] = steps[step].second(left);
            left = steps[step].first(left);
        }
    }

    /** A key of the group; {@link Dictionary#NONE} where groups do not have it. */
    int key(Group key) {
        for (int step = 0; step < by.length; step++) {
            if (by[step] == key) {
                return opened[step];
            }
        }
        return Dictionary.NONE;
    }

    /** The name of a key of the group; {@code null} where groups do not have it. */
    @Nullable
    String name(Group key) {
        int ordinal = key(key);
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
        int[] sorted = {0};
        for (int step = 0; step < by.length; step++) {
            PairTable table = steps[step];
            int[] places = new int[sorted.length];
            for (int place = 0; place < sorted.length; place++) {
                places[sorted[place]] = place;
            }
            int[] byKey = Ranks.sorted(IntStream.range(0, table.size()).toArray(), ranks(by[step], table));
            sorted = Ranks.sorted(byKey, ranks(table, places));
        }
        return sorted;
    }

    /** For each group of a step the place of the group by the keys before. */
    private static int[] ranks(PairTable table, int[] places) {
        int[] ranks = new int[table.size()];
        for (int group = 0; group < ranks.length; group++) {
            ranks[group] = places[table.first(group)];
        }
        return ranks;
    }

    /** For each group of a step a number that sorts like its key. */
    private int[] ranks(Group key, PairTable table) {
        int[] keys = new int[table.size()];
        for (int group = 0; group < keys.length; group++) {
            keys[group] = table.second(group);
        }
        Translation names = names(key);
        return names == null ? keys : names.ranks(keys);
    }
}
