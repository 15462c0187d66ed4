package io.copkit.network;

import static io.copkit.network.Graphs.complete;
import static io.copkit.network.Graphs.exact;
import static io.copkit.network.Graphs.ids;
import static io.copkit.network.Graphs.network;
import static io.copkit.network.Graphs.number;
import static io.copkit.network.Graphs.numbers;
import static io.copkit.network.Graphs.path;
import static io.copkit.network.Graphs.paw;
import static io.copkit.network.Graphs.ring;
import static io.copkit.network.Graphs.star;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The worked examples of the domain reference, by their ids. */
class NetworkGoldenTest {

    private static final Offset<Double> SIX_DECIMALS = within(1e-6);
    private static final Network TRIANGLE_WITH_PENDANTS = network("0>1", "1>2", "0>2", "0>3", "1>4", "2>5");

    @Test
    void F9_GV15_a_star_hangs_on_its_hub() {
        UndirectedGraph star = star(5).undirected();

        assertFigures(star, 0.4, 1, 1);
        assertThat(number(star.clustering().mean())).isZero();
        assertThat(exact(star).scores().of(MemberId.of("0"))).hasValue(6);
        assertThat(numbers(star.cores().numbers())).containsOnly(1);
    }

    @Test
    void F9_GV16_in_a_ring_all_are_equal() {
        UndirectedGraph ring = ring(5).undirected();

        assertFigures(ring, 0.5, 0, 0);
        assertThat(numbers(exact(ring).scores())).containsOnly(1);
        assertThat(numbers(ring.cores().numbers())).containsOnly(2);
    }

    @Test
    void F9_GV17_where_all_know_all_nobody_stands_between() {
        UndirectedGraph complete = complete(5).undirected();

        assertFigures(complete, 1, 0, 0);
        assertThat(number(complete.clustering().mean())).isEqualTo(1);
        assertThat(number(complete.clustering().transitivity())).isEqualTo(1);
        assertThat(numbers(complete.cores().numbers())).containsOnly(4);
    }

    @Test
    void F9_GV18_along_a_path_the_middle_stands_between_most() {
        UndirectedGraph path = path(5).undirected();

        assertFigures(path, 0.4, 0.166667, 0.416667);
        assertThat(numbers(exact(path).scores())).containsExactly(0, 3, 4, 3, 0);
    }

    @Test
    void F9_GV19_a_paw() {
        UndirectedGraph paw = paw().undirected();

        assertFigures(paw, 0.666667, 0.666667, 0.666667);
        assertThat(number(paw.clustering().mean())).isCloseTo(0.583333, SIX_DECIMALS);
        assertThat(number(paw.clustering().meanWherePossible())).isCloseTo((1 + 1 + 1 / 3.0) / 3, SIX_DECIMALS);
        assertThat(number(paw.clustering().transitivity())).isCloseTo(0.6, SIX_DECIMALS);
        assertThat(numbers(paw.cores().numbers())).containsExactly(2, 2, 2, 1);
        assertThat(ids(paw.cores().innermost())).containsExactly("0", "1", "2");
    }

    @Test
    void F9_GV20_half_of_the_arcs_go_back() {
        DirectedGraph graph = network("a>b", "b>a", "a>c", "c>d").directed();

        assertThat(number(graph.reciprocity())).isEqualTo(0.5);
        assertThat(number(graph.correctedReciprocity())).isCloseTo(0.25, SIX_DECIMALS);
    }

    @Test
    void F9_GV21_the_core_of_a_star_is_its_hub() {
        CorePeriphery star = star(5).undirected().corePeriphery(CoreIdeal.EITHER_IN_CORE);

        assertThat(number(star.fit())).isCloseTo(1, SIX_DECIMALS);
        assertThat(ids(star.core())).containsExactly("0");
        assertThat(star.exact()).isTrue();
    }

    @Test
    void F9_GV22_a_triangle_with_pendants_is_the_core_under_every_ideal() {
        UndirectedGraph graph = TRIANGLE_WITH_PENDANTS.undirected();

        assertCore(graph, CoreIdeal.EITHER_IN_CORE, 0.408248, "0", "1", "2");
        assertCore(graph, CoreIdeal.BOTH_IN_CORE, 0.612372, "0", "1", "2");
        assertCore(graph, CoreIdeal.BETWEEN_NOT_LOOKED_AT, 1, "0", "1", "2");
        assertFigures(graph, 0.4, 0.3, 0.24);
        assertThat(numbers(graph.cores().numbers())).containsExactly(2, 2, 2, 1, 1, 1);
    }

    @Test
    void F9_GV22_the_sweep_by_degree_finds_the_same_cores() {
        Csr csr = TRIANGLE_WITH_PENDANTS.undirected().csr();

        for (CoreIdeal ideal : CoreIdeal.values()) {
            CoreFit fit = new CoreFit(6, 6, ideal);
            CoreSearch swept = CoreSearch.byDegree(csr, fit);
            assertThat(swept.core()).containsExactly(0, 1, 2);
            assertThat(swept.fit()).isEqualTo(CoreSearch.among(csr, fit).fit());
        }
    }

