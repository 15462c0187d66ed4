package io.copkit.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Betweenness by Brandes, A faster algorithm for betweenness centrality (2001), without weights: from every source once out
 * by breadth and once back. Time O(sources · (n + m)), memory O(n) a thread and part.
 *
 * <p>Going back, everybody gathers from those one step further out, along the same arcs as on the way out; so no lists of
 * predecessors are kept and a directed graph needs no second one.
 */
final class Brandes implements IntFunction<double[]> {

    /** Fixed, so that the sums are added up in the same order however many threads there are. */
    private static final int PARTS = 32;

    private static final int UNSEEN = -1;

    private final int[] offsets;
    private final int[] heads;
    private final int[] sources;
    private final int[] distance;
    private final int[] order;
    private final double[] paths;
    private final double[] perPath;

    private Brandes(Csr graph, int[] sources) {
        this.offsets = graph.offsets;
        this.heads = graph.heads;
        this.sources = sources;
        this.distance = new int[graph.people()];
        this.order = new int[graph.people()];
        this.paths = new double[graph.people()];
        this.perPath = new double[graph.people()];
        Arrays.fill(distance, UNSEEN);
    }

    /** Ordered pairs, from these sources only and not scaled. */
    static double[] of(Csr graph, int[] sources, Workers workers) {
        List<double[]> parts = workers.inOrder(Math.min(PARTS, sources.length), () -> new Brandes(graph, sources));
        double[] sums = new double[graph.people()];
        for (double[] part : parts) {
            for (int v = 0; v < sums.length; v++) {
                sums[v] += part[v];
            }
        }
        return sums;
    }

    @Override
    public double[] apply(int part) {
        double[] scores = new double[distance.length];
        for (int i = part; i < sources.length; i += PARTS) {
            back(out(sources[i]), scores);
        }
        return scores;
    }

    /** Counts the shortest paths from a source to everybody whom it reaches, and returns how many these are. */
    private int out(int source) {
        int reached = 1;
        order[0] = source;
        distance[source] = 0;
        paths[source] = 1;
        for (int i = 0; i < reached; i++) {
            int v = order[i];
            int further = distance[v] + 1;
            double toV = paths[v];
            for (int arc = offsets[v], end = offsets[v + 1]; arc < end; arc++) {
                int w = heads[arc];
                int at = distance[w];
                if (at == UNSEEN) {
                    distance[w] = further;
                    paths[w] = toV;
                    order[reached++] = w;
                } else if (at == further) {
                    paths[w] += toV;
                }
            }
        }
        return reached;
    }

    private void back(int reached, double[] scores) {
        int furthest = distance[order[reached - 1]];
        for (int i = reached - 1; i > 0; i--) {
            int v = order[i];
            int at = distance[v];
            double toV = paths[v];
            if (toV == Double.POSITIVE_INFINITY) {
                throw new ArithmeticException("more shortest paths between two people than a number can hold");
            }
            double through = 0;
            if (at < furthest) {
                int further = at + 1;
                double gathered = 0;
                for (int arc = offsets[v], end = offsets[v + 1]; arc < end; arc++) {
                    int w = heads[arc];
                    if (distance[w] == further) {
                        gathered += perPath[w];
                    }
                }
                through = toV * gathered;
                scores[v] += through;
            }
            perPath[v] = (1 + through) / toV;
        }
        for (int i = 0; i < reached; i++) {
            distance[order[i]] = UNSEEN;
        }
    }
}
