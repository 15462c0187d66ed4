package io.copkit.benchmarks.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copkit.MemberId;
import io.copkit.network.MemberScore;
import io.copkit.network.PathSources;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** That the rows run, and that all three sides of each compute the same. */
class NetworkSmokeTest {

    private static final Offset<Double> CLOSE = within(1e-6);

    private final Case graph = new Case("small", RandomTies.preferential(120, 4, 1));

    @Test
    void every_row_is_printed_with_its_ratios() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        NetworkBars.rehearse(new PrintStream(bytes, true, StandardCharsets.UTF_8), graph);

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines().skip(2))
                .hasSize(10)
                .allMatch(row -> row.startsWith("| A") && row.contains("×"));
    }

    @Test
    void the_three_sides_agree_on_every_figure() {
        Map<MemberId, Double> betweenness = graph.shelf.betweenness();
        assertThat(graph.ours
                        .undirected()
                        .betweenness(PathSources.exact())
                        .scores()
                        .scores())
                .allSatisfy(each -> assertThat(each.score()).isCloseTo(betweenness.get(each.member()), CLOSE));
        assertThat(Arrays.stream(graph.plain.betweenness()).sum())
                .isCloseTo(
                        betweenness.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum(),
                        CLOSE);
        assertThat(graph.ours.undirected().clustering().mean().value().orElseThrow())
                .isCloseTo(graph.shelf.clustering(), CLOSE)
                .isCloseTo(graph.plain.clustering()[graph.plain.n], CLOSE);
        assertThat(graph.ours.directed().reciprocity().value().orElseThrow())
                .isCloseTo(graph.shelf.reciprocity(), CLOSE)
                .isCloseTo(graph.plain.reciprocity(), CLOSE);
        assertThat(graph.ours.undirected().cores().numbers().scores().stream()
                        .mapToDouble(MemberScore::score)
                        .sum())
                .isEqualTo(Arrays.stream(graph.plain.cores()).sum())
                .isEqualTo(graph.shelf.cores().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        assertThat(graph.ours.undirected().components().count())
                .isEqualTo(graph.shelf.components().size())
                .isEqualTo(
                        (int) Arrays.stream(graph.plain.components()).distinct().count());
    }

    @Test
    void the_clustered_graph_is_clustered() {
        Case clustered = new Case("clustered", RandomTies.clustered(400, 40, 0.5, 2, 1));

        assertThat(clustered.shelf.clustering()).isGreaterThan(0.3);
        assertThat(graph.shelf.clustering()).isLessThan(0.3);
    }
}
