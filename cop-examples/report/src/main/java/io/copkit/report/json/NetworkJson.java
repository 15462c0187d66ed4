package io.copkit.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copkit.network.Betweenness;
import io.copkit.network.BeyondBudget;
import io.copkit.network.Cores;
import io.copkit.network.DirectedGraph;
import io.copkit.network.Distances;
import io.copkit.network.MemberScore;
import io.copkit.network.MemberScores;
import io.copkit.network.Network;
import io.copkit.network.NetworkFigures;
import io.copkit.network.Overlap;
import io.copkit.report.network.ReplyNetwork;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Networks under the names that public collections of such figures use. What would take more than the library's budget is
 * {@code null}.
 */
final class NetworkJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int RANKED = 10;

    private NetworkJson() {}

    static ObjectNode replyGraph(ReplyNetwork replies) {
        NetworkFigures figures = replies.figures();
        DirectedGraph directed = replies.network().directed();
        ObjectNode json = NODES.objectNode()
                .put("nodes", figures.people())
                .put("directed_edges", figures.arcs())
                .put("undirected_edges", figures.ties())
                .put("total_weight", figures.activities());
        FiguresJson.put(json, "density_directed", figures.directedDensity());
        FiguresJson.put(json, "density_undirected", figures.density());
        FiguresJson.put(json, "reciprocity", figures.reciprocity());
        FiguresJson.put(json, "transitivity", figures.transitivity());
        json.put("triangles", figures.triangles());
        FiguresJson.put(json, "average_clustering_zero_for_low_degree", figures.meanClustering());
        json.put("weak_components", figures.components())
                .put("largest_weak_component", figures.largestComponent())
                .put("isolates", figures.isolates())
                .put("strong_components", figures.strongComponents())
                .put("largest_strong_component", figures.largestStrongComponent())
                .put("k_core_max", figures.degeneracy())
                .put("k_core_max_size", figures.innermost());
        json.set(
                "core_number_histogram",
                histogram(replies.network().undirected().cores()));
        MemberScores degrees = replies.network().undirected().degrees();
        json.put("max_degree_undirected", most(degrees));
        json.put("mean_degree_undirected", 2.0 * figures.ties() / figures.people());
        FiguresJson.put(json, "degree_centralisation_undirected", figures.degreeCentralisation());
        FiguresJson.put(json, "in_degree_centralisation", figures.inCentralisation());
        FiguresJson.put(json, "out_degree_centralisation", figures.outCentralisation());
        json.set("betweenness_directed_top10", between(replies.onWays()));
        json.set("betweenness_undirected_top10", between(replies.between()));
        json.set("in_degree_top10", counted(directed.inDegrees()));
        json.set("out_degree_top10", counted(directed.outDegrees()));
        json.set("responses_received_top10", counted(directed.received()));
        distances(json, replies.distances());
        return json;
    }

    static ObjectNode coMembership(Network network) {
        NetworkFigures figures = network.figures();
        ObjectNode json = NODES.objectNode().put("nodes", figures.people()).put("edges", figures.ties());
        FiguresJson.put(json, "density", figures.density());
        FiguresJson.put(json, "transitivity", figures.transitivity());
        FiguresJson.put(json, "average_clustering_zero_for_low_degree", figures.meanClustering());
        json.put("components", figures.components())
                .put("largest_component", figures.largestComponent())
                .put("isolates", figures.isolates())
                .put("k_core_max", figures.degeneracy())
                .put("k_core_max_size", figures.innermost())
                .put("max_degree", most(network.undirected().degrees()));
        FiguresJson.put(json, "degree_centralisation", figures.degreeCentralisation());
        Betweenness between = network.undirected().betweennessWithin(BeyondBudget.STANDARD);
        json.set(
                "betweenness_top10",
                between instanceof Betweenness.Counted counted ? top("member", counted.scores()) : NODES.nullNode());
        return json;
    }

    static ObjectNode overlap(Overlap overlap) {
        ObjectNode json =
                NODES.objectNode().put("pairs_sharing_members", overlap.shared().size());
        ArrayNode pairs = json.putArray("top10");
        overlap.shared().stream().limit(RANKED).forEach(shared -> {
            ObjectNode pair = pairs.addObject();
            pair.putArray("communities")
                    .add(shared.one().value())
                    .add(shared.other().value());
            pair.put("shared_members", shared.members());
        });
        return json;
    }

    private static ObjectNode histogram(Cores cores) {
        Map<Long, Long> people = cores.numbers().scores().stream()
                .collect(Collectors.groupingBy(each -> (long) each.score(), TreeMap::new, Collectors.counting()));
        ObjectNode json = NODES.objectNode();
        people.forEach((depth, count) -> json.put(String.valueOf(depth), count));
        return json;
    }

    private static long most(MemberScores scores) {
        return scores.highest(1).stream()
                .mapToLong(each -> (long) each.score())
                .findFirst()
                .orElse(0);
    }

    /** With each figure also as part of the most it could be. */
    private static JsonNode between(Betweenness betweenness) {
        if (betweenness instanceof Betweenness.Counted counted) {
            ArrayNode json = NODES.arrayNode();
            for (MemberScore each : counted.scores().highest(RANKED)) {
                json.addObject()
                        .put("actor", each.member().value())
                        .put("value", each.score())
                        .put(
                                "normalised",
                                counted.normalised().of(each.member()).orElseThrow());
            }
            return json;
        }
        return NODES.nullNode();
    }

    private static ArrayNode top(String who, MemberScores scores) {
        ArrayNode json = NODES.arrayNode();
        scores.highest(RANKED)
                .forEach(
                        each -> json.addObject().put(who, each.member().value()).put("value", each.score()));
        return json;
    }

    private static ArrayNode counted(MemberScores scores) {
        ArrayNode json = NODES.arrayNode();
        scores.highest(RANKED)
                .forEach(each ->
                        json.addObject().put("actor", each.member().value()).put("value", (long) each.score()));
        return json;
    }

    private static void distances(ObjectNode json, Distances distances) {
        if (distances instanceof Distances.Measured measured) {
            FiguresJson.put(json, "largest_component_mean_distance_undirected", measured.mean());
            FiguresJson.putWhole(json, "largest_component_diameter_undirected", measured.diameter());
        } else {
            json.putNull("largest_component_mean_distance_undirected").putNull("largest_component_diameter_undirected");
        }
    }
}
