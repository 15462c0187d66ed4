package io.copkit.network;

import static io.copkit.network.Graphs.complete;
import static io.copkit.network.Graphs.exact;
import static io.copkit.network.Graphs.ids;
import static io.copkit.network.Graphs.network;
import static io.copkit.network.Graphs.number;
import static io.copkit.network.Graphs.numbers;
import static io.copkit.network.Graphs.path;
import static io.copkit.network.Graphs.ring;
import static io.copkit.network.Graphs.star;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @Test
    void nobody_makes_no_network() {
        Network nobody = network();

        assertUndefined(nobody, UndefinedReason.EMPTY_COMMUNITY, UndefinedReason.EMPTY_COMMUNITY);
        assertThat(nobody.undirected().isolateRatio()).isEqualTo(none(UndefinedReason.EMPTY_COMMUNITY, 0));
        assertThat(nobody.undirected().components().count()).isZero();
        assertThat(nobody.undirected().components().largestShare()).isEqualTo(none(UndefinedReason.EMPTY_COMMUNITY, 0));
        assertThat(nobody.undirected().cores()).isEqualTo(new Cores(new MemberScores(List.of()), 0, List.of()));
        assertThat(nobody.directed().expertiseRank().scores()).isEmpty();
        assertThat(nobody.directed().pageRank(0.85).scores()).isEmpty();
    }

    @Test
    void one_person_alone_is_an_isolate_and_no_network() {
        Network alone = network("a");

        assertUndefined(alone, UndefinedReason.TOO_FEW_NODES, UndefinedReason.TOO_FEW_NODES);
        assertThat(number(alone.undirected().isolateRatio())).isEqualTo(1);
        assertThat(number(alone.undirected().components().largestShare())).isEqualTo(1);
        assertThat(alone.undirected().cores().degeneracy()).isZero();
        assertThat(numbers(exact(alone.undirected()).scores())).containsExactly(0);
        assertThat(numbers(alone.directed().expertiseRank())).containsExactly(1 - 0.85);
    }

    @Test
    void who_only_ever_acts_toward_themselves_is_there_without_a_tie() {
        Network alone = network("a>a");

        assertThat(ids(alone.undirected().isolates())).containsExactly("a");
        assertThat(alone.ties()).isEmpty();
    }

    @Test
    void silent_members_have_figures_that_are_zero_and_figures_that_are_undefined() {
        Network silent = network("a", "b", "c", "d");
        UndirectedGraph graph = silent.undirected();

        assertThat(number(graph.density())).isZero();
        assertThat(number(silent.directed().density())).isZero();
        assertThat(number(graph.degreeCentralisation())).isZero();
        assertThat(number(silent.directed().inCentralisation())).isZero();
        assertThat(number(exact(graph).centralisation())).isZero();
        assertThat(number(graph.isolateRatio())).isEqualTo(1);
        assertThat(silent.directed().reciprocity()).isEqualTo(none(UndefinedReason.NO_ACTIVITY, 0));
        assertThat(silent.directed().correctedReciprocity()).isEqualTo(none(UndefinedReason.NO_ACTIVITY, 0));
        assertThat(graph.clustering().mean()).isEqualTo(none(UndefinedReason.NO_ACTIVITY, 4));
        assertThat(graph.clustering().meanWherePossible()).isEqualTo(none(UndefinedReason.NO_ACTIVITY, 0));
        assertThat(graph.clustering().transitivity()).isEqualTo(none(UndefinedReason.NO_ACTIVITY, 0));
        assertThat(graph.corePeriphery(CoreIdeal.EITHER_IN_CORE).fit()).isEqualTo(none(UndefinedReason.NO_ACTIVITY, 4));
        assertThat(graph.groupTies(member -> Optional.of("one")).index())
                .isEqualTo(none(UndefinedReason.NO_ACTIVITY, 0));
        assertThat(graph.distances(Workers.alone()).mean()).isEqualTo(none(UndefinedReason.NO_ACTIVITY, 1));
        assertThat(graph.latentCommunities(LatentRule.STANDARD)).isEmpty();
    }

    @Test
    void where_all_have_ties_to_all_there_is_no_periphery_and_no_chance_to_correct_for() {
        Network all = network("a>b", "b>a", "a>c", "c>a", "b>c", "c>b");

        assertThat(number(all.directed().reciprocity())).isEqualTo(1);
        assertThat(all.directed().correctedReciprocity()).isEqualTo(none(UndefinedReason.NOT_APPLICABLE, 6));
        for (CoreIdeal ideal : CoreIdeal.values()) {
            assertThat(complete(5).undirected().corePeriphery(ideal).fit())
                    .isEqualTo(none(UndefinedReason.NOT_APPLICABLE, 5));
        }
    }

    @Test
    void distances_are_of_the_largest_component_and_closeness_knows_who_cannot_be_reached() {
        Distances.Measured apart =
                network("a>b", "b>c", "x>y", "z").undirected().distances(Workers.alone());

        assertThat(apart.mean()).isEqualTo(MetricValue.of(8.0 / 6, 3));
        assertThat(apart.diameter()).isEqualTo(MetricValue.of(2, 3));
        assertThat(apart.centralisation()).isEqualTo(none(UndefinedReason.NOT_APPLICABLE, 6));
        assertThat(numbers(apart.closeness())).containsExactly(2.0 / 5 * 2 / 3, 2.0 / 5, 2.0 / 5 * 2 / 3, 0.2, 0.2, 0);
        assertThat(number(star(6).undirected().distances(Workers.alone()).centralisation()))
                .isEqualTo(1);
    }

    @Test
    void people_come_by_id_and_scores_are_found_by_it() {
        MemberScores degrees = star(12).undirected().degrees();

        assertThat(degrees.scores()).extracting(MemberScore::member).isSorted();
        assertThat(degrees.of(MemberId.of("0"))).hasValue(11);
        assertThat(degrees.of(MemberId.of("nobody"))).isEmpty();
        assertThat(degrees.highest(3)).extracting(each -> each.member().value()).containsExactly("0", "1", "10");
    }

    @Test
    void scores_out_of_order_or_twice_are_refused() {
        MemberScore ana = new MemberScore(MemberId.of("ana"), 1);
        MemberScore ben = new MemberScore(MemberId.of("ben"), 1);

        assertThatThrownBy(() -> new MemberScores(List.of(ben, ana))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MemberScores(List.of(ana, ana))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void less_than_nobody_cannot_be_asked_for() {
        MemberScores degrees = star(4).undirected().degrees();

        assertThat(degrees.highest(0)).isEmpty();
        assertThatThrownBy(() -> degrees.highest(-1)).hasMessage("the highest are none or some people, not -1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, DirectedGraph.DAMPING, 0.999})
    void standing_has_settled_however_much_of_it_is_handed_on(double damping) {
        int people = 5;
        double hub = ((1 - damping) / people + damping) / (1 + damping);

        assertThat(star(people)
                        .undirected()
                        .pageRank(damping)
                        .of(MemberId.of("0"))
                        .orElseThrow())
                .isCloseTo(hub, within(1e-9));
    }

    @Test
    void betweenness_beyond_the_budget_is_left_to_the_caller() {
        UndirectedGraph path = path(10).undirected();

        Betweenness answer = path.betweennessWithin(89);

        assertThat(answer).isEqualTo(new BeyondBudget(90, 89));
        assertThat(path.betweennessWithin(90)).isEqualTo(exact(path));
        assertThat(path.distancesWithin(89)).isEqualTo(new BeyondBudget(90, 89));
        assertThat(path.distancesWithin(90)).isEqualTo(path.distances(Workers.alone()));
        assertThat(path(10).directed().betweennessWithin(89)).isEqualTo(new BeyondBudget(90, 89));
    }

    @Test
    void the_work_of_betweenness_is_four_times_as_much_for_twice_the_people_with_as_many_ties_each() {
        assertThat(ring(40).undirected().betweennessWithin(0)).isEqualTo(new BeyondBudget(40 * 40, 0));
        assertThat(ring(80).undirected().betweennessWithin(0)).isEqualTo(new BeyondBudget(4 * 40 * 40, 0));
    }

    @Test
    void an_estimate_says_that_it_is_one_and_is_repeated_by_its_seed() {
        UndirectedGraph path = path(60).undirected();

        Betweenness.Counted estimate = path.betweenness(PathSources.pivots(20, 4711));

        assertThat(estimate.sources()).isEqualTo(new PathSources.Pivots(20, 4711));
        assertThat(path.betweenness(PathSources.pivots(20, 4711))).isEqualTo(estimate);
        assertThat(path.betweenness(PathSources.pivots(20, 4712)).scores()).isNotEqualTo(estimate.scores());
        assertThat(estimate.scores()).isNotEqualTo(exact(path).scores());
    }

    @Test
    void estimates_are_right_on_average() {
        UndirectedGraph path = path(30).undirected();
        MemberId middle = MemberId.of("15");
        double real = exact(path).scores().of(middle).orElseThrow();

        double mean = IntStream.range(0, 400)
                .mapToDouble(seed -> path.betweenness(PathSources.pivots(5, seed))
                        .scores()
                        .of(middle)
                        .orElseThrow())
                .average()
                .orElseThrow();

        assertThat(mean / real).isBetween(0.97, 1.03);
    }

    @Test
    void more_paths_than_a_number_holds_are_refused_and_not_taken_for_a_figure() {
        List<String> diamonds = new ArrayList<>();
        for (int i = 0; i < 1030; i++) {
            diamonds.addAll(List.of(
                    "k" + i + ">u" + i, "k" + i + ">v" + i, "u" + i + ">k" + (i + 1), "v" + i + ">k" + (i + 1)));
        }
        Network chain = network(diamonds.toArray(String[]::new));

        assertThatThrownBy(() -> chain.directed().betweenness(PathSources.exact()))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void brokers_are_told_apart_by_whose_groups_they_join() {
        Map<String, String> groups = Map.of("a1", "A", "a2", "A", "a3", "A", "b1", "B", "b2", "B", "c1", "C");
        Grouping group = member -> Optional.ofNullable(groups.get(member.value()));
        Network all = network("a1>a2", "a2>a3", "b1>a2", "a2>b2", "a2>c1", "x>a2");

        List<Brokerage> brokerage = all.directed().brokerage(group);

        Brokerage a2 = brokerage.get(1);
        assertThat(a2).isEqualTo(new Brokerage(MemberId.of("a2"), 1, 1, 1, 2, 1));
        assertThat(a2.total()).isEqualTo(6);
        assertThat(a2.acrossGroups()).isEqualTo(5);
        assertThat(brokerage).filteredOn(each -> each.total() > 0).containsExactly(a2);
    }

    @Test
    void who_reaches_the_other_directly_needs_no_broker() {
        Grouping one = member -> Optional.of("one");

        assertThat(network("a>b", "b>c", "a>c").directed().brokerage(one)).allMatch(each -> each.total() == 0);
        assertThat(network("a>b", "b>a").directed().brokerage(one)).allMatch(each -> each.total() == 0);
    }

    @Test
    void latent_communities_are_what_is_left_when_the_edges_fall_away() {
        List<String> parts = new ArrayList<>();
        for (String club : List.of("a", "b")) {
            for (int i = 0; i < 5; i++) {
                for (int j = i + 1; j < 5; j++) {
                    parts.add(club + i + ">" + club + j);
                }
            }
        }
        parts.addAll(List.of("a0>p1", "p1>p2", "p2>p3", "p3>p4", "p4>p5", "p5>p6", "p6>b0", "q1>q2", "q2>q3"));

        List<LatentCommunity> found =
                network(parts.toArray(String[]::new)).undirected().latentCommunities(LatentRule.STANDARD);

        assertThat(found)
                .extracting(each -> ids(each.members()))
                .containsExactly(List.of("a0", "a1", "a2", "a3", "a4"), List.of("b0", "b1", "b2", "b3", "b4"));
        assertThat(found).allMatch(each -> each.density() == 1 && each.depth() == 4);
    }

    @Test
    void a_rule_may_ask_for_more_activities_in_a_tie() {
        Network four = network("a>b", "b>a", "b>c", "c>b", "c>d", "d>c", "d>a", "a>d", "d>e", "e>a");

        List<LatentCommunity> found = four.undirected().latentCommunities(new LatentRule(4, 0.5, 2));

        assertThat(found).containsExactly(new LatentCommunity(members("a", "b", "c", "d"), 4.0 / 6, 2));
        assertThat(four.undirected().latentCommunities(new LatentRule(4, 0.5, 3)))
                .isEmpty();
    }

    @Test
    void rules_and_samples_out_of_range_are_refused() {
        assertThatThrownBy(() -> new LatentRule(2, 0.3, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LatentRule(4, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LatentRule(4, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LatentRule(4, 0.3, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PathSources.pivots(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> star(3).directed().pageRank(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tie(MemberId.of("a"), MemberId.of("b"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_figures_of_a_network_are_those_of_its_graphs() {
        Network club = network("a>b", "b>a", "a>c", "c>d", "d>a", "e>f", "g");
        NetworkFigures figures = club.figures();

        assertThat(figures.basis()).isEqualTo(club.basis());
        assertThat(List.of(figures.people(), figures.arcs(), figures.ties())).containsExactly(7, 6, 5);
        assertThat(figures.activities()).isEqualTo(6);
        assertThat(figures.density()).isEqualTo(club.undirected().density());
        assertThat(figures.directedDensity()).isEqualTo(club.directed().density());
        assertThat(figures.reciprocity()).isEqualTo(club.directed().reciprocity());
        assertThat(figures.correctedReciprocity()).isEqualTo(club.directed().correctedReciprocity());
        assertThat(figures.degreeCentralisation()).isEqualTo(club.undirected().degreeCentralisation());
        assertThat(figures.inCentralisation()).isEqualTo(club.directed().inCentralisation());
        assertThat(figures.outCentralisation()).isEqualTo(club.directed().outCentralisation());
        assertThat(figures.meanClustering())
                .isEqualTo(club.undirected().clustering().mean());
        assertThat(figures.transitivity())
                .isEqualTo(club.undirected().clustering().transitivity());
        assertThat(figures.triangles()).isEqualTo(1);
        assertThat(List.of(figures.components(), figures.largestComponent())).containsExactly(3, 4);
        assertThat(List.of(figures.strongComponents(), figures.largestStrongComponent()))
                .containsExactly(4, 4);
        assertThat(figures.isolates()).isEqualTo(1);
        assertThat(figures.isolateRatio()).isEqualTo(MetricValue.of(1.0 / 7, 7));
        assertThat(List.of(figures.degeneracy(), figures.innermost())).containsExactly(2, 3);
    }

    /** Everything that takes two people, and everything that takes three or more. */
    private static void assertUndefined(Network network, UndefinedReason ofTwo, UndefinedReason ofMore) {
        int n = network.people().size();
        UndirectedGraph undirected = network.undirected();
        DirectedGraph directed = network.directed();
        Distances.Measured distances = undirected.distances(Workers.alone());
        assertThat(List.of(undirected.density(), directed.density(), distances.mean(), distances.diameter()))
                .extracting(value -> ((MetricValue.Undefined) value).reason())
                .containsOnly(ofTwo);
        assertThat(List.of(directed.reciprocity(), directed.correctedReciprocity()))
                .containsOnly(none(ofTwo, n));
        assertThat(List.of(
                        undirected.degreeCentralisation(),
                        directed.inCentralisation(),
                        directed.outCentralisation(),
                        exact(undirected).centralisation(),
                        distances.centralisation(),
                        undirected.clustering().mean(),
                        undirected.clustering().transitivity(),
                        undirected.corePeriphery(CoreIdeal.BOTH_IN_CORE).fit()))
                .containsOnly(none(ofMore, n));
    }

    private static List<MemberId> members(String... ids) {
        return List.of(ids).stream().map(MemberId::of).toList();
    }

    private static MetricValue none(UndefinedReason reason, long n) {
        return MetricValue.undefined(reason, n);
    }
}
