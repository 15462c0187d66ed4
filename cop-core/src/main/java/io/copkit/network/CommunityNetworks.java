package io.copkit.network;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.membership.Roster;
import io.copkit.storage.CopStorage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How several communities hang together: through people who belong to more than one, and through people who deal with
 * others across. Nothing is kept between calls. Immutable and safe for use by any number of threads.
 *
 * <p>Where the storage fails, its {@link io.copkit.storage.StorageException} passes through.
 */
public final class CommunityNetworks {

    private final CopStorage storage;
    private final SortedSet<CommunityId> communities;
    private final Roster roster;

    private CommunityNetworks(CopStorage storage, SortedSet<CommunityId> communities, Roster roster) {
        this.storage = storage;
        this.communities = communities;
        this.roster = roster;
    }

    /**
     * These communities, each once.
     *
     * @param communities 1 to 10 000
     * @throws IllegalArgumentException if there is no community
     */
    public static CommunityNetworks of(CopStorage storage, Collection<CommunityId> communities, Roster roster) {
        if (communities.isEmpty()) {
            throw new IllegalArgumentException("a network needs a community");
        }
        return new CommunityNetworks(storage, new TreeSet<>(communities), roster);
    }

    /** All of them as one network, in which whoever stands between communities shows by their betweenness. */
    public Interactions together() {
        return Interactions.of(storage, communities, roster);
    }

    /** Who belongs to several today. One query for each community and ten thousand of its members. */
    public Overlap overlap() {
        return Overlap.of(members());
    }

    /**
     * How much of each community deals with people in the others (boundary ties), by id. Three queries for each community,
     * and one more for every ten thousand of its members.
     *
     * @param window when they dealt with each other; members are those of today
     */
    public List<Boundary> boundaries(TimeWindow window) {
        SortedMap<CommunityId, Set<MemberId>> members = members();
        Map<MemberId, Set<CommunityId>> met = new HashMap<>();
        for (CommunityId community : communities) {
            Network network = Interactions.of(storage, community, roster).over(window);
            network.ties().forEach(tie -> {
                met.computeIfAbsent(tie.from(), person -> new HashSet<>()).add(community);
                met.computeIfAbsent(tie.to(), person -> new HashSet<>()).add(community);
            });
        }
        List<Boundary> boundaries = new ArrayList<>();
        members.forEach((community, people) -> {
            long crossing = people.stream()
                    .filter(person ->
                            met.getOrDefault(person, Set.of()).stream().anyMatch(place -> !place.equals(community)))
                    .count();
            boundaries.add(new Boundary(community, people.size(), crossing, share(crossing, people.size())));
        });
        return boundaries;
    }

    private MetricValue share(long crossing, int members) {
        return members > 0 && communities.size() == 1
                ? MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, members)
                : MetricValue.rate(crossing, members, UndefinedReason.EMPTY_COMMUNITY);
    }

    private SortedMap<CommunityId, Set<MemberId>> members() {
        SortedMap<CommunityId, Set<MemberId>> members = new TreeMap<>();
        for (CommunityId community : communities) {
            Set<MemberId> people = new TreeSet<>();
            roster.forEach(community, member -> people.add(member.member()));
            members.put(community, people);
        }
        return members;
    }
}
