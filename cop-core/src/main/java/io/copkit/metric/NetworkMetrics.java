package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;
import static io.copkit.metric.Direction.NEITHER;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import io.copkit.network.Betweenness;
import io.copkit.network.CoreIdeal;
import io.copkit.network.Distances;
import io.copkit.network.Network;
import io.copkit.network.NetworkFigures;
import io.copkit.network.PathSources;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The shape of who acts toward whom: of the members, whether they act or not; and of everybody who acted or was acted toward, under
 * the same codes with {@code .actors} behind.
 */
final class NetworkMetrics {

    private static final String FREEMAN = "Freeman 1979";
    private static final String BORGATTI = "Borgatti and Everett 1999";
    private static final UnaryOperator<Metric.Draft> PEOPLE = Metric.Draft::people;
    private static final UnaryOperator<Metric.Draft> COUNT = Metric.Draft::count;

    /** So many people are drawn for the estimate, always the same of the same network. */
    private static final PathSources SAMPLE = PathSources.pivots(256, 1);

    private final Population population;
    private final String suffix;
    private final List<Measured> all = new ArrayList<>();

    private NetworkMetrics(Population population, String suffix) {
        this.population = population;
        this.suffix = suffix;
    }

    static List<Measured> all() {
        return new NetworkMetrics(Population.MEMBERS, "").listed();
    }

    static List<Measured> ofActors() {
        return new NetworkMetrics(Population.ACTORS, Metric.ACTORS).listed();
    }

    private List<Measured> listed() {
        figure(
                "reciprocity",
                HIGHER,
                draft -> draft.on(Cases.ARCS),
                "arcs that go back / arcs",
                "networkx",
                NetworkFigures::reciprocity);
        figure(
                "reciprocity.corrected",
                HIGHER,
                draft -> draft.on(Cases.ARCS).ratio(Double.NEGATIVE_INFINITY, 1),
                "(r − a)/(1 − a), r the reciprocity, a the directed density",
                "Garlaschelli and Loffredo 2004",
                NetworkFigures::correctedReciprocity);
        figure(
                "density.directed",
                HIGHER,
                UnaryOperator.identity(),
                "m/(n(n − 1)), m arcs",
                "Orbit model, reach",
                NetworkFigures::directedDensity);
        figure(
                "density",
                HIGHER,
                UnaryOperator.identity(),
                "2m/(n(n − 1)), m ties",
                "Orbit model, reach",
                NetworkFigures::density);
        figure(
                "degree_centralisation",
                LOWER,
                UnaryOperator.identity(),
                "Σ(max d − dᵢ)/((n − 1)(n − 2))",
                FREEMAN,
                NetworkFigures::degreeCentralisation);
        figure(
                "in_centralisation",
                LOWER,
                UnaryOperator.identity(),
                "Σ(max d − dᵢ)/(n − 1)², d the in-degree",
                FREEMAN,
                NetworkFigures::inCentralisation);
        figure(
                "out_centralisation",
                LOWER,
                UnaryOperator.identity(),
                "Σ(max d − dᵢ)/(n − 1)², d the out-degree",
                FREEMAN,
                NetworkFigures::outCentralisation);
        add(
                "betweenness_centralisation",
                LOWER,
                UnaryOperator.identity(),
                "Σ(max b − bᵢ)/((n − 1)²(n − 2)/2), exact",
                FREEMAN + "; Brandes 2001",
                facts -> facts.ties().betweenness(population) instanceof Betweenness.Counted counted
                        ? counted.centralisation()
                        : beyond(facts));
        add(
                "betweenness_centralisation.256_pivots",
                LOWER,
                UnaryOperator.identity(),
                "as betweenness_centralisation, b estimated from 256 people drawn with seed 1",
                "Brandes and Pich 2007",
                facts -> atMostOne(facts.ties()
                        .of(population)
                        .undirected()
                        .betweenness(SAMPLE)
                        .centralisation()));
        figure(
                "clustering.mean",
                HIGHER,
                UnaryOperator.identity(),
                "mean over all of 2T/(k(k − 1)), 0 for k < 2",
                "Watts and Strogatz 1998",
                NetworkFigures::meanClustering);
        add(
                "clustering.mean_where_possible",
                HIGHER,
                UnaryOperator.identity(),
                "mean of 2T/(k(k − 1)) over those with k ≥ 2",
                "Watts and Strogatz 1998",
                facts -> network(facts).undirected().clustering().meanWherePossible());
        figure(
                "transitivity",
                HIGHER,
                draft -> draft.on(Cases.TRIPLES),
                "3·triangles / connected triples",
                "Newman 2003",
                NetworkFigures::transitivity);
        for (CoreIdeal ideal : CoreIdeal.values()) {
            add(
                    "core_periphery." + ideal.code(),
                    NEITHER,
                    NetworkMetrics::balance,
                    "best correlation of ties with the ideal " + ideal.code(),
                    BORGATTI,
                    facts -> network(facts).undirected().corePeriphery(ideal).fit());
        }
        add(
                "core_periphery.continuous",
                NEITHER,
                NetworkMetrics::balance,
                "best correlation of ties with cᵢ·cⱼ, c ≥ 0",
                BORGATTI,
                facts -> network(facts).undirected().continuousCore().fit());
        number(
                "degeneracy",
                HIGHER,
                COUNT,
                "largest k with a k-core",
                "Batagelj and Zaveršnik 2003",
                NetworkFigures::degeneracy);
        number(
                "innermost_core",
                NEITHER,
                PEOPLE,
                "people whose core number is the degeneracy",
                "Batagelj and Zaveršnik 2003",
                NetworkFigures::innermost);
        figure(
                "isolates_share",
                LOWER,
                UnaryOperator.identity(),
                "people without a tie / n",
                "CopKit",
                NetworkFigures::isolateRatio);
        number("components", LOWER, COUNT, "parts without a tie between them", "CopKit", NetworkFigures::components);
        largest("largest_component_share", "people of the largest component / n", NetworkFigures::largestComponent);
        number(
                "strong_components",
                LOWER,
                COUNT,
                "parts in which everybody reaches everybody along arcs",
                "CopKit",
                NetworkFigures::strongComponents);
        largest(
                "largest_strong_component_share",
                "people of the largest strong component / n",
                NetworkFigures::largestStrongComponent);
        add(
                "distance.mean",
                LOWER,
                NetworkMetrics::steps,
                "mean ties between two people of the largest component",
                "networkx",
                facts -> facts.ties().distances(population) instanceof Distances.Measured measured
                        ? measured.mean()
                        : beyond(facts));
        add(
                "distance.diameter",
                LOWER,
                NetworkMetrics::steps,
                "most ties between two people of the largest component",
                "networkx",
                facts -> facts.ties().distances(population) instanceof Distances.Measured measured
                        ? measured.diameter()
                        : beyond(facts));
        return all;
    }

