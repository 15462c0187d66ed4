package io.copkit.network;

import static io.copkit.network.Graphs.exact;
import static io.copkit.network.Graphs.ids;
import static io.copkit.network.Graphs.network;
import static io.copkit.network.Graphs.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.copkit.MemberId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs of the literature, measured by NetworkX, igraph and R's sna. */
class OracleGraphsTest {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Map<String, CoreIdeal> IDEALS =
            Map.of("star", CoreIdeal.EITHER_IN_CORE, "ignore", CoreIdeal.BETWEEN_NOT_LOOKED_AT);

    /** What this library has no figure for. */
    private static final Set<String> NOT_OURS = Set.of(
            "eigenvector_undirected_scaled_to_max_1",
            "degree_assortativity_undirected",
            "articulation_points",
            "burt_constraint_undirected_unweighted",
            "gini_of_degree",
            "sna:krackhardt_connectedness",
            "modularity_of_club_undirected_unweighted",
            "assortativity_of_club_undirected");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "davis_bipartite",
                "davis_women_projection",
                "florentine_marriage_15",
                "florentine_marriage_16",
                "karate",
                "krackhardt_kite",
                "les_miserables"
            })
    void F9_every_measure_of_a_graph_of_the_literature_is_met(String graph) throws IOException {
        Path folder = SharedData.folder("oracles/" + graph, "oracle.json");
        Map<String, String> clubs = new HashMap<>();
        UndirectedGraph undirected = read(folder, clubs).undirected();
        JsonNode measures = SharedData.json(folder.resolve("oracle.json")).get("measures");
        Set<String> met = new HashSet<>(NOT_OURS);

        measures.properties().forEach(measure -> {
            if (met.add(measure.getKey())) {
                check(undirected, measure.getKey(), measure.getValue().get("value"), clubs);
            }
        });

        assertThat(met.size() - NOT_OURS.size()).isGreaterThan(12);
    }

    private static void check(UndirectedGraph graph, String measure, JsonNode value, Map<String, String> clubs) {
        Distances.Measured distances = graph.distances(Workers.alone());
        Clustering clustering = graph.clustering();
        Betweenness.Counted betweenness = exact(graph);
        switch (measure) {
            case "density" -> equal(measure, number(graph.density()), value);
            case "degree_undirected" -> equal(measure, graph.degrees(), value);
            case "strength" -> equal(measure, graph.strengths(), value);
            case "betweenness_undirected" -> equal(measure, betweenness.scores(), value);
            case "betweenness_undirected_normalised" -> equal(measure, betweenness.normalised(), value);
            case "betweenness_centralisation" -> equal(measure, number(betweenness.centralisation()), value);
            case "components" -> equal(measure, graph.components().count(), value);
            case "harmonic_closeness_undirected_divided_by_n_minus_1" -> equal(measure, distances.harmonic(), value);
            case "closeness_undirected" -> equal(measure, distances.closeness(), value);
            case "closeness_centralisation" -> equal(measure, number(distances.centralisation()), value);
            case "mean_distance_undirected" -> equal(measure, number(distances.mean()), value);
            case "diameter_undirected" -> equal(measure, number(distances.diameter()), value);
            case "local_clustering_zero_for_low_degree" -> equal(measure, clustering.local(), value);
            case "average_clustering_zero_for_low_degree" -> equal(measure, number(clustering.mean()), value);
            case "transitivity" -> equal(measure, number(clustering.transitivity()), value);
            case "triangles" -> equal(measure, (double) clustering.triangles(), value);
            case "core_number" -> equal(measure, graph.cores().numbers(), value);
            case "degree_centralisation" -> equal(measure, number(graph.degreeCentralisation()), value);
            case "pagerank_0.85_unweighted" -> equal(measure, graph.pageRank(0.85), value);
            case "borgatti_everett_exact" ->
                IDEALS.forEach((name, ideal) -> {
                    CorePeriphery found = graph.corePeriphery(ideal);
                    equal(name, number(found.fit()), value.get(name).get("correlation"));
                    assertThat(found.exact()).isTrue();
                    assertThat(ids(found.core()))
                            .hasSizeLessThanOrEqualTo(
                                    value.get(name).get("core").size());
                });
            case "external_internal_ties_club" -> {
                GroupTies ties = graph.groupTies(member -> Optional.ofNullable(clubs.get(member.value())));
                equal(measure, (double) ties.external(), value.get("external"));
                equal(measure, (double) ties.internal(), value.get("internal"));
                equal(measure, number(ties.index()), value.get("ei_index"));
            }
            default -> throw new AssertionError("an oracle that no figure was held against: " + measure);
        }
    }

    private static void equal(String measure, double ours, JsonNode value) {
        assertThat(ours).as(measure).isCloseTo(value.asDouble(), CLOSE);
    }

    private static void equal(String measure, MemberScores ours, JsonNode values) {
        assertThat(ours.scores()).hasSize(values.size());
        ours.scores()
                .forEach(each -> assertThat(each.score())
                        .as("%s of %s", measure, each.member().value())
                        .isCloseTo(values.get(each.member().value()).asDouble(), CLOSE));
    }

    private static Network read(Path folder, Map<String, String> clubs) throws IOException {
        List<MemberId> people = new ArrayList<>();
        for (String[] row : SharedData.rows(folder.resolve("nodes.csv"))) {
            people.add(MemberId.of(row[0]));
            if (row.length > 1) {
                clubs.put(row[0], row[1]);
            }
        }
        List<Tie> ties = new ArrayList<>();
        for (String[] row : SharedData.rows(folder.resolve("edges.csv"))) {
            ties.add(new Tie(MemberId.of(row[0]), MemberId.of(row[1]), Long.parseLong(row[2])));
        }
        return network(people, ties);
    }
}
