package io.copkit.network;

import io.copkit.MemberId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts who stands between whom. Time O(Σ in-degree · out-degree). */
final class Brokers {

    private final Csr graph;
    private final int[] groups;
    private final long[] coordinator;
    private final long[] itinerant;
    private final long[] gatekeeper;
    private final long[] representative;
    private final long[] liaison;

    private Brokers(Csr graph, int[] groups) {
        this.graph = graph;
        this.groups = groups;
        this.coordinator = new long[groups.length];
        this.itinerant = new long[groups.length];
        this.gatekeeper = new long[groups.length];
        this.representative = new long[groups.length];
        this.liaison = new long[groups.length];
    }

    static List<Brokerage> of(List<MemberId> people, Csr graph, int[] groups) {
        Brokers brokers = new Brokers(graph, groups);
        brokers.count();
        return IntStream.range(0, people.size())
                .mapToObj(v -> new Brokerage(
                        people.get(v),
                        brokers.coordinator[v],
                        brokers.itinerant[v],
                        brokers.gatekeeper[v],
                        brokers.representative[v],
                        brokers.liaison[v]))
                .toList();
    }

    private void count() {
        int[] tiedTo = new int[groups.length];
        Arrays.fill(tiedTo, Groups.NONE);
        for (int first = 0; first < groups.length; first++) {
            tiedTo[first] = first;
            for (int arc = graph.offsets[first]; arc < graph.offsets[first + 1]; arc++) {
                tiedTo[graph.heads[arc]] = first;
            }
            for (int arc = graph.offsets[first]; arc < graph.offsets[first + 1]; arc++) {
                int broker = graph.heads[arc];
                for (int onward = graph.offsets[broker]; onward < graph.offsets[broker + 1]; onward++) {
                    int last = graph.heads[onward];
                    if (tiedTo[last] != first) {
                        add(first, broker, last);
                    }
                }
            }
        }
    }

    private void add(int first, int broker, int last) {
        int from = groups[first];
        int at = groups[broker];
        int to = groups[last];
        if (from == Groups.NONE || at == Groups.NONE || to == Groups.NONE) {
            return;
        }
        long[] role;
        if (from == to) {
            role = from == at ? coordinator : itinerant;
        } else if (at == to) {
            role = gatekeeper;
        } else {
            role = from == at ? representative : liaison;
        }
        role[broker]++;
    }
}
