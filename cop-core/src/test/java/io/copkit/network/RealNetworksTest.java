package io.copkit.network;

import static io.copkit.network.Graphs.network;
import static io.copkit.network.Graphs.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.copkit.MemberId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reply graphs of real logs, measured by NetworkX and igraph. */
class RealNetworksTest {

    @ParameterizedTest
    @ValueSource(strings = {"coffee_se", "jelix_fr", "quantum_se", "rsig_finance", "tls13_github", "ubuntu_irc_small"})
    void F9_every_figure_of_a_real_reply_graph_is_met(String log) throws IOException {
        Path folder = SharedData.folder(log, "truth.json");
        JsonNode truth = SharedData.json(folder.resolve("truth.json")).get("reply_graph");
        Network network = read(folder.resolve("activities.csv"));

        Map<String, Double> figures = figures(network);

        figures.forEach((name, figure) ->
                assertThat(figure).as(name).isCloseTo(truth.get(name).asDouble(), within(1e-9 * Math.max(1, figure))));
        assertTop(truth.get("in_degree_top10"), network.directed().inDegrees());
        assertTop(truth.get("out_degree_top10"), network.directed().outDegrees());
        assertTop(truth.get("responses_received_top10"), network.directed().received());
        Betweenness.Counted directed = network.directed().betweenness(PathSources.exact());
        assertTop(truth.get("betweenness_directed_top10"), directed.scores());
        assertTop(
                truth.get("betweenness_undirected_top10"),
                network.undirected().betweenness(PathSources.exact()).scores());
        assertPeople(folder, network, directed);
    }

    private static Map<String, Double> figures(Network network) {
        NetworkFigures all = network.figures();
        MemberScores degrees = network.undirected().degrees();
        Distances.Measured distances = network.undirected().distances(Workers.alone());
        Map<String, Double> figures = new HashMap<>();
        figures.put("nodes", (double) all.people());
        figures.put("directed_edges", (double) all.arcs());
        figures.put("undirected_edges", (double) all.ties());
        figures.put("total_weight", (double) all.activities());
        figures.put("density_directed", number(all.directedDensity()));
        figures.put("density_undirected", number(all.density()));
        figures.put("reciprocity", number(all.reciprocity()));
        figures.put("transitivity", number(all.transitivity()));
        figures.put("triangles", (double) all.triangles());
        figures.put("average_clustering_zero_for_low_degree", number(all.meanClustering()));
        figures.put("weak_components", (double) all.components());
        figures.put("largest_weak_component", (double) all.largestComponent());
        figures.put("isolates", (double) all.isolates());
        figures.put("strong_components", (double) all.strongComponents());
        figures.put("largest_strong_component", (double) all.largestStrongComponent());
        figures.put("k_core_max", (double) all.degeneracy());
        figures.put("k_core_max_size", (double) all.innermost());
        figures.put("max_degree_undirected", degrees.highest(1).get(0).score());
        figures.put("mean_degree_undirected", 2.0 * all.ties() / all.people());
        figures.put("degree_centralisation_undirected", number(all.degreeCentralisation()));
        figures.put("in_degree_centralisation", number(all.inCentralisation()));
        figures.put("out_degree_centralisation", number(all.outCentralisation()));
        figures.put("largest_component_mean_distance_undirected", number(distances.mean()));
        figures.put("largest_component_diameter_undirected", number(distances.diameter()));
        return figures;
    }

    private static void assertTop(JsonNode truth, MemberScores ours) {
        List<MemberScore> highest = ours.highest(truth.size());
        for (int i = 0; i < truth.size(); i++) {
            assertThat(highest.get(i).member().value())
                    .isEqualTo(truth.get(i).get("actor").asText());
            assertThat(highest.get(i).score())
                    .isCloseTo(
                            truth.get(i).get("value").asDouble(),
                            within(1e-9 * Math.max(1, highest.get(i).score())));
        }
    }

    private static void assertPeople(Path folder, Network network, Betweenness.Counted betweenness) throws IOException {
        MemberScores cores = network.undirected().cores().numbers();
        List<String> header = List.of(
                Files.readAllLines(folder.resolve("truth_actors.csv")).get(0).split(","));
        for (String[] row : SharedData.rows(folder.resolve("truth_actors.csv"))) {
            MemberId person = MemberId.of(row[header.indexOf("actor")]);
            assertThat(cores.of(person)).hasValue(Double.parseDouble(row[header.indexOf("core_number")]));
            assertThat(betweenness.scores().of(person).orElseThrow())
                    .isCloseTo(Double.parseDouble(row[header.indexOf("betweenness_directed")]), within(1e-8));
        }
    }

    private static Network read(Path activities) throws IOException {
        List<MemberId> people = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (String[] row : SharedData.rows(activities)) {
            people.add(MemberId.of(row[2]));
            if (!row[4].isEmpty()) {
                ties.add(Tie.of(MemberId.of(row[2]), MemberId.of(row[4])));
            }
        }
        return network(people, ties);
    }
}
