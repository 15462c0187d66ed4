package io.copkit.storage.memory;

import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.memory.Vocabulary.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Gives the groups of a tally ordinals; communities are tallied apart and are no key here. Not safe for threads. */
final class Grouping {

    private final Group[] by;
    private final Buckets periods;

    /** What the values of a key are called; periods have no names. */
    private final @Nullable Translation[] names;

    private final Step[] steps;

    /** In which groups there is something. */
    private boolean[] seen = {};

    /** The keys of the group that is shown just now. */
    private final @Nullable String[] shown = new String[Group.values().length];

    private int shownPeriod = Dictionary.NONE;

    Grouping(Collection<Group> keys, Vocabulary vocabulary, long rows) {
        by = keys.stream().filter(key -> key != Group.COMMUNITY).toArray(Group[]::new);
        periods = vocabulary.periods;
        names = new Translation[by.length];
        steps = new Step[by.length];
        for (int depth = 0; depth < by.length; depth++) {
            Translation its = names(by[depth], vocabulary);
            names[depth] = its;
            steps[depth] = Step.of(bound(depth), its == null ? periods : its, rows);
        }
    }

    private static @Nullable Translation names(Group key, Vocabulary vocabulary) {
        return switch (key) {
            case MEMBER, TARGET -> vocabulary.of(Named.MEMBERS);
            case KIND -> vocabulary.of(Named.KINDS);
            case THREAD -> vocabulary.of(Named.THREADS);
            case COMMUNITY, PERIOD -> null;
        };
    }

    /** Above the ordinals of all groups. */
    long bound() {
        return bound(by.length);
    }

    private long bound(int depth) {
        return depth == 0 ? 1 : steps[depth - 1].bound;
    }

    /** Above the ordinals of the groups so far. */
    int size() {
        return size(by.length);
    }

    private int size(int depth) {
        return depth == 0 ? 1 : steps[depth - 1].size();
    }

    /** Gives each row its group, and drops the rows that lack a key. */
    void assign(Batch batch) {
        for (int depth = 0; depth < by.length; depth++) {
            gather(batch, by[depth], names[depth]);
            steps[depth].refine(batch);
        }
        if (seen.length < size()) {
            seen = Arrays.copyOf(seen, Math.max(2 * seen.length, size()));
        }
        for (int j = 0; j < batch.size; j++) {
            seen[batch.groups[j]] = true;
        }
    }

    private void gather(Batch batch, Group key, @Nullable Translation its) {
        if (its == null) {
            periods.gather(batch);
        } else {
            its.gather(batch, column(batch.chunk, key));
            if (key == Group.TARGET || key == Group.THREAD) {
                batch.dropKeyless();
            }
        }
    }

    private static int[] column(Chunk chunk, Group key) {
        return switch (key) {
            case MEMBER -> chunk.member;
            case TARGET -> chunk.target;
            case KIND -> chunk.kind;
            case THREAD -> chunk.thread;
            case COMMUNITY, PERIOD -> throw new IllegalStateException(key + " has no names");
        };
    }

    /** Shows the groups in which there is something, by their keys; nothing can be added any more. */
    void forEach(IntConsumer sink) {
        for (int depth = 0; depth < by.length; depth++) {
            steps[depth].sort(size(depth));
        }
        show(0, 0, sink);
    }

    private void show(int depth, int group, IntConsumer sink) {
        if (depth == by.length) {
            sink.accept(group);
            return;
        }
        Step step = steps[depth];
        boolean isFinest = depth + 1 == by.length;
        int end = step.end(group);
        for (int place = step.first(group); place < end; place++) {
            int finer = step.finer(group, place);
            if (!isFinest || seen[finer]) {
                enter(depth, step.key(place));
                show(depth + 1, finer, sink);
            }
        }
    }

    private void enter(int depth, int key) {
        Translation its = names[depth];
        if (its == null) {
            shownPeriod = key;
        } else {
            shown[place(by[depth])] = its.name(key);
        }
    }

    /** The name of a key of the group that is shown just now; {@code null} where groups do not have it. */
    @Nullable
    String name(Group key) {
        return shown[place(key)];
    }

    /** The period of the group that is shown just now; {@link Dictionary#NONE} where groups do not have it. */
    int period() {
        return shownPeriod;
    }

    /** Where the name of a key stands while it is shown. */
    @SuppressWarnings("EnumOrdinal")
    private static int place(Group key) {
        return key.ordinal();
    }
}
