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

    private @Nullable Translation names(Group key) {
        return switch (key) {
            case MEMBER, TARGET -> vocabulary.members;
            case KIND -> vocabulary.labels;
            case THREAD -> vocabulary.threads;
            case COMMUNITY, PERIOD -> null;
        };
    }

    /**
     * The groups in the order of their keys; ungrouped there is one. Keys are taken along in one sweep a step, for looking each up
     * where it was met would be a step into the dark for the processor's cache.
     */
    Groups sorted() {
        int[] sorted = {0};
        int[][] keys = new int[by.length][];
        for (int step = 0; step < by.length; step++) {
            PairTable table = steps[step];
            int[] before = places(sorted, table);
            int[] second = table.seconds();
            Translation names = names(by[step]);
            int[] byKey = Ranks.sorted(
                    IntStream.range(0, table.size()).toArray(), names == null ? second : names.ranks(second));
            sorted = Ranks.sorted(byKey, before);
            for (int earlier = 0; earlier < step; earlier++) {
                keys[earlier] = gathered(keys[earlier], gathered(before, sorted));
            }
            keys[step] = gathered(second, sorted);
        }
        return new Groups(sorted, keys);
    }

    /** For each group of a step the place of the group by the keys before. */
    private static int[] places(int[] sorted, PairTable table) {
        int[] places = new int[sorted.length];
        for (int place = 0; place < sorted.length; place++) {
            places[sorted[place]] = place;
        }
        return gathered(places, table.firsts());
    }

    private static int[] gathered(int[] values, int[] places) {
        int[] gathered = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            gathered[i] = values[places[i]];
        }
        return gathered;
    }

    /** Groups in the order of their keys. */
    final class Groups {

        private final int[] sorted;
        private final int[][] keys;

        private Groups(int[] sorted, int[][] keys) {
            this.sorted = sorted;
            this.keys = keys;
        }

        int size() {
            return sorted.length;
        }

        /** The ordinal of the group at a place. */
        int group(int place) {
            return sorted[place];
        }

        /** A key of the group at a place; {@link Dictionary#NONE} where groups do not have it. */
        int key(int place, Group key) {
            for (int step = 0; step < by.length; step++) {
                if (by[step] == key) {
                    return keys[step][place];
                }
            }
            return Dictionary.NONE;
        }

        /** The name of a key of the group at a place; {@code null} where groups do not have it. */
        @Nullable
        String name(int place, Group key) {
            int ordinal = key(place, key);
            Translation names = names(key);
            return ordinal == Dictionary.NONE || names == null ? null : names.name(ordinal);
        }
    }
}
