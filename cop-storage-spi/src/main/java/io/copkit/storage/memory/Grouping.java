package io.copkit.storage.memory;

import io.copkit.storage.TallyQuery.Group;
import java.util.Set;
import java.util.stream.Stream;

/** Gives the groups of a tally dense ordinals. Not safe for threads. */
final class Grouping {

    private final Group[] by;
    private final Vocabulary vocabulary;

    /** Each leads from a group by the values before, and the next value, to a finer group. */
    private final PairTable[] steps;

    Grouping(Set<Group> by, Vocabulary vocabulary) {
        this.by = by.toArray(new Group[0]);
        this.vocabulary = vocabulary;
        this.steps = Stream.generate(PairTable::new).limit(by.size()).toArray(PairTable[]::new);
    }

    /** The group of a row, or {@link Dictionary#NONE} if it has no value for one of the keys. */
    int of(Chunk chunk, int i, int period) {
        int group = 0;
        for (int step = 0; step < by.length; step++) {
            int value = value(by[step], chunk, i, period);
            if (value == Dictionary.NONE) {
                return Dictionary.NONE;
            }
            group = steps[step].ordinal(group, value);
        }
        return group;
    }

    /** How many groups there may be; ungrouped there is one. */
    int size() {
        return by.length == 0 ? 1 : steps[by.length - 1].size();
    }

    /** What a group has in common; {@link Dictionary#NONE} for what it is not grouped by. */
    int key(int group, Group key) {
        int left = group;
        for (int step = by.length - 1; step >= 0; step--) {
            if (by[step] == key) {
                return steps[step].second(left);
            }
            left = steps[step].first(left);
        }
        return Dictionary.NONE;
    }

    private int value(Group key, Chunk chunk, int i, int period) {
        return switch (key) {
            case COMMUNITY -> vocabulary.community();
            case MEMBER -> vocabulary.members.of(chunk.member[i]);
            case TARGET -> vocabulary.members.of(chunk.target[i]);
            case KIND -> vocabulary.labels.of(chunk.kind[i]);
            case THREAD -> vocabulary.threads.of(chunk.thread[i]);
            case PERIOD -> period;
        };
    }
}
