package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import io.copkit.ladder.Reach;
import io.copkit.metric.Gatherings.Gathering;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How far the connections among members reach, which fade while they are not used. */
final class ReachMetrics {

    private static final String ORBIT = "Orbit model, reach";

    private ReachMetrics() {}

    static List<Measured> all() {
        return List.of(
                Measured.ofMembers(
                        reach("reach")
                                .from(Input.MEMBERSHIPS, Input.TIES)
                                .by(
                                        "Σ 10·0.9^idle over the pairs of members with a tie, idle the whole months since it was used last",
                                        ORBIT),
                        facts -> reach(facts, List.of())),
                Measured.ofMembers(
                        reach("reach.with_gatherings")
                                .from(Input.MEMBERSHIPS, Input.TIES, Input.GATHERINGS)
                                .by(
                                        "as reach, and Σ 0.9^idle over the other pairs who came to a gathering of the window together",
                                        ORBIT),
                        facts -> reach(facts, facts.host().gatherings().gatherings())));
    }

    private static Metric.Draft reach(String code) {
        return Metric.draft(code)
                .on(Cases.TIES)
                .ratio(0, Double.POSITIVE_INFINITY)
                .better(HIGHER)
                .over(Span.HISTORY);
    }

    private static MetricValue reach(WindowFacts facts, Collection<Gathering> gatherings) {
        Map<List<String>, Instant> tied = tied(facts);
        double reach = Reach.of(tied.values().stream()
                .map(last -> new Reach.Connection(Reach.DIRECT, idle(facts, last)))
                .toList());
        long pairs = tied.size();
        for (Map.Entry<Integer, Long> met :
                met(facts, gatherings, tied.keySet()).entrySet()) {
            reach += met.getValue() * new Reach.Connection(Reach.INDIRECT, met.getKey()).remaining();
            pairs += met.getValue();
        }
        return MetricValue.of(reach, pairs);
    }

    /** When each pair of members last acted one toward the other. */
    private static Map<List<String>, Instant> tied(WindowFacts facts) {
        Map<List<String>, Instant> latest = new LinkedHashMap<>();
        facts.ties().contacts().stream()
                .filter(contact -> facts.members().containsKey(contact.from())
                        && facts.members().containsKey(contact.to()))
                .forEach(contact -> latest.merge(
                        Stream.of(contact.from(), contact.to()).sorted().toList(),
                        contact.last(),
                        (one, other) -> one.isAfter(other) ? one : other));
        return latest;
    }

    /** How many other pairs of members last came together so many months ago. Bits, as pairs grow with the square of a hall. */
    private static SortedMap<Integer, Long> met(
            WindowFacts facts, Collection<Gathering> gatherings, Set<List<String>> tied) {
        SortedMap<Integer, Long> pairs = new TreeMap<>();
        List<String> members = facts.members().keySet().stream().sorted().toList();
        BitSet[] known = new BitSet[members.size()];
        Arrays.setAll(known, one -> new BitSet());
        tied.forEach(pair -> known[place(members, pair.get(0))].set(place(members, pair.get(1))));
        gatherings.stream()
                .filter(each -> each.held().filter(facts.window().to()::isAfter).isPresent())
                .sorted(Comparator.comparing((Gathering each) -> each.held().orElseThrow())
                        .reversed())
                .forEach(each -> {
                    BitSet there = new BitSet();
                    each.attendees().stream()
                            .filter(facts::isMember)
                            .map(MemberId::value)
                            .forEach(id -> there.set(place(members, id)));
                    long fresh = there.stream()
                            .mapToLong(one -> join(known[one], one, there))
                            .sum();
                    pairs.merge(idle(facts, each.held().orElseThrow()), fresh, Long::sum);
                });
        return pairs;
    }

    private static int place(List<String> members, String id) {
        return Collections.binarySearch(members, id);
    }

    /** Makes those known to somebody who are there and come later in order; how many were not known. */
    private static int join(BitSet known, int one, BitSet there) {
        BitSet others = (BitSet) there.clone();
        others.clear(0, one + 1);
        others.andNot(known);
        known.or(others);
        return others.cardinality();
    }

    private static int idle(WindowFacts facts, Instant last) {
        return (int) ChronoUnit.MONTHS.between(
                last.atZone(facts.calendar().zone()),
                facts.window().to().atZone(facts.calendar().zone()));
    }
}
