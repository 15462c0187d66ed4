package io.copkit.network;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parts into which a network falls: whoever is in one can reach everybody in it and nobody outside.
 *
 * @param components the parts, the largest first, then by their first member; the members of each by id
 */
public record Components(List<List<MemberId>> components) {

    private static final Comparator<List<MemberId>> LARGEST_FIRST =
            Comparator.<List<MemberId>>comparingInt(List::size).reversed().thenComparing(part -> part.get(0));

    /** Copies the lists. */
    public Components {
        components = components.stream().map(List::copyOf).toList();
    }

    static Components of(List<MemberId> people, Labels labels) {
        List<List<MemberId>> parts = new ArrayList<>(Stream.<List<MemberId>>generate(ArrayList::new)
                .limit(labels.count())
                .toList());
        for (int v = 0; v < people.size(); v++) {
            parts.get(labels.of(v)).add(people.get(v));
        }
        parts.sort(LARGEST_FIRST);
        return new Components(parts);
    }

    /** How many there are. */
    public int count() {
        return components.size();
    }

    /** How many people the largest holds; 0 without people. */
    public int largest() {
        return components.isEmpty() ? 0 : components.get(0).size();
    }

    /** The part of all people that the largest holds, from above 0 to 1; n is how many people there are. */
    public MetricValue largestShare() {
        int people = components.stream().mapToInt(List::size).sum();
        return Figures.quotient(people, 1, largest(), people);
    }
}
