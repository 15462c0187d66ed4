package io.copkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
            "members");
    private static final double TOLERANCE = 1e-9;

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
            figures += compare(block, truth.path(block), run.json().path(block), differences);
        }
        assertThat(differences).isEmpty();
        assertThat(figures).isGreaterThan(100);
    }

    /** Notes what differs, and returns how many figures the truth has. */
    private static int compare(String name, JsonNode truth, JsonNode figure, List<String> differences) {
        if (truth.isContainerNode()) {
            int figures = 0;
            if (truth.isArray() && truth.size() != figure.size()) {
                differences.add(name + " has " + figure.size() + " entries, not " + truth.size());
            }
            for (String key : keys(truth, figure)) {
                figures += compare(name + "." + key, at(truth, key), at(figure, key), differences);
            }
            return figures;
        }
        boolean equal = (truth.isNumber() && figure.isNumber())
                ? Math.abs(truth.doubleValue() - figure.doubleValue()) <= TOLERANCE * Math.abs(truth.doubleValue())
                : truth.equals(figure);
        if (!equal) {
            differences.add(name + " is " + figure + ", not " + truth);
        }
        return truth.isMissingNode() ? 0 : 1;
    }

    private static Set<String> keys(JsonNode one, JsonNode other) {
        Set<String> keys = new TreeSet<>();
        for (JsonNode node : List.of(one, other)) {
            node.fieldNames().forEachRemaining(keys::add);
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                keys.add(String.valueOf(i));
            }
        }
        return keys;
    }

    private static JsonNode at(JsonNode node, String key) {
        return node.isArray() ? node.path(Integer.parseInt(key)) : node.path(key);
    }
}
