package io.copkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleTest {

    private static final String HEADER = "activity_id,community,actor,kind,target_actor,thread,timestamp\n";

    @TempDir
    private Path folder;

    @Test
    void a_community_that_falls_silent_coalesces_disperses_and_comes_back() throws IOException {
        List<JsonNode> months = months(log(
                "1,club,ana,post,,t1,2024-01-10T10:00:00Z",
                "2,club,ben,reply,ana,t1,2024-01-11T10:00:00Z",
                "3,club,cleo,reply,ana,t1,2024-01-12T10:00:00Z",
                "4,club,ana,post,,t2,2024-09-02T10:00:00Z",
                "5,club,ben,reply,ana,t2,2024-09-03T10:00:00Z",
                "6,club,ana,post,,t2,2024-09-09T10:00:00Z",
                "7,club,ben,reply,ana,t2,2024-09-10T10:00:00Z",
                "8,club,ana,post,,t2,2024-09-16T10:00:00Z",
                "9,club,ben,reply,ana,t2,2024-09-17T10:00:00Z",
                "10,club,ana,post,,t2,2024-09-23T10:00:00Z",
                "11,club,ben,reply,ana,t2,2024-09-24T10:00:00Z"));

        assertThat(months)
                .extracting(month -> month.path("month").asText())
                .hasSize(9)
                .startsWith("2024-01");
        assertThat(months.get(0).path("stage").asText()).isEqualTo("coalescing");
        assertThat(months.get(0).path("members").asLong()).isEqualTo(3);
        assertThat(moves(months)).containsExactly("gathered coalesce", "silent disperse", "alive_again revive");
        assertThat(months.get(5).path("activity_status").asText()).isEqualTo("dormant");
    }

    @Test
    void every_month_counts_every_member_once_on_a_level_and_on_a_trajectory() throws IOException {
        for (JsonNode month : months("--sample", "--sample-members", "60", "--years", "1")) {
            assertThat(sum(month.path("levels")))
                    .isEqualTo(month.path("members").asLong());
            assertThat(sum(month.path("trajectories")))
                    .isEqualTo(month.path("members").asLong());
        }
    }

    @Test
    void what_a_log_cannot_tell_is_named_with_the_move() throws IOException {
        JsonNode first = months(log(
                        "1,club,ana,post,,t1,2024-01-10T10:00:00Z",
                        "2,club,ben,reply,ana,t1,2024-01-11T10:00:00Z",
                        "3,club,cleo,reply,ana,t1,2024-01-12T10:00:00Z"))
                .get(0)
                .path("suggestions")
                .get(0);

        assertThat(first.path("followed").asBoolean()).isTrue();
        assertThat(first.path("not_told_by_the_log"))
                .extracting(JsonNode::asText)
                .containsExactly("sponsor_identified");
        assertThat(first.path("evidence"))
                .filteredOn(evidence -> evidence.path("guard").asText().equals("members_committed"))
                .singleElement()
                .satisfies(evidence -> {
                    assertThat(evidence.path("verdict").asText()).isEqualTo("pass");
                    assertThat(evidence.path("found").asText()).isEqualTo("3");
                });
    }

    @Test
    void the_page_shows_the_life_in_both_languages() throws IOException {
        Path out = folder.resolve("out");

        Run run = Run.of(
                "lifecycle",
                "--sample",
                "--sample-members",
                "40",
                "--years",
                "1",
                "--out",
                out.toString(),
                "--lang",
                "fr");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        Document page = Jsoup.parse(Files.readString(out.resolve("report.html")));
        assertThat(page.select("article[lang=fr] h2").eachText())
                .containsExactly(
                        "Phases",
                        "Vivante, calme, dormante",
                        "Noyau, actifs et périphérie au fil du temps",
                        "Où vont les membres",
                        "Passages");
        assertThat(page.select("article[lang=en] h2")).hasSameSizeAs(page.select("article[lang=fr] h2"));
        assertThat(page.select("svg")).hasSize(2 * 2 * 4);
        assertThat(page.select("[src], object, embed, iframe, form, base")).isEmpty();
        assertThat(Files.size(out.resolve("report.json"))).isPositive();
    }

    @Test
    void a_log_that_is_not_sound_is_one_plain_line_and_nothing_is_written() throws IOException {
        Path log = folder.resolve("log.csv");
        Files.writeString(log, HEADER + "1,club,ana,post,,t1,yesterday\n");
        Path out = folder.resolve("out");

        Run run = Run.of("lifecycle", "--activities", log.toString(), "--out", out.toString(), "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coffee_se", "quantum_se", "jelix_fr"})
    void a_real_log_is_lived_again_from_its_first_month_to_its_last(String log) throws IOException {
        Path activities = RealLogs.of(log).resolve("activities.csv");

        List<JsonNode> months = months("--activities", activities.toString());

        assertThat(months.get(0).path("stage").asText()).isEqualTo("coalescing");
        JsonNode last = months.get(months.size() - 1);
        assertThat(sum(last.path("levels"))).isEqualTo(last.path("members").asLong());
        assertThat(months.stream()
                        .mapToLong(month -> month.path("activities").asLong())
                        .sum())
                .isEqualTo(Files.readAllLines(activities).size() - 1L);
    }

    private String[] log(String... rows) throws IOException {
        Path log = folder.resolve("log.csv");
        Files.writeString(log, HEADER + String.join("\n", rows) + "\n");
        return new String[] {"--activities", log.toString()};
    }

    private static List<JsonNode> months(String... source) throws IOException {
        List<String> args = new ArrayList<>(List.of("lifecycle"));
        args.addAll(List.of(source));
        Run run = Run.of(args.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return StreamSupport.stream(run.json().path("months").spliterator(), false)
                .toList();
    }

    private static List<String> moves(List<JsonNode> months) {
        List<String> moves = new ArrayList<>();
        for (JsonNode month : months) {
            for (JsonNode suggestion : month.path("suggestions")) {
                if (suggestion.path("followed").asBoolean()) {
                    moves.add(suggestion.path("reason").asText() + " "
                            + suggestion.path("transition").asText());
                }
            }
        }
        return moves;
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong();
        }
        return sum;
    }
}
