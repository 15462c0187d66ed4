package io.copkit.network;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import java.util.List;

/**
 * Whether those to whom somebody has ties have ties among each other. Sources: Watts and Strogatz, Collective dynamics of
 * small-world networks (1998), for the local figure; Newman, The structure and function of complex networks (2003), for
 * transitivity.
 *
 * @param local of each person, the part of the pairs of their partners that are partners themselves, 0 to 1; 0 for whoever
 *     has fewer than two
 * @param mean of the local figures over everybody, 0 to 1; undefined with fewer than three people or where no two ties meet
 * @param meanWherePossible the same over those who have at least two partners
 * @param transitivity three times the triangles, as part of the pairs of ties that meet in somebody, 0 to 1; undefined as
 *     the mean; n is how many such pairs there are
 * @param triangles how many three people have ties to each other
 */
public record Clustering(
        MemberScores local, MetricValue mean, MetricValue meanWherePossible, MetricValue transitivity, long triangles) {

    static Clustering of(List<MemberId> people, Triangles triangles) {
        return new Clustering(
                MemberScores.of(people, triangles::clustering),
                mean(people.size(), triangles),
                meanWherePossible(people.size(), triangles),
                transitivity(people.size(), triangles),
                triangles.total());
    }

    static MetricValue mean(int people, Triangles triangles) {
        return Figures.quotient(people, 3, triangles.sum(), triangles.meetingPlaces() == 0 ? 0 : people);
    }

    private static MetricValue meanWherePossible(int people, Triangles triangles) {
        int places = triangles.meetingPlaces();
        return Figures.quotient(people, 3, places, triangles.sum(), places);
    }

    static MetricValue transitivity(int people, Triangles triangles) {
        double triples = triangles.triples();
        return Figures.quotient(people, 3, (long) triples, 3.0 * triangles.total(), triples);
    }
}
