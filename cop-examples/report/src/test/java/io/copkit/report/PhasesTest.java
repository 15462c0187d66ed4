package io.copkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copkit.report.phase.PhaseModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhasesTest {

    private static final String ROWS = """
            community,incubator,sequence,phase,start
            data,x,1,investigation,2026-01-10
            data,x,2,construction,2026-01-20
            maps,x,1,investigation,2026-01-01
            maps,x,2,abandon-investigation,2026-03-01
            late,x,1,construction,2026-01-01
            late,x,2,acceleration,2026-12-01
            """;

    @TempDir
    private Path folder;

    @Test
    void E3_every_figure_of_the_real_phases_equals_the_truth() throws IOException {
        Path data = RealLogs.of("betagouv_fr");
        JsonNode whole = new ObjectMapper().readTree(data.resolve("truth.json").toFile());
        JsonNode truth = whole.path("lifecycle");
        assertThat(Truth.sha256(data.resolve("lifecycle.csv")))
                .isEqualTo(whole.path("sha256_lifecycle").textValue());

        Run run = Run.of("phases", "--phases", data.resolve("lifecycle.csv").toString(), "--as-of", "2026-08-20");

        assertThat(run.err()).isEmpty();
        List<String> differences = new ArrayList<>();
        int figures = Truth.compare("lifecycle", truth, run.json().path("lifecycle"), differences);
        assertThat(differences).isEmpty();
        assertThat(figures).isGreaterThan(50);
    }

    @Test
    void E3_phases_are_counted_as_of_a_day_and_what_is_still_to_come_is_not_current() throws IOException {
        JsonNode figures = run(ROWS, "--as-of", "2026-06-01").json().path("lifecycle");

        assertThat(figures.path("communities").intValue()).isEqualTo(3);
        assertThat(figures.at("/current_phase/construction").intValue()).isEqualTo(2);
        assertThat(figures.at("/current_phase/abandon-investigation").intValue())
                .isEqualTo(1);
        assertThat(figures.at("/completed_phase_days/investigation/mean").doubleValue())
                .isEqualTo((10 + 59) / 2.0);
        assertThat(figures.path("ended").intValue()).isEqualTo(1);
        assertThat(figures.at("/transitions/construction -> acceleration").intValue())
                .isEqualTo(1);
    }

    @Test
    void E3_importing_again_changes_nothing() throws IOException {
        String storage = "sqlite:" + folder.resolve("phases.db");

        Run first = run(ROWS, "--as-of", "2026-06-01", "--storage", storage);
        Run again = run(ROWS, "--as-of", "2026-06-01", "--storage", storage);

        assertThat(first.err()).isEmpty();
        assertThat(again).isEqualTo(first);
    }

    @Test
    void E3_a_model_of_ones_own_is_read_and_what_it_does_not_allow_is_refused_in_one_line() throws IOException {
        Path model = folder.resolve("model.json");
        Files.writeString(model, """
                {"code": "short", "english": "Short", "french": "Court", "starts": ["investigation"],
                 "phases": [
                   {"code": "investigation", "english": "I", "french": "I", "stages": ["potential"], "kind": "lasting"},
                   {"code": "abandon-investigation", "english": "A", "french": "A", "stages": ["closed"], "kind": "final"}],
                 "moves": [{"from": "investigation", "to": "abandon-investigation"}]}
                """);

        Run run = run(ROWS, "--as-of", "2026-06-01", "--model", model.toString(), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("The model has no phase \"construction\".")
                .hasLineCount(1);
        Files.writeString(model, "{}");
        assertThat(run(ROWS, "--as-of", "2026-06-01", "--model", model.toString(), "--lang", "en")
                        .err())
                .contains("this file holds no model of phases");
        assertThat(run(
                                ROWS,
                                "--as-of",
                                "2026-06-01",
                                "--model",
                                folder.resolve("nowhere").toString(),
                                "--lang",
                                "en")
                        .err())
                .contains("there is no such file")
                .hasLineCount(1);
    }

    @Test
    void E3_the_model_that_comes_along_is_one_that_communities_can_follow() {
        assertThat(PhaseModels.betaGouv().refusals()).isEmpty();
        assertThat(PhaseModels.betaGouv().moves()).hasSize(20);
    }

    private Run run(String csv, String... options) throws IOException {
        Path file = folder.resolve("phases.csv");
        Files.writeString(file, csv);
        List<String> args = new ArrayList<>(List.of("phases", "--phases", file.toString()));
        args.addAll(List.of(options));
        return Run.of(args.toArray(String[]::new));
    }
}
