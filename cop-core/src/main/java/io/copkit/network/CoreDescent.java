package io.copkit.network;

import io.copkit.MemberId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds latent communities by going down the k-cores of a graph: a component that is dense enough is one; one that is too
 * thin loses those who stand least deep, and what is left of it is looked at again by its components. The same graph gives
 * the same communities. Time O((n + m) · degeneracy).
 */
final class CoreDescent {

    private static final Comparator<LatentCommunity> LARGEST_FIRST = Comparator.<LatentCommunity>comparingInt(
                    each -> each.members().size())
            .reversed()
            .thenComparing(each -> each.members().get(0));

    private static final int IN_NONE = -1;

    private final Csr graph;
    private final LatentRule rule;
    private final int[] depths;
    /** In which part everybody is now. */
    private final int[] partOf;

    private final Deque<int[]> parts = new ArrayDeque<>();
    private int made;

    private CoreDescent(Csr graph, LatentRule rule) {
        this.graph = graph;
        this.rule = rule;
        this.depths = CoreNumbers.of(graph);
        this.partOf = new int[graph.people()];
    }

    /** The communities, the largest first, then by their first member; nobody is in two. */
    static List<LatentCommunity> of(List<MemberId> people, Csr symmetric, LatentRule rule) {
        CoreDescent descent = new CoreDescent(symmetric.strongerThan(rule.activities()), rule);
        List<LatentCommunity> found = new ArrayList<>();
        descent.split(IntStream.range(0, people.size()).toArray(), 1);
        while (!descent.parts.isEmpty()) {
            int[] part = descent.parts.pop();
            int depth = Arrays.stream(part).map(v -> descent.depths[v]).min().orElseThrow();
            double density = descent.density(part);
            if (density >= rule.density()) {
                found.add(new LatentCommunity(
                        Arrays.stream(part).sorted().mapToObj(people::get).toList(), density, depth));
            } else {
                descent.split(part, depth + 1);
            }
        }
        found.sort(LARGEST_FIRST);
        return List.copyOf(found);
    }

    /** Leaves out of a part who stands less deep, and lays out the components of the rest that are large enough. */
    private void split(int[] part, int depth) {
        int before = part.length == 0 ? IN_NONE : partOf[part[0]];
        for (int v : part) {
            if (depths[v] < depth) {
                partOf[v] = IN_NONE;
            }
        }
        int[] queue = new int[part.length];
        for (int first : part) {
            if (partOf[first] == before) {
                int size = spread(first, before, queue);
                if (size >= rule.fewest()) {
                    parts.push(Arrays.copyOf(queue, size));
                }
            }
        }
    }

    private int spread(int first, int before, int[] queue) {
        int label = ++made;
        int size = 1;
        queue[0] = first;
        partOf[first] = label;
        for (int i = 0; i < size; i++) {
            int v = queue[i];
            for (int arc = graph.offsets[v]; arc < graph.offsets[v + 1]; arc++) {
                int w = graph.heads[arc];
                if (partOf[w] == before) {
                    partOf[w] = label;
                    queue[size++] = w;
                }
            }
        }
        return size;
    }

    private double density(int[] part) {
        int label = partOf[part[0]];
        long arcs = 0;
        for (int v : part) {
            for (int arc = graph.offsets[v]; arc < graph.offsets[v + 1]; arc++) {
                arcs += partOf[graph.heads[arc]] == label ? 1 : 0;
            }
        }
        return arcs / (part.length * (part.length - 1.0));
    }
}
