package io.copkit.network;

import io.copkit.MemberId;
import io.copkit.engagement.Basis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Who answers whom in a window of time: people, and the ties between them. Two graphs look at it: {@link #directed} with
 * arcs from whoever acted to whom it was meant for, and {@link #undirected} with ties that have no direction.
 *
 * <p>Immutable and safe for use by any number of threads. Holds some 60 bytes for each pair with a tie.
 */
public final class Network {

    private final Basis basis;
    private final List<MemberId> people;
    private final Csr out;
    private final DirectedGraph directed;
    private final UndirectedGraph undirected;

    Network(Basis basis, List<MemberId> people, Csr out) {
        Csr in = out.reversed();
        Csr both = out.symmetrised(in);
        this.basis = basis;
        this.people = List.copyOf(people);
        this.out = out;
        this.directed = new DirectedGraph(this.people, out, in, both);
        this.undirected = new UndirectedGraph(this.people, both);
    }

    /**
     * A network from a host's own data. Ties of somebody to themselves are dropped, and ties that come twice are added up.
     * Time O((n + m)·log n).
     *
     * @param basis what the ties were counted over
     * @param people who is in the network without ties; who has ties is in it anyway
     */
    public static Network of(Basis basis, Collection<MemberId> people, Collection<Tie> ties) {
        TieCollector collector = new TieCollector();
        people.forEach(person -> collector.add(person.value()));
        ties.forEach(tie -> collector.add(tie.from().value(), tie.to().value(), tie.activities()));
        return collector.network(basis);
    }

    /** What was looked at. */
    public Basis basis() {
        return basis;
    }

    /** Everybody in it, by id. */
    public List<MemberId> people() {
        return people;
    }

    /** All ties, by who acted, then toward whom. */
    public List<Tie> ties() {
        List<Tie> ties = new ArrayList<>();
        for (int v = 0; v < out.people(); v++) {
            for (int arc = out.offsets[v]; arc < out.offsets[v + 1]; arc++) {
                ties.add(new Tie(people.get(v), people.get(out.heads[arc]), out.activities[arc]));
            }
        }
        return List.copyOf(ties);
    }

    /** Who acted toward whom. */
    public DirectedGraph directed() {
        return directed;
    }

    /** Who deals with whom. */
    public UndirectedGraph undirected() {
        return undirected;
    }

    /** All figures of the network that take little more than linear time; those of single people are asked for one by one. */
    public NetworkFigures figures() {
        return NetworkFigures.of(this);
    }
}
