package io.copkit.network;

import io.copkit.MemberId;
import java.util.List;

/** From sums over sources to the betweenness of people. */
final class Paths {

    private Paths() {}

    /**
     * The betweenness of everybody.
     *
     * @param times how often each pair is met: twice where arcs go both ways
     */
    static Betweenness.Counted counted(
            List<MemberId> people, Csr graph, PathSources sources, Workers workers, int times) {
        int n = people.size();
        int[] from = Sample.of(sources, n);
        double[] scores = Brandes.of(graph, from, workers);
        double scale = from.length == 0 ? 0 : (double) n / from.length / times;
        for (int v = 0; v < n; v++) {
            scores[v] *= scale;
        }
        double pairs = (n - 1.0) * (n - 2) / times;
        return new Betweenness.Counted(
                MemberScores.of(people, v -> scores[v]),
                MemberScores.of(people, v -> n < 3 ? 0 : scores[v] / pairs),
                Figures.centralisation(scores, (n - 1) * pairs),
                sources);
    }
}
