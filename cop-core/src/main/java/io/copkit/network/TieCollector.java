package io.copkit.network;

import io.copkit.MemberId;
import io.copkit.engagement.Basis;
import io.copkit.storage.Ids;
import java.util.Arrays;
import java.util.List;

/** Takes people and ties in any order and gives everybody an ordinal by id. */
final class TieCollector {

    private final Names names = new Names();
    private int[] from = new int[64];
    private int[] to = new int[64];
    private long[] activities = new long[64];
    private int size;

    void add(String person) {
        names.number(person);
    }

    void add(String who, String towardWhom, long count) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            activities = Arrays.copyOf(activities, 2 * size);
        }
        from[size] = names.number(who);
        to[size] = names.number(towardWhom);
        activities[size++] = count;
    }

    Network network(Basis basis) {
        Named[] byName = new Named[names.size()];
        Arrays.setAll(byName, number -> new Named(names.name(number), number));
        Arrays.sort(byName);
        int[] ordinals = new int[byName.length];
        for (int v = 0; v < byName.length; v++) {
            ordinals[byName[v].number()] = v;
        }
        for (int i = 0; i < size; i++) {
            from[i] = ordinals[from[i]];
            to[i] = ordinals[to[i]];
        }
        List<MemberId> people =
                Arrays.stream(byName).map(named -> MemberId.of(named.name())).toList();
        return new Network(basis, people, Csr.of(people.size(), from, to, activities, size));
    }

    /** Somebody by name, and the number given when they first came. */
    private record Named(String name, int number) implements Comparable<Named> {

        @Override
        public int compareTo(Named other) {
            return Ids.ORDER.compare(name, other.name);
        }
    }
}
