package io.copkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of every real log against its truth, which two other programs agree on. */
class TruthTest {

    private static final List<String> BLOCKS = List.of(
            "counts",
            "by_kind",
            "weekly_active",
            "monthly",
            "monthly_summary",
            "retention",
            "concentration",
            "top_actors",
            "threads",
            "timing",
            "lifecycle",
            "members");

    @ParameterizedTest
    @ValueSource(strings = {"quantum_se", "coffee_se", "rsig_finance", "tls13_github", "jelix_fr", "ubuntu_irc_small"})
    void every_figure_equals_the_truth_in_memory(String log) throws IOException {
        compare(log, "memory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantum_se", "coffee_se", "rsig_finance", "tls13_github", "jelix_fr", "ubuntu_irc_small"})
    void every_figure_equals_the_truth_in_sqlite(String log, @TempDir Path folder) throws IOException {
        compare(log, "sqlite:" + folder.resolve("log.db"));
    }

    private static void compare(String log, String storage) throws IOException {
        Path folder = RealLogs.of(log);
        List<String> args = new ArrayList<>(List.of(
                "analyze", "--activities", folder.resolve("activities.csv").toString(), "--storage", storage));
        JsonNode truth =
                new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
        if (truth.has("members")) {
            args.addAll(List.of("--members", folder.resolve("actors.csv").toString()));
        }

        Run run = Run.of(args.toArray(String[]::new));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        List<String> differences = new ArrayList<>();
        int figures = 0;
        for (String block : BLOCKS) {
            figures += Truth.compare(block, truth.path(block), run.json().path(block), differences);
        }
        assertThat(differences).isEmpty();
        assertThat(figures).isGreaterThan(100);
    }
}
