package io.copkit.network;

import io.copkit.MemberId;
import io.copkit.engagement.Basis;
import io.copkit.storage.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Takes people and ties in any order and gives everybody an ordinal by id. */
final class TieCollector {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] from = new int[64];
    private int[] to = new int[64];
    private long[] activities = new long[64];
    private int size;

    /** Ties mostly come by who acted. */
    private String latest = "";

    private int latestNumber;

    void add(String person) {
        number(person);
    }

    void add(String who, String towardWhom, long count) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            activities = Arrays.copyOf(activities, 2 * size);
        }
        if (!who.equals(latest)) {
            latestNumber = number(who);
            latest = who;
        }
        from[size] = latestNumber;
        to[size] = number(towardWhom);
        activities[size++] = count;
    }

    private int number(String person) {
        Integer known = numbers.get(person);
        if (known != null) {
            return known;
        }
        names.add(person);
        numbers.put(person, names.size() - 1);
        return names.size() - 1;
    }

    Network network(Basis basis) {
        int[] byName = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get, Ids.ORDER))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ordinals = new int[byName.length];
        for (int v = 0; v < byName.length; v++) {
            ordinals[byName[v]] = v;
        }
        for (int i = 0; i < size; i++) {
            from[i] = ordinals[from[i]];
            to[i] = ordinals[to[i]];
        }
        List<MemberId> people =
                Arrays.stream(byName).mapToObj(names::get).map(MemberId::of).toList();
        return new Network(basis, people, Csr.of(people.size(), from, to, activities, size));
    }
}
