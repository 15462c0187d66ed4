package io.copkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of every real log against its truth, which two other programs agree on. */
class TruthTest {

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

    @Test
    void every_set_of_activities_is_among_them() throws Exception {
        Path data = RealLogs.of("jelix_fr").resolveSibling("");
        ValueSource compared = TruthTest.class
                .getDeclaredMethod("every_figure_equals_the_truth_in_memory", String.class)
                .getAnnotation(ValueSource.class);

        try (Stream<Path> sets = Files.list(data)) {
            assertThat(sets.filter(set -> Files.exists(set.resolve("truth.json")))
                            .filter(set -> Files.exists(set.resolve("activities.csv")))
                            .map(set -> set.getFileName().toString()))
                    .containsExactlyInAnyOrder(compared.strings());
        }
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

        assertThat(Truth.sha256(folder.resolve(truth.path("input").textValue())))
                .isEqualTo(truth.path("sha256").textValue());

        Run run = Run.of(args.toArray(String[]::new));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        List<String> differences = new ArrayList<>();
        int figures = Truth.compareAll(truth, run.json(), Set.of(), differences);
        assertThat(differences).isEmpty();
        assertThat(figures).isGreaterThan(100);
    }
}
