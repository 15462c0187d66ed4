package io.copkit.network;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.engagement.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something of everything that a network answers. */
public final class NetworkStory {

    private NetworkStory() {}

    /** Of a community in which something was done in the two months from an instant. */
    public static List<Object> run(CommunitiesOfPractice cop, CommunityId community, Instant from) {
        TimeWindow window = TimeWindow.between(from, from.plus(Duration.ofDays(60)));
        Network stored = cop.network(community).over(window);
        Network club = Graphs.network("a>b", "a>c", "a>d", "b>c", "b>d", "c>d", "d>e", "e>f", "f");
        UndirectedGraph undirected = club.undirected();
        List<Object> values = new ArrayList<>(stored.ties());
        values.add(stored.figures());
        values.add(club.figures());
        values.add(undirected.components());
        values.add(undirected.cores());
        values.add(undirected.clustering());
        values.add(undirected.corePeriphery(CoreIdeal.EITHER_IN_CORE));
        values.add(undirected.continuousCore());
        values.add(undirected.betweennessWithin(0));
        values.add(undirected.betweenness(PathSources.exact()));
        values.add(undirected.betweenness(PathSources.pivots(2, 7)));
        values.add(undirected.distances(Workers.alone()));
        values.add(undirected.groupTies(member -> Optional.of(member.value())));
        values.addAll(club.directed().brokerage(member -> Optional.of(member.value())));
        values.add(LatentRule.STANDARD);
        values.addAll(undirected.latentCommunities(LatentRule.STANDARD));
        CommunityNetworks networks = cop.networks(List.of(community));
        values.addAll(networks.boundaries(window));
        values.add(networks.overlap());
        CommunityId one = CommunityId.of("one");
        CommunityId other = CommunityId.of("other");
        values.add(Overlap.of(Map.of(one, club.people(), other, club.people())));
        return values;
    }
}
