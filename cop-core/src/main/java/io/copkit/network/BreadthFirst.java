package io.copkit.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** How far everybody is from everybody, by breadth first from each. Time O(n · (n + m)), memory O(n) a thread. */
final class BreadthFirst implements IntFunction<List<BreadthFirst.Reach>> {

    private static final int PARTS = 32;
    private static final int UNSEEN = -1;

    private final Csr graph;
    private final int[] distance;
    private final int[] order;

    private BreadthFirst(Csr graph) {
        this.graph = graph;
        this.distance = new int[graph.people()];
        this.order = new int[graph.people()];
        Arrays.fill(distance, UNSEEN);
    }

    /**
     * What one person reaches.
     *
     * @param people how many, the person included
     * @param sum the distances to them, added up
     * @param inverse one by the distance to each other, added up
     * @param furthest the longest of the distances
     */
    record Reach(int people, long sum, double inverse, int furthest) {}

    /** What everybody reaches. */
    static Reach[] of(Csr graph, Workers workers) {
        Reach[] all = new Reach[graph.people()];
        List<List<Reach>> parts = workers.inOrder(Math.min(PARTS, graph.people()), () -> new BreadthFirst(graph));
        for (int part = 0; part < parts.size(); part++) {
            for (int i = 0; i < parts.get(part).size(); i++) {
                all[part + i * PARTS] = parts.get(part).get(i);
            }
        }
        return all;
    }

    @Override
    public List<Reach> apply(int part) {
        Reach[] reaches = new Reach[(graph.people() - part + PARTS - 1) / PARTS];
        for (int i = 0; i < reaches.length; i++) {
            reaches[i] = from(part + i * PARTS);
        }
        return List.of(reaches);
    }

    private Reach from(int source) {
        int reached = 1;
        long sum = 0;
        double inverse = 0;
        order[0] = source;
        distance[source] = 0;
        for (int i = 0; i < reached; i++) {
            int v = order[i];
            int further = distance[v] + 1;
            for (int arc = graph.offsets[v]; arc < graph.offsets[v + 1]; arc++) {
                int w = graph.heads[arc];
                if (distance[w] == UNSEEN) {
                    distance[w] = further;
                    order[reached++] = w;
                    sum += further;
                    inverse += 1.0 / further;
                }
            }
        }
        int furthest = distance[order[reached - 1]];
        for (int i = 0; i < reached; i++) {
            distance[order[i]] = UNSEEN;
        }
        return new Reach(reached, sum, inverse, furthest);
    }
}
