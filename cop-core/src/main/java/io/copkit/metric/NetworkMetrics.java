package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import io.copkit.network.Betweenness;
import io.copkit.network.CoreIdeal;
import io.copkit.network.Distances;
import io.copkit.network.NetworkFigures;
import io.copkit.network.PathSources;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The shape of who acts toward whom: of the members, whether they act or not; and of everybody who acted or was acted toward, under
 * the same codes with {@code .actors} behind.
 */
final class NetworkMetrics {

    private static final String COPKIT = "CopKit";
    private static final String ORBIT = "Orbit model, reach";
    private static final String NETWORKX = "networkx";
    private static final String FREEMAN = "Freeman 1979";
    private static final String WATTS_STROGATZ = "Watts and Strogatz 1998";
    private static final String BORGATTI_EVERETT = "Borgatti and Everett 1999";
    private static final String BATAGELJ_ZAVERSNIK = "Batagelj and Zaveršnik 2003";

    /** So many people are drawn for the estimate, always the same of the same network. */
    private static final PathSources SAMPLE = PathSources.pivots(256, 1);

    private final Population population;
    private final String suffix;

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
        return Stream.of(density(), centralisation(), clustering(), cores(), pieces(), distances())
                .flatMap(List::stream)
                .toList();
    }

    private List<Measured> density() {
        return List.of(
                figure(
                        metric("reciprocity").on(Cases.ARCS).better(HIGHER).by("arcs that go back / arcs", NETWORKX),
                        NetworkFigures::reciprocity),
                figure(
                        metric("reciprocity.corrected")
                                .on(Cases.ARCS)
                                .ratio(Double.NEGATIVE_INFINITY, 1)
                                .better(HIGHER)
                                .by(
                                        "(r − a)/(1 − a), r the reciprocity, a the directed density",
                                        "Garlaschelli and Loffredo 2004"),
                        NetworkFigures::correctedReciprocity),
                figure(
                        metric("density.directed").better(HIGHER).by("m/(n(n − 1)), m arcs", ORBIT),
                        NetworkFigures::directedDensity),
                figure(metric("density").better(HIGHER).by("2m/(n(n − 1)), m ties", ORBIT), NetworkFigures::density));
    }

    private List<Measured> centralisation() {
        return List.of(
                figure(
                        metric("degree_centralisation").better(LOWER).by("Σ(max d − dᵢ)/((n − 1)(n − 2))", FREEMAN),
                        NetworkFigures::degreeCentralisation),
                figure(
                        metric("in_centralisation")
                                .better(LOWER)
                                .by("Σ(max d − dᵢ)/(n − 1)², d the in-degree", FREEMAN),
                        NetworkFigures::inCentralisation),
                figure(
                        metric("out_centralisation")
                                .better(LOWER)
                                .by("Σ(max d − dᵢ)/(n − 1)², d the out-degree", FREEMAN),
                        NetworkFigures::outCentralisation),
                taken(
                        metric("betweenness_centralisation")
                                .better(LOWER)
                                .by("Σ(max b − bᵢ)/((n − 1)²(n − 2)/2), exact", FREEMAN + "; Brandes 2001"),
                        network -> network.betweenness() instanceof Betweenness.Counted counted
                                ? counted.centralisation()
                                : beyond(network)),
                taken(
                        metric("betweenness_centralisation.256_pivots")
                                .better(LOWER)
                                .by(
                                        "as betweenness_centralisation, b estimated from 256 people drawn with seed 1",
                                        "Brandes and Pich 2007"),
                        network -> atMostOne(
                                network.undirected().betweenness(SAMPLE).centralisation())));
    }

    private List<Measured> clustering() {
        return List.of(
                figure(
                        metric("clustering.mean")
                                .better(HIGHER)
                                .by("mean over all of 2T/(k(k − 1)), 0 for k < 2", WATTS_STROGATZ),
                        NetworkFigures::meanClustering),
                taken(
                        metric("clustering.mean_where_possible")
                                .better(HIGHER)
                                .by("mean of 2T/(k(k − 1)) over those with k ≥ 2", WATTS_STROGATZ),
                        network -> network.undirected().clustering().meanWherePossible()),
                figure(
                        metric("transitivity")
                                .on(Cases.TRIPLES)
                                .better(HIGHER)
                                .by("3·triangles / connected triples", "Newman 2003"),
                        NetworkFigures::transitivity));
    }

    private List<Measured> cores() {
        Stream<Measured> ideals = Stream.of(CoreIdeal.values())
                .map(ideal -> taken(
                        metric("core_periphery." + ideal.code())
                                .ratio(-1, 1)
                                .by("best correlation of ties with the ideal " + ideal.code(), BORGATTI_EVERETT),
                        network -> network.undirected().corePeriphery(ideal).fit()));
        Stream<Measured> others = Stream.of(
                taken(
                        metric("core_periphery.continuous")
                                .ratio(-1, 1)
                                .by("best correlation of ties with cᵢ·cⱼ, c ≥ 0", BORGATTI_EVERETT),
                        network -> network.undirected().continuousCore().fit()),
                number(
                        metric("degeneracy").count().better(HIGHER).by("largest k with a k-core", BATAGELJ_ZAVERSNIK),
                        NetworkFigures::degeneracy),
                number(
                        metric("innermost_core")
                                .people()
                                .by("people whose core number is the degeneracy", BATAGELJ_ZAVERSNIK),
                        NetworkFigures::innermost));
        return Stream.concat(ideals, others).toList();
    }

    private List<Measured> pieces() {
        return List.of(
                figure(
                        metric("isolates_share").better(LOWER).by("people without a tie / n", COPKIT),
                        NetworkFigures::isolateRatio),
                number(
                        metric("components").count().better(LOWER).by("parts without a tie between them", COPKIT),
                        NetworkFigures::components),
                part(
                        metric("largest_component_share")
                                .better(HIGHER)
                                .by("people of the largest component / n", COPKIT),
                        NetworkFigures::largestComponent),
                number(
                        metric("strong_components")
                                .count()
                                .better(LOWER)
                                .by("parts in which everybody reaches everybody along arcs", COPKIT),
                        NetworkFigures::strongComponents),
                part(
                        metric("largest_strong_component_share")
                                .better(HIGHER)
                                .by("people of the largest strong component / n", COPKIT),
                        NetworkFigures::largestStrongComponent));
    }

    private List<Measured> distances() {
        return List.of(
                distance(
                        metric("distance.mean")
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(LOWER)
                                .by("mean ties between two people of the largest component", NETWORKX),
                        Distances.Measured::mean),
                distance(
                        metric("distance.diameter")
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(LOWER)
                                .by("most ties between two people of the largest component", NETWORKX),
                        Distances.Measured::diameter));
    }

    private Metric.Draft metric(String code) {
        Input whose = population == Population.MEMBERS ? Input.MEMBERSHIPS : Input.ACTIVITIES;
        return Metric.draft(code + suffix).of(population).from(whose, Input.TIES);
    }

    private Measured figure(Metric metric, Function<NetworkFigures, MetricValue> figure) {
        return taken(metric, network -> figure.apply(network.figures()));
    }

    /** One that has a value without anybody too. */
    private Measured number(Metric metric, ToIntFunction<NetworkFigures> number) {
        return Measured.of(metric, facts -> {
            NetworkFigures figures = facts.ties().of(population).figures();
            return MetricValue.of((double) number.applyAsInt(figures), figures.people());
        });
    }

    private Measured part(Metric metric, ToIntFunction<NetworkFigures> people) {
        return figure(
                metric,
                figures -> MetricValue.rate(
                        people.applyAsInt(figures), figures.people(), UndefinedReason.EMPTY_COMMUNITY));
    }

    private Measured distance(Metric metric, Function<Distances.Measured, MetricValue> figure) {
        return taken(
                metric,
                network -> network.distances() instanceof Distances.Measured measured
                        ? figure.apply(measured)
                        : beyond(network));
    }

    /** That nobody acted is another matter than that nobody belongs. */
    private Measured taken(Metric metric, Function<NetworkFacts, MetricValue> figure) {
        Function<WindowFacts, MetricValue> among =
                facts -> figure.apply(facts.ties().of(population));
        return population == Population.MEMBERS
                ? Measured.ofMembers(metric, among)
                : Measured.of(
                        metric,
                        facts -> facts.ties().of(population).people() == 0
                                ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)
                                : among.apply(facts));
    }

    /** An estimate may go beyond what there can be. */
    private static MetricValue atMostOne(MetricValue value) {
        return value instanceof MetricValue.Defined defined
                ? MetricValue.of(Math.min(1, defined.number()), defined.n())
                : value;
    }

    /** So large a network is left to the estimate, which is another metric. */
    private static MetricValue beyond(NetworkFacts network) {
        return MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, network.people());
    }
}
