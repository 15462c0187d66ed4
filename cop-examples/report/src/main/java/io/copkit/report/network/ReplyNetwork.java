package io.copkit.report.network;

import io.copkit.network.Betweenness;
import io.copkit.network.BeyondBudget;
import io.copkit.network.Distances;
import io.copkit.network.Network;
import io.copkit.network.NetworkFigures;

/**
 * Who answers whom, with the measures that the report shows of it. Those that grow with people times ties are left out of a
 * network that is too large for the library's own budget.
 *
 * @param network people, and who acted toward whom
 * @param figures its shape
 * @param onWays how much lies on the ways along which people answer each other
 * @param between the same where a tie leads both ways
 * @param distances how far people are from each other, ties leading both ways
 */
public record ReplyNetwork(
        Network network, NetworkFigures figures, Betweenness onWays, Betweenness between, Distances distances) {

    /** Measures a network. */
    public static ReplyNetwork of(Network network) {
        return new ReplyNetwork(
                network,
                network.figures(),
                network.directed().betweennessWithin(BeyondBudget.STANDARD),
                network.undirected().betweennessWithin(BeyondBudget.STANDARD),
                network.undirected().distancesWithin(BeyondBudget.STANDARD));
    }
}
