package io.copkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.copkit.engagement.ActivityKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogOptionsTest {

    @TempDir
    private Path folder;

    @Test
    void the_written_sample_and_the_sample_that_is_analysed_are_one() throws IOException {
        Path activities = folder.resolve("activities.csv");
        Path members = folder.resolve("members.csv");

        Run written = run("sample --members 20 --years 1 --seed 5 --out", activities, "--members-out", members);

        assertThat(written).isEqualTo(new Run(0, "", ""));
        assertThat(run("analyze --activities", activities, "--members", members))
                .isEqualTo(run("analyze --sample --sample-members 20 --years 1 --seed 5"));
    }

    @Test
    void without_a_file_the_sample_goes_to_standard_output() throws IOException {
        Path activities = folder.resolve("activities.csv");
        run("sample --members 12 --years 1 --out", activities);

        Run run = run("sample --members 12 --years 1");

        assertThat(run.out()).isEqualTo(Files.readString(activities));
    }

    @Test
    void the_sample_speaks_the_standard_vocabulary() throws IOException {
        JsonNode kinds = run("analyze --sample").json().get("by_kind");

        assertThat(kinds.fieldNames())
                .toIterable()
                .hasSizeGreaterThan(25)
                .allSatisfy(
                        kind -> assertThat(ActivityKinds.standard().find(kind)).isPresent());
    }

    @Test
    void a_report_that_cannot_be_written_whole_leaves_what_was_there() throws IOException {
        Path out = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(out.resolve("report.json"), "of yesterday");
        Files.createDirectory(out.resolve("report.html"));

        Run run = run("analyze --sample --sample-members 12 --years 1 --lang en --out", out);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .isEqualTo(
                        "cop-report: " + out.resolve("report.html") + ": cannot be written" + System.lineSeparator());
        assertThat(out.resolve("report.json")).hasContent("of yesterday");
        assertThat(out).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_folder_gets_both_formats_unless_one_is_chosen() {
        run("analyze --sample --sample-members 12 --years 1 --out", folder.resolve("both"));
        run("analyze --sample --sample-members 12 --years 1 --format json --out", folder.resolve("one"));

        assertThat(folder.resolve("both")).isDirectoryContaining("glob:**/report.json");
        assertThat(folder.resolve("both")).isDirectoryContaining("glob:**/report.html");
        assertThat(folder.resolve("one")).isDirectoryNotContaining("glob:**/report.html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    analyze                                    | say what to analyse: --activities, --sample or --git
                    analyze --sample --git x                   | these options exclude each other
                    analyze --git x --names --key-file y       | these options exclude each other
                    analyze --years 3                          | missing: --sample
                    analyze --sample --format html             | HTML goes into a folder: say which with --out
                    analyze --sample --format pdf              | --format cannot be "pdf"
                    analyze --sample --sample-members 9        | --sample-members must be 10 to 100000
                    analyze --sample --years 21                | --years must be 1 to 20
                    analyze --sample --seed one                | --seed cannot be "one"
                    analyze --sample --rhythm daily            | --rhythm cannot be "daily"
                    analyze --sample --rhythm on_demand        | --rhythm cannot be "on_demand"
                    analyze --sample --rhythm weekly --rhythm yearly | given twice: --rhythm
                    sample --members 9                         | --members must be 10 to 100000
                    """)
    void what_cannot_be_asked_is_told_in_one_line(String command, String line) {
        Run run = run(command);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("cop-report: " + line).hasLineCount(1);
    }

    @Test
    void what_is_no_repository_is_bad_input_and_nothing_is_written() {
        Run run = run("analyze --lang fr --git", folder, "--out", folder.resolve("out"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("cop-report: " + folder)
                .contains("dépôt Git")
                .hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** Words of a command, parted by spaces, and paths, which may hold some. */
    private static Run run(Object... parts) {
        return Run.of(Arrays.stream(parts)
                .flatMap(part -> part instanceof Path
                        ? Stream.of(part.toString())
                        : Stream.of(part.toString().split(" ")))
                .toArray(String[]::new));
    }
}
