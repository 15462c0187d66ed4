package io.copkit.report.network;

import io.copkit.CommunityId;
import io.copkit.network.Overlap;
import io.copkit.network.SharedMembers;
import io.copkit.report.network.Sociogram.Circle;
import io.copkit.report.network.Sociogram.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The communities that share people with the most others, and the strongest ties between them.
 *
 * @param places the first of them first: by how many they share people with, then by how many ever belonged, then by id
 * @param sociogram the same to be drawn, each circle as large as the people who ever belonged
 */
public record SharedCommunities(List<Place> places, Sociogram sociogram) {

    /**
     * A community among others.
     *
     * @param community which
     * @param members how many ever belonged to it
     * @param partners with how many others it shares somebody
     */
    public record Place(CommunityId community, long members, long partners) {}

    /** Copies the list. */
    public SharedCommunities {
        places = List.copyOf(places);
    }

    /** So many communities at most, with so many of the strongest ties of each. */
    public static SharedCommunities of(Overlap overlap, int most, int ties) {
        Map<CommunityId, Long> partners = new TreeMap<>();
        overlap.shared()
                .forEach(pair ->
                        Stream.of(pair.one(), pair.other()).forEach(each -> partners.merge(each, 1L, Long::sum)));
        List<Place> places = partners.entrySet().stream()
                .map(each -> new Place(each.getKey(), overlap.sizes().getOrDefault(each.getKey(), 0L), each.getValue()))
                .sorted(Comparator.comparingLong(Place::partners)
                        .thenComparingLong(Place::members)
                        .reversed()
                        .thenComparing(Place::community))
                .limit(most)
                .toList();
        List<CommunityId> order = places.stream().map(Place::community).toList();
        List<Line> lines = overlap.shared().stream()
                .filter(pair -> order.contains(pair.one()) && order.contains(pair.other()))
                .map(pair -> line(pair, order))
                .toList();
        List<Circle> circles = places.stream()
                .map(place -> new Circle(place.community().value(), place.members(), false))
                .toList();
        return new SharedCommunities(places, new Sociogram(circles, lines).mostUsed(ties));
    }

    private static Line line(SharedMembers pair, List<CommunityId> order) {
        int one = order.indexOf(pair.one());
        int other = order.indexOf(pair.other());
        return new Line(Math.min(one, other), Math.max(one, other), pair.members(), pair.members());
    }
}
