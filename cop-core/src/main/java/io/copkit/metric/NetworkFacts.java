package io.copkit.metric;

import com.google.common.base.Suppliers;
import io.copkit.network.Betweenness;
import io.copkit.network.BeyondBudget;
import io.copkit.network.Distances;
import io.copkit.network.Network;
import io.copkit.network.NetworkFigures;
import io.copkit.network.UndirectedGraph;
import java.util.function.Supplier;

/** The network of a window among some people, and what takes long to find out about it. */
final class NetworkFacts {

    private final Supplier<Network> network;
    private final Supplier<NetworkFigures> figures;
    private final Supplier<Betweenness> betweenness;
    private final Supplier<Distances> distances;

    NetworkFacts(Supplier<Network> network) {
        this.network = Suppliers.memoize(network::get);
        this.figures = Suppliers.memoize(() -> this.network.get().figures());
        this.betweenness = Suppliers.memoize(() -> undirected().betweennessWithin(BeyondBudget.STANDARD));
        this.distances = Suppliers.memoize(() -> undirected().distancesWithin(BeyondBudget.STANDARD));
    }

    int people() {
        return network.get().people().size();
    }

    UndirectedGraph undirected() {
        return network.get().undirected();
    }

    NetworkFigures figures() {
        return figures.get();
    }

    /** On how many shortest paths everybody lies, unless the network is too large for that. */
    Betweenness betweenness() {
        return betweenness.get();
    }

    /** How far it is from everybody to everybody, unless the network is too large for that. */
    Distances distances() {
        return distances.get();
    }
}
