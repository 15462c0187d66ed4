package io.copkit.network;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.network.BreadthFirst.Reach;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How far people are from each other: computed, or left to the caller as too much work. */
public sealed interface Distances permits Distances.Measured, BeyondBudget {

    /**
     * What was measured, in ties along shortest paths.
     *
     * @param closeness of each person, with r people in reach among n: (r − 1)/(n − 1) · (r − 1)/Σ distances, 0 to 1 and 0
     *     for whoever reaches nobody; where everybody reaches everybody this is Freeman's (n − 1)/Σ (1979), else the
     *     reach counts as well (Wasserman and Faust 1994)
     * @param harmonic of each person, one by the distance to each other, added up and divided by n − 1, 0 to 1; nothing for
     *     whoever cannot be reached (Marchiori and Latora 2000)
     * @param centralisation of closeness, 0 for equals to 1 for a star (Freeman 1979); undefined with fewer than three
     *     people, and where not everybody reaches everybody
     * @param mean distance between two people of the largest component, at least 1; undefined with fewer than two in it
     * @param diameter the longest distance in the largest component; undefined as the mean
     */
    record Measured(
            MemberScores closeness,
            MemberScores harmonic,
            MetricValue centralisation,
            MetricValue mean,
            MetricValue diameter)
            implements Distances {

        static Measured of(List<MemberId> people, Csr symmetric, Workers workers) {
            int n = people.size();
            Reach[] reach = BreadthFirst.of(symmetric, workers);
            double[] closeness = new double[n];
            for (int v = 0; v < n; v++) {
                double others = reach[v].people() - 1.0;
                closeness[v] = others == 0 ? 0 : others / (n - 1) * (others / reach[v].sum());
            }
            boolean inOnePiece = n < 3 || reach[0].people() == n;
            Labels labels = Labels.weak(symmetric);
            int largest = labels.largest();
            double size = labels.largestSize();
            Reach[] ofLargest = IntStream.range(0, n)
                    .filter(v -> labels.of(v) == largest)
                    .mapToObj(v -> reach[v])
                    .toArray(Reach[]::new);
            double sum = Arrays.stream(ofLargest).mapToLong(Reach::sum).sum();
            int diameter =
                    Arrays.stream(ofLargest).mapToInt(Reach::furthest).max().orElse(0);
            return new Measured(
                    MemberScores.of(people, v -> closeness[v]),
                    MemberScores.of(people, v -> n == 1 ? 0 : reach[v].inverse() / (n - 1)),
                    inOnePiece
                            ? Figures.centralisation(closeness, (n - 1.0) * (n - 2) / (2 * n - 3))
                            : MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, n),
                    Figures.quotient(n, 2, (long) size, sum, size * (size - 1)),
                    Figures.quotient(n, 2, (long) size, diameter, size > 1 ? 1 : 0));
        }
    }
}
