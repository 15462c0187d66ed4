package io.copkit.network;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How communities hang together through people who belong to several.
 *
 * @param sizes how many belong to each community
 * @param shared the pairs that share somebody: by how many, then by their ids
 * @param bridges who belongs to several: by how many pairs they hold alone, then by how many communities, then by id
 * @param apart communities that share nobody with any other, by id
 */
public record Overlap(
        SortedMap<CommunityId, Long> sizes, List<SharedMembers> shared, List<Bridge> bridges, List<CommunityId> apart) {

    private static final Comparator<SharedMembers> MOST_FIRST = Comparator.comparingLong(SharedMembers::members)
            .reversed()
            .thenComparing(SharedMembers::one)
            .thenComparing(SharedMembers::other);

    private static final Comparator<Bridge> MOST_NEEDED_FIRST = Comparator.comparingLong(Bridge::alone)
            .reversed()
            .thenComparing(bridge -> -bridge.communities().size())
            .thenComparing(Bridge::member);

    /** Copies the collections. */
    public Overlap {
        sizes = Collections.unmodifiableSortedMap(new TreeMap<>(sizes));
        shared = List.copyOf(shared);
        bridges = List.copyOf(bridges);
        apart = List.copyOf(apart);
    }

    /**
     * From who belongs to which community. Time and memory follow the memberships, and for each person the square of how many
     * communities they belong to.
     */
    public static Overlap of(Map<CommunityId, ? extends Collection<MemberId>> members) {
        SortedMap<CommunityId, Long> sizes = new TreeMap<>();
        SortedMap<MemberId, SortedSet<CommunityId>> memberships = new TreeMap<>();
        members.forEach((community, people) -> {
            people.forEach(person -> memberships
                    .computeIfAbsent(person, somebody -> new TreeSet<>())
                    .add(community));
            sizes.put(community, people.stream().distinct().count());
        });
        Map<Pair, Long> pairs = new TreeMap<>();
        memberships.values().forEach(of -> Pair.of(of).forEach(pair -> pairs.merge(pair, 1L, Long::sum)));
        List<Bridge> bridges = new ArrayList<>();
        memberships.forEach((person, of) -> {
            if (of.size() > 1) {
                long alone = Pair.of(of).stream()
                        .filter(pair -> pairs.getOrDefault(pair, 0L) == 1)
                        .count();
                bridges.add(new Bridge(person, List.copyOf(of), alone));
            }
        });
        bridges.sort(MOST_NEEDED_FIRST);
        List<SharedMembers> shared = new ArrayList<>();
        SortedSet<CommunityId> apart = new TreeSet<>(sizes.keySet());
        pairs.forEach((pair, both) -> {
            long one = sizes.getOrDefault(pair.one(), 0L);
            long other = sizes.getOrDefault(pair.other(), 0L);
            shared.add(new SharedMembers(
                    pair.one(),
                    pair.other(),
                    both,
                    (double) both / (one + other - both),
                    (double) both / Math.min(one, other)));
            apart.remove(pair.one());
            apart.remove(pair.other());
        });
        shared.sort(MOST_FIRST);
        return new Overlap(sizes, shared, bridges, List.copyOf(apart));
    }

    private record Pair(CommunityId one, CommunityId other) implements Comparable<Pair> {

        private static final Comparator<Pair> BY_ID =
                Comparator.comparing(Pair::one).thenComparing(Pair::other);

        static List<Pair> of(SortedSet<CommunityId> communities) {
            List<Pair> pairs = new ArrayList<>();
            for (CommunityId one : communities) {
                communities.tailSet(one).stream().skip(1).forEach(other -> pairs.add(new Pair(one, other)));
            }
            return pairs;
        }

        @Override
        public int compareTo(Pair another) {
            return BY_ID.compare(this, another);
        }
    }
}
