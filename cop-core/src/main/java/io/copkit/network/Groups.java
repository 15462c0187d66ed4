package io.copkit.network;

import io.copkit.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups by number. */
final class Groups {

    /** Stands for no group. */
    static final int NONE = -1;

    private Groups() {}

    static int[] of(List<MemberId> people, Grouping grouping) {
        Map<String, Integer> numbers = new HashMap<>();
        return people.stream()
                .mapToInt(person -> grouping.of(person)
                        .map(group -> numbers.computeIfAbsent(group, name -> numbers.size()))
                        .orElse(NONE))
                .toArray();
    }
}
