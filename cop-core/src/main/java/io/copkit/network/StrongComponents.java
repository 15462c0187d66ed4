package io.copkit.network;

import java.util.Arrays;

/** Parts in which everybody can reach everybody along arcs: Tarjan (1972), without recursion. Linear. */
final class StrongComponents {

    private static final int NONE = -1;

    private final Csr graph;
    private final int[] labels;
    private final int[] seenAt;
    private final int[] earliest;
    private final int[] nextArc;
    private final int[] path;
    private final int[] open;
    private int depth;
    private int opened;
    private int seen;
    private int count;

    private StrongComponents(Csr graph) {
        int people = graph.people();
        this.graph = graph;
        this.labels = new int[people];
        this.seenAt = new int[people];
        this.earliest = new int[people];
        this.nextArc = Arrays.copyOf(graph.offsets, people);
        this.path = new int[people];
        this.open = new int[people];
        Arrays.fill(labels, NONE);
        Arrays.fill(seenAt, NONE);
    }

    static Labels of(Csr graph) {
        StrongComponents search = new StrongComponents(graph);
        for (int v = 0; v < graph.people(); v++) {
            if (search.seenAt[v] == NONE) {
                search.from(v);
            }
        }
        return new Labels(search.labels, search.count);
    }

    private void from(int root) {
        enter(root);
        while (depth > 0) {
            int v = path[depth - 1];
            if (nextArc[v] == graph.offsets[v + 1]) {
                leave(v);
                continue;
            }
            int w = graph.heads[nextArc[v]++];
            if (seenAt[w] == NONE) {
                enter(w);
            } else if (labels[w] == NONE) {
                earliest[v] = Math.min(earliest[v], seenAt[w]);
            }
        }
    }

    private void enter(int v) {
        seenAt[v] = seen;
        earliest[v] = seen++;
        open[opened++] = v;
        path[depth++] = v;
    }

    /** Whoever can reach nobody earlier closes a part, with all who are still open behind. */
    private void leave(int v) {
        depth--;
        if (depth > 0) {
            int before = path[depth - 1];
            earliest[before] = Math.min(earliest[before], earliest[v]);
        }
        if (earliest[v] == seenAt[v]) {
            int member;
            do {
                member = open[--opened];
                labels[member] = count;
            } while (member != v);
            count++;
        }
    }
}