    private void figure(
            String code,
            Direction better,
            UnaryOperator<Metric.Draft> shape,
            String formula,
            String source,
            Function<NetworkFigures, MetricValue> figure) {
        add(
                code,
                better,
                shape,
                formula,
                source,
                facts -> figure.apply(facts.ties().figures(population)));
    }

    private void number(
            String code,
            Direction better,
            UnaryOperator<Metric.Draft> shape,
            String formula,
            String source,
            Function<NetworkFigures, Integer> figure) {
        Metric metric = metric(code, better, shape, formula, source);
        all.add(Measured.of(metric, facts -> {
            NetworkFigures figures = facts.ties().figures(population);
            return MetricValue.of((double) figure.apply(figures), figures.people());
        }));
    }

    private void largest(String code, String formula, Function<NetworkFigures, Integer> people) {
        add(code, HIGHER, UnaryOperator.identity(), formula, "CopKit", facts -> {
            NetworkFigures figures = facts.ties().figures(population);
            return MetricValue.rate(people.apply(figures), figures.people(), UndefinedReason.EMPTY_COMMUNITY);
        });
    }

    private void add(
            String code,
            Direction better,
            UnaryOperator<Metric.Draft> shape,
            String formula,
            String source,
            Function<WindowFacts, MetricValue> taken) {
        Metric metric = metric(code, better, shape, formula, source);
        all.add(
                population == Population.MEMBERS
                        ? Measured.ofMembers(metric, taken)
                        : Measured.of(
                                metric,
                                facts -> facts.ties().of(population).people().isEmpty()
                                        ? nobody()
                                        : taken.apply(facts)));
    }

    private Metric metric(
            String code, Direction better, UnaryOperator<Metric.Draft> shape, String formula, String source) {
        Input whose = population == Population.MEMBERS ? Input.MEMBERSHIPS : Input.ACTIVITIES;
        return shape.apply(Metric.draft(code + suffix))
                .better(better)
                .of(population)
                .from(whose, Input.TIES)
                .by(formula, source);
    }

    private Network network(WindowFacts facts) {
        return facts.ties().of(population);
    }

    /** Nobody acted, which is another matter than that nobody belongs. */
    private static MetricValue nobody() {
        return MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0);
    }

    /** Of an estimate. */
    private static MetricValue atMostOne(MetricValue value) {
        return value instanceof MetricValue.Defined defined
                ? MetricValue.of(Math.min(1, defined.number()), defined.n())
                : value;
    }

    /** So large a network is left to the estimate, which is another metric. */
    private MetricValue beyond(WindowFacts facts) {
        return MetricValue.undefined(
                UndefinedReason.NOT_APPLICABLE, network(facts).people().size());
    }

    private static Metric.Draft balance(Metric.Draft draft) {
        return draft.ratio(-1, 1);
    }

    private static Metric.Draft steps(Metric.Draft draft) {
        return draft.ratio(0, Double.POSITIVE_INFINITY);
    }
}
