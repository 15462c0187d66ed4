package io.copkit.network;

import static io.copkit.network.Graphs.exact;
import static io.copkit.network.Graphs.network;
import static io.copkit.network.Graphs.number;
import static io.copkit.network.Graphs.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copkit.MemberId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.jgrapht.Graph;
import org.jgrapht.GraphMetrics;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClosenessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.graph.SimpleGraph;

/** On random graphs, small and sparse ones with their degenerate cases among them, every figure is that of JGraphT. */
class NetworkLawsTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    /** People with ties in any order, some toward themselves and some more than once. */
    record Sociogram(int size, List<int[]> pairs) {

        Network network() {
            return Graphs.network(
                    IntStream.range(0, size).mapToObj(Sociogram::member).toList(),
                    pairs.stream()
                            .map(pair -> Tie.of(member(pair[0]), member(pair[1])))
                            .toList());
        }

        Graph<MemberId, DefaultEdge> undirected() {
            return into(new SimpleGraph<>(DefaultEdge.class));
        }

        Graph<MemberId, DefaultEdge> directed() {
            return into(new SimpleDirectedGraph<>(DefaultEdge.class));
        }

        private Graph<MemberId, DefaultEdge> into(Graph<MemberId, DefaultEdge> graph) {
            IntStream.range(0, size).forEach(each -> graph.addVertex(member(each)));
            pairs.stream()
                    .filter(pair -> pair[0] != pair[1])
                    .forEach(pair -> graph.addEdge(member(pair[0]), member(pair[1])));
            return graph;
        }

        private static MemberId member(int number) {
            return MemberId.of("m" + number);
        }
    }

    @Property(tries = 300)
    void F9_betweenness_is_that_of_jgrapht(@ForAll("sociograms") Sociogram sociogram) {
        same(
                exact(sociogram.network().undirected()).scores(),
                new BetweennessCentrality<>(sociogram.undirected()).getScores());
        same(
                sociogram.network().directed().betweenness(PathSources.exact()).scores(),
                new BetweennessCentrality<>(sociogram.directed()).getScores());
    }

    @Property(tries = 300)
    void F9_normalised_betweenness_is_that_of_jgrapht(@ForAll("sociograms") Sociogram sociogram) {
        if (sociogram.size() > 2) {
            same(
                    sociogram
                            .network()
                            .directed()
                            .betweenness(PathSources.exact())
                            .normalised(),
                    new BetweennessCentrality<>(sociogram.directed(), true).getScores());
        }
    }

    @Property(tries = 300)
    void F9_clustering_is_that_of_jgrapht(@ForAll("sociograms") Sociogram sociogram) {
        Clustering ours = sociogram.network().undirected().clustering();
        Graph<MemberId, DefaultEdge> theirs = sociogram.undirected();
        ClusteringCoefficient<MemberId, DefaultEdge> coefficient = new ClusteringCoefficient<>(theirs);

        assertThat(ours.triangles()).isEqualTo(triangles(theirs));
        ours.local().scores().forEach(each -> {
            if (theirs.degreeOf(each.member()) > 1) {
                assertThat(each.score()).isCloseTo(coefficient.getVertexScore(each.member()), CLOSE);
            } else {
                assertThat(each.score()).isZero();
            }
        });
        double triples = theirs.vertexSet().stream()
                .mapToDouble(person -> theirs.degreeOf(person) * (theirs.degreeOf(person) - 1) / 2.0)
                .sum();
        ours.transitivity()
                .value()
                .ifPresent(value -> assertThat(value).isCloseTo(3 * triangles(theirs) / triples, CLOSE));
        ours.mean().value().ifPresent(value -> assertThat(value).isCloseTo(average(numbers(ours.local())), CLOSE));
    }

    @Property(tries = 300)
    void F9_cores_are_those_of_jgrapht(@ForAll("sociograms") Sociogram sociogram) {
        Cores ours = sociogram.network().undirected().cores();
        Coreness<MemberId, DefaultEdge> theirs = new Coreness<>(sociogram.undirected());

        same(ours.numbers(), theirs.getScores());
        assertThat(ours.degeneracy()).isEqualTo(theirs.getDegeneracy());
        assertThat(ours.innermost())
                .hasSameElementsAs(ours.numbers().scores().stream()
                        .filter(each -> each.score() == ours.degeneracy())
                        .map(MemberScore::member)
                        .toList());
    }

    @Property(tries = 300)
    void F9_components_are_those_of_jgrapht(@ForAll("sociograms") Sociogram sociogram) {
        Network ours = sociogram.network();

        assertThat(sets(ours.undirected().components()))
                .isEqualTo(Set.copyOf(new ConnectivityInspector<>(sociogram.undirected()).connectedSets()));
        assertThat(sets(ours.directed().weakComponents()))
                .isEqualTo(sets(ours.undirected().components()));
        assertThat(sets(ours.directed().strongComponents()))
                .isEqualTo(Set.copyOf(
                        new GabowStrongConnectivityInspector<>(sociogram.directed()).stronglyConnectedSets()));
    }

    @Property(tries = 300)
    void F9_closeness_is_that_of_jgrapht_where_all_reach_all_and_harmonic_closeness_everywhere(
            @ForAll("sociograms") Sociogram sociogram) {
        Distances.Measured ours = sociogram.network().undirected().distances(Workers.alone());
        Graph<MemberId, DefaultEdge> theirs = sociogram.undirected();

        if (sociogram.size() > 1) {
            same(ours.harmonic(), new HarmonicCentrality<>(theirs).getScores());
            if (new ConnectivityInspector<>(theirs).isConnected()) {
                same(ours.closeness(), new ClosenessCentrality<>(theirs).getScores());
                assertThat(number(ours.diameter())).isEqualTo(GraphMetrics.getDiameter(theirs));
            }
        }
    }

    @Property(tries = 200)
    void F9_page_rank_is_that_of_jgrapht(@ForAll("sociograms") Sociogram sociogram) {
        if (sociogram.size() > 0) {
            same(
                    sociogram.network().directed().pageRank(0.85),
                    new PageRank<>(sociogram.directed(), 0.85, 1_000, 1e-13).getScores());
            same(
                    sociogram.network().undirected().pageRank(0.5),
                    new PageRank<>(sociogram.undirected(), 0.5, 1_000, 1e-13).getScores());
        }
    }

    @Property(tries = 300)
    void F9_degrees_density_and_reciprocity_are_counted_off_the_edges(@ForAll("sociograms") Sociogram sociogram) {
        Network ours = sociogram.network();
        Graph<MemberId, DefaultEdge> arcs = sociogram.directed();
        Graph<MemberId, DefaultEdge> ties = sociogram.undirected();

        assertThat(ours.directed().arcs()).isEqualTo(arcs.edgeSet().size());
        assertThat(ours.undirected().ties()).isEqualTo(ties.edgeSet().size());
        ours.people().forEach(person -> {
            assertThat(ours.directed().inDegrees().of(person)).hasValue(arcs.inDegreeOf(person));
            assertThat(ours.directed().outDegrees().of(person)).hasValue(arcs.outDegreeOf(person));
            assertThat(ours.undirected().degrees().of(person)).hasValue(ties.degreeOf(person));
        });
        ours.directed()
                .reciprocity()
                .value()
                .ifPresent(value -> assertThat(value)
                        .isCloseTo(
                                arcs.edgeSet().stream()
                                                .filter(arc -> arcs.containsEdge(
                                                        arcs.getEdgeTarget(arc), arcs.getEdgeSource(arc)))
                                                .count()
                                        / (double) arcs.edgeSet().size(),
                                CLOSE));
        assertThat(ours.undirected().isolates())
                .isEqualTo(ours.people().stream()
                        .filter(person -> ties.degreeOf(person) == 0)
                        .toList());
    }

    @Property(tries = 100)
    void F9_activities_of_ties_are_added_up_and_those_toward_oneself_dropped(
            @ForAll("sociograms") Sociogram sociogram) {
        Network ours = sociogram.network();
        Map<String, Long> counts = sociogram.pairs().stream()
                .filter(pair -> pair[0] != pair[1])
                .collect(Collectors.groupingBy(pair -> "m" + pair[0] + ">m" + pair[1], Collectors.counting()));

        assertThat(ours.ties().stream()
                        .collect(Collectors.toMap(
                                tie -> tie.from().value() + ">" + tie.to().value(), Tie::activities)))
                .isEqualTo(counts);
        assertThat(ours.directed().activities())
                .isEqualTo(counts.values().stream().mapToLong(Long::longValue).sum());
        assertThat(average(numbers(ours.undirected().strengths())) * sociogram.size())
                .isCloseTo(2.0 * ours.directed().activities(), CLOSE);
    }

    @Property(tries = 100)
    void F9_the_order_of_people_and_ties_changes_nothing(
            @ForAll("sociograms") Sociogram sociogram, @ForAll Random random) {
        Network ours = sociogram.network();
        List<MemberId> people = new ArrayList<>(ours.people());
        List<Tie> ties = new ArrayList<>(ours.ties());
        Collections.shuffle(people, random);
        Collections.shuffle(ties, random);

        Network again = network(people, ties);

        assertThat(again.figures()).isEqualTo(ours.figures());
        assertThat(exact(again.undirected())).isEqualTo(exact(ours.undirected()));
        assertThat(again.undirected().latentCommunities(LatentRule.STANDARD))
                .isEqualTo(ours.undirected().latentCommunities(LatentRule.STANDARD));
    }

    @Property(tries = 60)
    void F9_any_number_of_threads_gives_the_same_bits(
            @ForAll("sociograms") Sociogram sociogram, @ForAll @IntRange(min = 1, max = 5) int threads) {
        Network ours = sociogram.network();
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            Workers workers = Workers.of(executor, threads);
            assertThat(ours.undirected().betweenness(PathSources.exact(), workers))
                    .isEqualTo(exact(ours.undirected()));
            assertThat(ours.directed().betweenness(PathSources.pivots(7, 1), workers))
                    .isEqualTo(ours.directed().betweenness(PathSources.pivots(7, 1)));
            assertThat(ours.undirected().distances(workers))
                    .isEqualTo(ours.undirected().distances(Workers.alone()));
        } finally {
            executor.shutdown();
        }
    }

    @Property(tries = 100)
    void F9_as_many_pivots_as_people_give_the_exact_figures(
            @ForAll("sociograms") Sociogram sociogram, @ForAll long seed) {
        UndirectedGraph ours = sociogram.network().undirected();

        double[] sampled = numbers(
                ours.betweenness(PathSources.pivots(Integer.MAX_VALUE, seed)).scores());

        assertThat(sampled).containsExactly(numbers(exact(ours).scores()), CLOSE);
    }

    @Property(tries = 100)
    void F9_no_core_fits_better_than_the_one_that_is_found(
            @ForAll("sociograms") Sociogram sociogram, @ForAll CoreIdeal ideal) {
        UndirectedGraph ours = sociogram.network().undirected();
        CorePeriphery found = ours.corePeriphery(ideal);
        Csr csr = ours.csr();

        found.fit().value().ifPresent(fit -> {
            CoreSearch swept = CoreSearch.byDegree(csr, new CoreFit(ours.people(), ours.ties(), ideal));
            assertThat(swept.fit()).isLessThanOrEqualTo(fit + 1e-9);
            if (found.exact()) {
                assertThat(pearson(sociogram, new HashSet<>(found.core()), ideal))
                        .isCloseTo(fit, CLOSE);
            }
        });
    }

    @Property(tries = 200)
    void F9_nearness_to_the_core_fits_as_a_correlation_over_all_pairs_says_and_no_worse_than_the_eigenvector(
            @ForAll("sociograms") Sociogram sociogram) {
        UndirectedGraph ours = sociogram.network().undirected();
        ContinuousCore found = ours.continuousCore();

        found.fit().value().ifPresent(fit -> {
            double[] coreness = numbers(found.coreness());
            assertThat(fit).isBetween(-1.0, 1.0);
            assertThat(coreness).hasSize(sociogram.size());
            assertThat(Arrays.stream(coreness))
                    .allMatch(each -> each >= 0 && each <= 1)
                    .contains(1.0);
            assertThat(pearson(sociogram, found.coreness(), 1)).isCloseTo(fit, CLOSE);
            assertThat(pearson(sociogram, found.coreness(), 7)).isCloseTo(fit, CLOSE);
            assertThat(CorenessFit.start(ours.csr()).fit()).isLessThanOrEqualTo(fit);
            assertThat(ours.continuousCore()).isEqualTo(found);
        });
    }

    @Property(tries = 200)
    void F9_nearness_to_the_core_does_not_depend_on_who_is_named_how(
            @ForAll("sociograms") Sociogram sociogram, @ForAll Random random) {
        List<Integer> names =
                new ArrayList<>(IntStream.range(0, sociogram.size()).boxed().toList());
        Collections.shuffle(names, random);
        Sociogram renamed = new Sociogram(
                sociogram.size(),
                sociogram.pairs().stream()
                        .map(pair -> new int[] {names.get(pair[0]), names.get(pair[1])})
                        .toList());

        ContinuousCore one = sociogram.network().undirected().continuousCore();
        ContinuousCore other = renamed.network().undirected().continuousCore();

        assertThat(other.fit().value().isPresent()).isEqualTo(one.fit().value().isPresent());
        one.fit().value().ifPresent(fit -> {
            assertThat(number(other.fit())).isCloseTo(fit, within(1e-6));
            IntStream.range(0, sociogram.size())
                    .forEach(each -> assertThat(other.coreness().of(Sociogram.member(names.get(each))))
                            .hasValueCloseTo(
                                    one.coreness().of(Sociogram.member(each)).orElseThrow(), within(1e-3)));
        });
    }

    @Property(tries = 150)
    void F9_latent_communities_are_large_and_dense_enough_and_share_nobody(@ForAll("sociograms") Sociogram sociogram) {
        Graph<MemberId, DefaultEdge> ties = sociogram.undirected();

        List<LatentCommunity> found = sociogram.network().undirected().latentCommunities(LatentRule.STANDARD);

        assertThat(found.stream().flatMap(each -> each.members().stream())).doesNotHaveDuplicates();
        assertThat(found).allSatisfy(each -> {
            long inside = ties.edgeSet().stream()
                    .filter(tie -> each.members().contains(ties.getEdgeSource(tie))
                            && each.members().contains(ties.getEdgeTarget(tie)))
                    .count();
            int size = each.members().size();
            assertThat(size).isGreaterThanOrEqualTo(4);
            assertThat(each.density()).isCloseTo(2.0 * inside / (size * (size - 1.0)), CLOSE);
            assertThat(each.density()).isGreaterThanOrEqualTo(0.3);
        });
    }

    @Provide
    Arbitrary<Sociogram> sociograms() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.integers().between(0, 90))
                .as((size, ties) -> new int[] {size, ties})
                .flatMap(numbers -> {
                    int size = numbers[0];
                    Arbitrary<int[]> pair = Arbitraries.integers()
                            .between(0, Math.max(0, size - 1))
                            .array(int[].class)
                            .ofSize(2);
                    return pair.list().ofSize(size == 0 ? 0 : numbers[1]).map(pairs -> new Sociogram(size, pairs));
                });
    }

    private static double pearson(Sociogram sociogram, Set<MemberId> core, CoreIdeal ideal) {
        return pearson(sociogram, (one, other) -> {
            int inCore = (core.contains(one) ? 1 : 0) + (core.contains(other) ? 1 : 0);
            return ideal == CoreIdeal.BETWEEN_NOT_LOOKED_AT && inCore == 1
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(ideal == CoreIdeal.EITHER_IN_CORE ? Math.min(1, inCore) : inCore / 2);
        });
    }

    private static double pearson(Sociogram sociogram, MemberScores coreness, double scale) {
        return pearson(
                sociogram,
                (one, other) -> OptionalDouble.of(scale
                        * coreness.of(one).orElseThrow()
                        * scale
                        * coreness.of(other).orElseThrow()));
    }

    /** Over all pairs that are looked at, one by one. */
    private static double pearson(Sociogram sociogram, BiFunction<MemberId, MemberId, OptionalDouble> wantedOf) {
        Graph<MemberId, DefaultEdge> ties = sociogram.undirected();
        List<MemberId> people = List.copyOf(ties.vertexSet());
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                double tied = ties.containsEdge(people.get(i), people.get(j)) ? 1 : 0;
                wantedOf.apply(people.get(i), people.get(j))
                        .ifPresent(wanted -> pairs.add(new double[] {tied, wanted}));
            }
        }
        double tied = pairs.stream().mapToDouble(pair -> pair[0]).average().orElseThrow();
        double wanted = pairs.stream().mapToDouble(pair -> pair[1]).average().orElseThrow();
        double both = pairs.stream()
                .mapToDouble(pair -> (pair[0] - tied) * (pair[1] - wanted))
                .sum();
        return both
                / Math.sqrt(pairs.stream()
                                .mapToDouble(pair -> Math.pow(pair[0] - tied, 2))
                                .sum()
                        * pairs.stream()
                                .mapToDouble(pair -> Math.pow(pair[1] - wanted, 2))
                                .sum());
    }

    /** Counted here: JGraphT 1.5.3 finds no triangle in one that stands among six loose people. */
    private static long triangles(Graph<MemberId, DefaultEdge> graph) {
        return graph.edgeSet().stream()
                        .mapToLong(edge -> graph.vertexSet().stream()
                                .filter(third -> graph.containsEdge(graph.getEdgeSource(edge), third)
                                        && graph.containsEdge(graph.getEdgeTarget(edge), third))
                                .count())
                        .sum()
                / 3;
    }

    private static Set<Set<MemberId>> sets(Components components) {
        return components.components().stream().map(Set::copyOf).collect(Collectors.toSet());
    }

    private static double average(double[] numbers) {
        return IntStream.range(0, numbers.length)
                .mapToDouble(i -> numbers[i])
                .average()
                .orElse(0);
    }

    private static void same(MemberScores ours, Map<MemberId, ? extends Number> theirs) {
        assertThat(ours.scores()).hasSize(theirs.size());
        ours.scores()
                .forEach(each -> assertThat(each.score())
                        .as("%s", each.member())
                        .isCloseTo(theirs.get(each.member()).doubleValue(), CLOSE));
    }
}
