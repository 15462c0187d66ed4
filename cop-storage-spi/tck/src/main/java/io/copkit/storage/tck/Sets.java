package io.copkit.storage.tck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All subsets of a few values. */
final class Sets {

    private Sets() {}

    static <T> List<Set<T>> subsets(List<T> values) {
        List<Set<T>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << values.size(); bits++) {
            Set<T> subset = new LinkedHashSet<>();
            for (int i = 0; i < values.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    subset.add(values.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }
}
