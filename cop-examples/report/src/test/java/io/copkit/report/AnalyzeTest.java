package io.copkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzeTest {

    private static final String HEADER = "activity_id,community,actor,kind,target_actor,thread,timestamp\n";
    private static final String LOG = HEADER
            + "a1,club,ana,question,,t1,2026-03-01T10:00:00Z\n"
            + "a2,club,ben,answer,ana,t1,2026-03-01T11:00:00Z\n"
            + "a3,club,cleo,comment,ben,t1,2026-04-02T10:00:00Z\n"
            + "a4,club,ana,question,,t2,2026-04-02T12:00:00Z\n";

    @TempDir
    private Path folder;

    @Test
    void the_figures_go_to_standard_output_and_nothing_else_does() throws IOException {
        Run run = analyze(LOG);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode json = run.json();
        assertThat(json.at("/counts/activities").asInt()).isEqualTo(4);
        assertThat(json.at("/counts/first_timestamp").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(json.at("/threads/question_to_first_answer/median_seconds_to_first_response")
                        .asDouble())
                .isEqualTo(3600);
        assertThat(json.at("/basis/community").asText()).isEqualTo("club");
        assertThat(json.at("/basis/population").asText()).isEqualTo("actors");
        assertThat(json.has("members")).isFalse();
    }

    @Test
    void who_answers_whom_is_a_network() throws IOException {
        JsonNode network = analyze(LOG).json().path("reply_graph");

        assertThat(network.path("nodes").asInt()).isEqualTo(3);
        assertThat(network.path("directed_edges").asInt()).isEqualTo(2);
        assertThat(network.path("reciprocity").asDouble()).isZero();
        assertThat(network.at("/betweenness_undirected_top10/0/actor").asText()).isEqualTo("ben");
        assertThat(network.at("/core_number_histogram/1").asInt()).isEqualTo(3);
    }

    @Test
    void rows_may_come_in_any_order() throws IOException {
        List<String> rows = new ArrayList<>(Arrays.asList(LOG.split("\n")));
        List<String> body = rows.subList(1, rows.size());
        Collections.shuffle(body, new Random(7));

        assertThat(analyze(String.join("\n", rows)).out())
                .isEqualTo(analyze(LOG).out());
    }

    @Test
    void members_bring_their_own_figures() throws IOException {
        Path members = write("members.csv", "actor,joined\nana,2026-01-01T00:00:00Z\ndan,2026-05-01T00:00:00Z\n");

        JsonNode figures = analyze(LOG, "--members", members.toString()).json().path("members");

        assertThat(figures.path("registered").asInt()).isEqualTo(2);
        assertThat(figures.path("never_active").asInt()).isEqualTo(1);
        assertThat(figures.path("active_but_not_registered").asInt()).isEqualTo(2);
        assertThat(figures.at("/joined_per_month/2026-05").asInt()).isEqualTo(1);
    }

    @Test
    void a_figure_that_is_not_defined_is_null() throws IOException {
        JsonNode json =
                analyze(HEADER + "a1,club,ana,note,,,2026-03-01T10:00:00Z\n").json();

        assertThat(json.at("/concentration/gini").isNull()).isTrue();
        assertThat(json.at("/concentration/absence_factor_50_ge").asInt()).isEqualTo(1);
        assertThat(json.has("threads")).isFalse();
        assertThat(json.path("retention").isEmpty()).isTrue();
    }

    @Test
    void the_report_goes_into_the_folder_that_is_asked_for() throws IOException {
        Path out = folder.resolve("new/report");

        Run run = analyze(LOG, "--out", out.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(out.resolve("report.json")).hasContent(analyze(LOG).out());
    }

    @Test
    void the_same_log_again_into_the_same_file_changes_nothing() throws IOException {
        String storage = "sqlite:" + folder.resolve("kept.db");
        Path members = write("members.csv", "actor,joined\nana,2026-01-01T00:00:00Z\n");
        Run first = analyze(LOG, "--storage", storage, "--members", members.toString());

        Run second = analyze(LOG, "--storage", storage, "--members", members.toString());

        assertThat(first.exitCode()).isZero();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void what_came_later_is_added_to_what_a_file_keeps() throws IOException {
        String storage = "sqlite:" + folder.resolve("kept.db");
        analyze(LOG, "--storage", storage);

        Run run = analyze(HEADER + "a5,club,dan,post,,,2026-05-01T00:00:00Z\n", "--storage", storage);

        assertThat(run.json().at("/counts/activities").asInt()).isEqualTo(5);
    }

    @Test
    void another_activity_under_a_known_id_fails_and_keeps_nothing() throws IOException {
        String storage = "sqlite:" + folder.resolve("kept.db");
        analyze(LOG, "--storage", storage);

        Run run = analyze(LOG.replace("a4", "a5").replace("a1,club,ana", "a1,club,dan"), "--storage", storage);

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("cop-report: the library refused: ").hasLineCount(1);
        assertThat(analyze(LOG, "--storage", storage)
                        .json()
                        .at("/counts/activities")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void of_several_communities_one_has_to_be_chosen() throws IOException {
        String two = LOG + "b1,choir,eve,post,,,2026-03-01T10:00:00Z\n";

        assertThat(analyze(two).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(analyze(two).err()).contains("2 communities", "--community").hasLineCount(1);
        assertThat(analyze(two, "--community", "choir")
                        .json()
                        .at("/counts/actors")
                        .asInt())
                .isEqualTo(1);
        assertThat(analyze(two, "--community", "chess").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void any_kind_and_any_name_of_a_community_is_taken() throws IOException {
        Run run = analyze(HEADER + "a1,\"¿?\",ana,dança_da_chuva,,,2026-03-01T10:00:00Z\n");

        assertThat(run.json().at("/by_kind/dança_da_chuva").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                HEADER,
                "activity_id,community,actor,kind,target_actor,thread\na1,club,ana,post,,\n",
                HEADER + "a1,club,ana,post,,,someday\n",
                LOG + "a1,club,ana,post,,,2026-03-01T10:00:00Z\n",
                LOG + "a9,club,\"ana,post,,,2026-03-01T10:00:00Z\n",
                LOG + "a9,club,a\0na,post,,,2026-03-01T10:00:00Z\n"
            })
    void bad_input_ends_in_one_line_and_leaves_nothing_behind(String log) throws IOException {
        Path out = folder.resolve("out");
        Path database = folder.resolve("log.db");

        Run run = analyze(log, "--out", out.toString(), "--storage", "sqlite:" + database);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("cop-report: " + folder.resolve("log.csv"))
                .hasLineCount(1);
        assertThat(run.err()).contains(", line ");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("log.csv"));
        }
    }

    @Test
    void bad_bytes_and_huge_fields_are_bad_input_too() throws IOException {
        Path bytes = folder.resolve("bytes.csv");
        Files.write(bytes, LOG.replace("cleo", "clé").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Run.of("analyze", "--activities", bytes.toString()))
                .isEqualTo(new Run(
                        ExitCode.BAD_INPUT,
                        "",
                        "cop-report: " + bytes + ", line 4, column 3: this is not UTF-8" + System.lineSeparator()));
        assertThat(analyze(LOG.replace("cleo", "c".repeat(10 << 20))).exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void bad_members_are_found_before_anything_is_written() throws IOException {
        Path members = write("members.csv", "actor,joined\nana,2026-01-01T00:00:00Z\nana,2026-01-02T00:00:00Z\n");
        Path database = folder.resolve("log.db");

        Run run = analyze(LOG, "--members", members.toString(), "--storage", "sqlite:" + database);

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains(members + ", line 3, column actor").hasLineCount(1);
        assertThat(database).doesNotExist();
    }

    @Test
    void a_storage_that_fails_ends_in_one_line() throws IOException {
        Path noDatabase =
                write("no.db", "this is no database, but it is long enough to be looked at as if it were one");

        for (String storage : List.of("sqlite:" + noDatabase, "sqlite:" + folder, "jdbc:nothing:at/all")) {
            Run run = analyze(LOG, "--storage", storage);

            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("cop-report: the storage failed: ").hasLineCount(1);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_ends_in_one_line() throws IOException {
        Path file = write("taken", "");

        Run run = analyze(LOG, "--out", file.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains(file.resolve("report.json").toString()).hasLineCount(1);
    }

    @Test
    void an_unknown_storage_is_a_usage_error() throws IOException {
        assertThat(analyze(LOG, "--storage", "cloud").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(analyze(LOG, "--storage", "sqlite:").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private Run analyze(String log, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(
                "--lang", "en", "analyze", "--activities", write("log.csv", log).toString()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
