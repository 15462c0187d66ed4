package io.copkit.benchmarks.network;

import static io.copkit.benchmarks.network.Bars.OURS;
import static io.copkit.benchmarks.network.Bars.PLAIN;
import static io.copkit.benchmarks.network.Bars.SHELF;
import static java.util.Objects.requireNonNull;

import io.copkit.benchmarks.Interleaved;
import io.copkit.benchmarks.Interleaved.Nanos;
import io.copkit.network.Betweenness;
import io.copkit.network.PathSources;
import io.copkit.network.Workers;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The bars of the network figures, A1 to A6: each way in turns with plain loops over arrays and with JGraphT, in processor
 * time of the measuring thread. Prints a table and fails where a bar is missed.
 *
 * <p>With the argument {@code full} it also waits for JGraphT's betweenness of ten thousand people, which takes about five
 * minutes a turn; without it that row is against the plain loops only. With {@code linear} it leaves betweenness out.
 */
public final class NetworkBars {

    /** From so many people on JGraphT takes seconds, and fewer turns must do. */
    private static final int LARGE = 20_000;

    private final Bars bars;
    private final int warmUp;
    private final int turns;

    private NetworkBars(PrintStream out, int warmUp, int turns) {
        this.bars = new Bars(out);
        this.warmUp = warmUp;
        this.turns = turns;
    }

    /** Runs all rows. */
    public static void main(String[] arguments) {
        NetworkBars run = new NetworkBars(System.out, 3, 7);
        Case small = Case.small();
        Case clustered = Case.clustered();
        Case medium = Case.medium();
        Case large = Case.large();
        if (!List.of(arguments).contains("linear")) {
            run.betweenness(small, 7, 7);
            run.betweenness(clustered, 1, 25);
            run.longBetweenness(medium, List.of(arguments).contains("full"));
            run.twoThreads(medium);
        }
        for (Case graph : List.of(small, medium, large)) {
            run.linear(graph);
        }
        run.report(large);
        System.out.printf("%nGraphs: %s; %s; %s; %s.%n", small.size(), clustered.size(), medium.size(), large.size());
        if (run.bars.missed() > 0) {
            System.out.printf("%d bars missed.%n", run.bars.missed());
            System.exit(1);
        }
    }

    /** Every row on one graph, once and without a verdict: that they run. */
    static void rehearse(PrintStream out, Case graph) {
        NetworkBars run = new NetworkBars(out, 0, 1);
        run.betweenness(graph, 1, 0);
        run.longBetweenness(graph, true);
        run.twoThreads(graph);
        run.linear(graph);
        run.report(graph);
    }

    private void betweenness(Case graph, int shelfTurns, double atLeast) {
        Map<String, Nanos> measured = new LinkedHashMap<>(Interleaved.byProcessor()
                .way(OURS, () -> exact(graph))
                .way(PLAIN, graph.plain::betweenness)
                .measure(Math.min(1, warmUp), turns));
        Map<String, Nanos> shelf = Interleaved.byProcessor()
                .way(OURS, () -> exact(graph))
                .way(SHELF, graph.shelf::betweenness)
                .measure(shelfTurns > 1 ? 1 : 0, Math.min(shelfTurns, turns));
        measured.put(SHELF, scaled(shelf, measured));
        bars.row("A1", "betweenness", graph.name, measured, OptionalDouble.of(1.3), OptionalDouble.of(atLeast));
    }

    private void longBetweenness(Case graph, boolean full) {
        Map<String, Nanos> measured = new LinkedHashMap<>(Interleaved.byProcessor()
                .way(OURS, () -> exact(graph))
                .way(PLAIN, graph.plain::betweenness)
                .measure(0, Math.min(3, turns)));
        if (full) {
            measured.putAll(Interleaved.byProcessor()
                    .way(SHELF, graph.shelf::betweenness)
                    .measure(0, 1));
        }
        bars.row("A1", "betweenness", graph.name, measured, OptionalDouble.of(1.3), OptionalDouble.of(25));
    }

