package io.copkit.network;

import io.copkit.engagement.Basis;
import io.copkit.engagement.MetricValue;

/**
 * What the shape of a network says of its community, without a figure of a single person.
 *
 * @param basis what was looked at
 * @param people how many are in it: n
 * @param arcs ordered pairs in which one acted toward the other
 * @param ties pairs in which one, or both, acted toward the other
 * @param activities toward others
 * @param density {@link UndirectedGraph#density}
 * @param directedDensity {@link DirectedGraph#density}
 * @param reciprocity {@link DirectedGraph#reciprocity}
 * @param correctedReciprocity {@link DirectedGraph#correctedReciprocity}
 * @param degreeCentralisation {@link UndirectedGraph#degreeCentralisation}
 * @param inCentralisation {@link DirectedGraph#inCentralisation}
 * @param outCentralisation {@link DirectedGraph#outCentralisation}
 * @param meanClustering {@link Clustering#mean}
 * @param transitivity {@link Clustering#transitivity}
 * @param triangles {@link Clustering#triangles}
 * @param components how many parts have no tie to each other
 * @param largestComponent how many people the largest of them holds
 * @param strongComponents how many parts there are in which everybody can reach everybody along arcs
 * @param largestStrongComponent how many people the largest of them holds
 * @param isolates how many people have no tie
 * @param isolateRatio the part of all people who have none, 0 to 1
 * @param degeneracy {@link Cores#degeneracy}
 * @param innermost how many people stand that deep
 */
public record NetworkFigures(
        Basis basis,
        int people,
        int arcs,
        int ties,
        long activities,
        MetricValue density,
        MetricValue directedDensity,
        MetricValue reciprocity,
        MetricValue correctedReciprocity,
        MetricValue degreeCentralisation,
        MetricValue inCentralisation,
        MetricValue outCentralisation,
        MetricValue meanClustering,
        MetricValue transitivity,
        long triangles,
        int components,
        int largestComponent,
        int strongComponents,
        int largestStrongComponent,
        int isolates,
        MetricValue isolateRatio,
        int degeneracy,
        int innermost) {

    static NetworkFigures of(Network network) {
        DirectedGraph directed = network.directed();
        UndirectedGraph undirected = network.undirected();
        int n = network.people().size();
        Labels weak = Labels.weak(undirected.csr());
        Labels strong = StrongComponents.of(directed.csr());
        Triangles triangles = Triangles.in(undirected.csr());
        int[] depths = CoreNumbers.of(undirected.csr());
        int degeneracy = Cores.deepest(depths);
        return new NetworkFigures(
                network.basis(),
                n,
                directed.arcs(),
                undirected.ties(),
                directed.activities(),
                undirected.density(),
                directed.density(),
                directed.reciprocity(),
                directed.correctedReciprocity(),
                undirected.degreeCentralisation(),
                directed.inCentralisation(),
                directed.outCentralisation(),
                Clustering.mean(n, triangles),
                Clustering.transitivity(n, triangles),
                triangles.total(),
                weak.count(),
                weak.largestSize(),
                strong.count(),
                strong.largestSize(),
                undirected.isolates().size(),
                undirected.isolateRatio(),
                degeneracy,
                Cores.howMany(depths, degeneracy));
    }
}