    @Test
    void F9_GV23_the_core_of_a_paw_depends_on_the_ideal() {
        UndirectedGraph paw = paw().undirected();

        assertCore(paw, CoreIdeal.EITHER_IN_CORE, 0.707107, "2");
        assertCore(paw, CoreIdeal.BOTH_IN_CORE, 0.707107, "0", "1", "2");
        assertThat(number(paw.corePeriphery(CoreIdeal.BETWEEN_NOT_LOOKED_AT).fit()))
                .isCloseTo(1, SIX_DECIMALS);
        assertThat(paw.corePeriphery(CoreIdeal.BETWEEN_NOT_LOOKED_AT).core()).hasSize(2);
    }

    @Test
    void F9_a_star_is_told_in_full_by_nearness_to_its_hub() {
        ContinuousCore star = star(5).undirected().continuousCore();

        assertThat(number(star.fit())).isCloseTo(1, SIX_DECIMALS);
        assertThat(numbers(star.coreness())[0]).isEqualTo(1);
        assertThat(numbers(star.coreness())[1]).isLessThan(0.9);
    }

    @Test
    void F9_GV22_those_of_the_triangle_are_nearer_to_the_core_than_its_pendants() {
        ContinuousCore found = TRIANGLE_WITH_PENDANTS.undirected().continuousCore();

        double[] coreness = numbers(found.coreness());
        assertThat(number(found.fit())).isCloseTo(2 / 3.0, SIX_DECIMALS);
        assertThat(Arrays.copyOf(coreness, 3)).containsExactly(new double[] {1, 1, 1}, within(1e-4));
        assertThat(Arrays.copyOfRange(coreness, 3, 6)).containsExactly(new double[] {0.5, 0.5, 0.5}, within(1e-4));
    }

    @Test
    void F9_GV23_the_corner_of_a_paw_with_most_ties_is_nearest_and_its_best_fit_is_that_of_a_limit() {
        ContinuousCore paw = paw().undirected().continuousCore();

        double[] coreness = numbers(paw.coreness());
        assertThat(number(paw.fit())).isBetween(0.86, Math.sqrt(0.75));
        assertThat(coreness[2]).isEqualTo(1);
        assertThat(coreness[0]).isCloseTo(coreness[1], SIX_DECIMALS).isLessThan(1);
        assertThat(coreness[3]).isLessThan(coreness[0]);
    }

    @Test
    void F9_nearness_to_the_core_is_undefined_where_it_can_tell_nobody_from_others() {
        assertThat(network().undirected().continuousCore()).isEqualTo(unknown(UndefinedReason.EMPTY_COMMUNITY, 0));
        assertThat(star(3).undirected().continuousCore()).isEqualTo(unknown(UndefinedReason.TOO_FEW_NODES, 3));
        assertThat(network("a", "b", "c", "d").undirected().continuousCore())
                .isEqualTo(unknown(UndefinedReason.NO_ACTIVITY, 4));
        assertThat(complete(4).undirected().continuousCore()).isEqualTo(unknown(UndefinedReason.NOT_APPLICABLE, 4));
        assertThat(ring(6).undirected().continuousCore()).isEqualTo(unknown(UndefinedReason.NOT_APPLICABLE, 6));
    }

    private static ContinuousCore unknown(UndefinedReason reason, int people) {
        return new ContinuousCore(MetricValue.undefined(reason, people), new MemberScores(List.of()));
    }

    @Test
    void F9_GV27_expertise_goes_to_who_helps_those_who_help() {
        Network helpers = network("b>a", "b>c", "c>a");

        double[] ranks = numbers(helpers.directed().expertiseRank());

        assertThat(ranks[0]).isCloseTo(0.15, SIX_DECIMALS);
        assertThat(ranks[1]).isCloseTo(0.395437, SIX_DECIMALS);
        assertThat(ranks[2]).isCloseTo(0.213750, SIX_DECIMALS);
    }

    @Test
    void F9_GV29_three_ties_go_out_and_seven_stay_inside() {
        Network units = network(
                "a1>a2", "a1>a3", "a1>a4", "a2>a3", "a2>a4", "a3>a4", "b1>b2", "a1>b1", "a2>b1", "a3>b2", "a1>x");
        Grouping unit = member -> Optional.of(member.value().substring(0, 1)).filter(name -> !name.equals("x"));

        GroupTies ties = units.undirected().groupTies(unit);

        assertThat(ties.external()).isEqualTo(3);
        assertThat(ties.internal()).isEqualTo(7);
        assertThat(ties.index()).isEqualTo(MetricValue.of(-0.4, 10));
    }

    private static void assertFigures(UndirectedGraph graph, double density, double degree, double betweenness) {
        assertThat(number(graph.density())).isCloseTo(density, SIX_DECIMALS);
        assertThat(number(graph.degreeCentralisation())).isCloseTo(degree, SIX_DECIMALS);
        assertThat(number(exact(graph).centralisation())).isCloseTo(betweenness, SIX_DECIMALS);
    }

    private static void assertCore(UndirectedGraph graph, CoreIdeal ideal, double fit, String... core) {
        CorePeriphery found = graph.corePeriphery(ideal);
        assertThat(number(found.fit())).isCloseTo(fit, SIX_DECIMALS);
        assertThat(ids(found.core())).isEqualTo(List.of(core));
    }
}