    /** What JGraphT took beside ours, brought to the turns in which ours and the plain loops were measured. */
    private static Nanos scaled(Map<String, Nanos> beside, Map<String, Nanos> measured) {
        double factor = requireNonNull(measured.get(OURS)).median()
                / requireNonNull(beside.get(OURS)).median();
        Nanos shelf = requireNonNull(beside.get(SHELF));
        return new Nanos(shelf.median() * factor, shelf.least() * factor);
    }

    private void twoThreads(Case graph) {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            PathSources some = PathSources.pivots(Math.min(2_000, graph.plain.n), 42);
            bars.speedUp(
                    "A2",
                    "betweenness, 2,000 pivots",
                    graph.name,
                    Interleaved.byWall()
                            .way(OURS, () -> graph.ours.undirected().betweenness(some))
                            .way(
                                    "two threads",
                                    () -> graph.ours.undirected().betweenness(some, Workers.of(executor, 2)))
                            .measure(Math.min(1, warmUp), turns),
                    1.7);
        } finally {
            executor.shutdown();
        }
    }

    private void linear(Case graph) {
        compare(
                "A3",
                "k-cores",
                graph,
                () -> graph.ours.undirected().cores(),
                graph.plain::cores,
                graph.shelf::cores,
                OptionalDouble.of(1.5),
                15);
        compare(
                "A4",
                "clustering, local and mean",
                graph,
                () -> graph.ours.undirected().clustering(),
                graph.plain::clustering,
                graph.shelf::clustering,
                OptionalDouble.of(1.5),
                30);
        compare(
                "A5",
                "components",
                graph,
                () -> graph.ours.undirected().components(),
                graph.plain::components,
                graph.shelf::components,
                OptionalDouble.empty(),
                12);
        compare(
                "A5",
                "reciprocity",
                graph,
                () -> graph.ours.directed().reciprocity(),
                graph.plain::reciprocity,
                graph.shelf::reciprocity,
                OptionalDouble.empty(),
                8);
        compare(
                "A5",
                "build from ties of people",
                graph,
                graph::network,
                () -> PlainCsr.numbered(graph.ties).build(),
                () -> new Shelf(graph.ties),
                OptionalDouble.empty(),
                10);
    }

    /** Everything but betweenness, from the ties on. */
    private void report(Case graph) {
        compare(
                "A6",
                "whole report without betweenness",
                graph,
                () -> graph.network().figures(),
                () -> limits(PlainCsr.numbered(graph.ties).build()),
                () -> shelf(new Shelf(graph.ties)),
                OptionalDouble.of(2),
                50);
        bars.row(
                "A6",
                "the same once the graph is built",
                graph.name,
                Interleaved.byProcessor()
                        .way(OURS, () -> graph.ours.figures())
                        .way(PLAIN, () -> limits(graph.plain))
                        .measure(warmUp, turns),
                OptionalDouble.of(2),
                OptionalDouble.empty());
    }

    private static double limits(PlainCsr plain) {
        return plain.cores()[0]
                + plain.clustering()[plain.n]
                + plain.components()[0]
                + plain.reciprocity()
                + plain.degree();
    }

    private static double shelf(Shelf shelf) {
        return shelf.cores().size()
                + shelf.clustering()
                + shelf.components().size()
                + shelf.reciprocity()
                + shelf.degree();
    }

    private void compare(
            String bar,
            String figure,
            Case graph,
            Supplier<?> ours,
            Supplier<?> plain,
            Supplier<?> shelf,
            OptionalDouble ofPlain,
            double ofShelf) {
        boolean large = graph.plain.n > LARGE;
        bars.row(
                bar,
                figure,
                graph.name,
                Interleaved.byProcessor()
                        .way(OURS, ours)
                        .way(PLAIN, plain)
                        .way(SHELF, shelf)
                        .measure(large ? Math.min(1, warmUp) : warmUp, large ? Math.min(3, turns) : turns),
                ofPlain,
                OptionalDouble.of(ofShelf));
    }

    private static Betweenness.Counted exact(Case graph) {
        return graph.ours.undirected().betweenness(PathSources.exact());
    }
}
