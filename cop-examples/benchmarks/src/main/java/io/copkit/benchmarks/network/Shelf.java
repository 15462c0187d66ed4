package io.copkit.benchmarks.network;

import io.copkit.MemberId;
import io.copkit.network.Tie;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.graph.SimpleGraph;

/** What is on the shelf: JGraphT, in the way its guide shows. */
final class Shelf {

    final Graph<MemberId, DefaultEdge> undirected;
    final Graph<MemberId, DefaultEdge> directed;

    Shelf(List<Tie> ties) {
        this.undirected = filled(new SimpleGraph<>(DefaultEdge.class), ties);
        this.directed = filled(new SimpleDirectedGraph<>(DefaultEdge.class), ties);
    }

    private static Graph<MemberId, DefaultEdge> filled(Graph<MemberId, DefaultEdge> graph, List<Tie> ties) {
        for (Tie tie : ties) {
            graph.addVertex(tie.from());
            graph.addVertex(tie.to());
            graph.addEdge(tie.from(), tie.to());
        }
        return graph;
    }

    Map<MemberId, Double> betweenness() {
        return new BetweennessCentrality<>(undirected).getScores();
    }

    Map<MemberId, Integer> cores() {
        return new Coreness<>(undirected).getScores();
    }

    double clustering() {
        ClusteringCoefficient<MemberId, DefaultEdge> coefficient = new ClusteringCoefficient<>(undirected);
        coefficient.getScores();
        return coefficient.getAverageClusteringCoefficient();
    }

    List<Set<MemberId>> components() {
        return new ConnectivityInspector<>(undirected).connectedSets();
    }

    double reciprocity() {
        long back = directed.edgeSet().stream()
                .filter(arc -> directed.containsEdge(directed.getEdgeTarget(arc), directed.getEdgeSource(arc)))
                .count();
        return (double) back / directed.edgeSet().size();
    }

    int degree() {
        return undirected.vertexSet().stream()
                .mapToInt(undirected::degreeOf)
                .max()
                .orElse(0);
    }
}
