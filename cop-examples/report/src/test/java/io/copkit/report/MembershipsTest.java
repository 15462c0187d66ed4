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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipsTest {

    private static final String HEADER = "membership_id,community,member,role,contract,start,end,incubator\n";
    private static final String ROWS = HEADER
            + "1,data,ana,Développement,admin,2026-01-10,2026-03-31,x\n"
            + "2,data,ana,Design,independent,2026-03-15,2026-05-31,x\n"
            + "3,data,ben,Design,admin,2026-05-01,,x\n"
            + "4,tools,ana,Design,admin,2026-02-01,2026-12-31,x\n"
            + "5,tools,cleo,Design,admin,2026-02-01,2026-02-10,x\n";

    @TempDir
    private Path folder;

    @Test
    void B4_every_figure_of_the_real_memberships_equals_the_truth() throws IOException {
        Path data = RealLogs.of("betagouv_fr");
        JsonNode truth = new ObjectMapper().readTree(data.resolve("truth.json").toFile());

        Run run = Run.of(
                "memberships", "--memberships", data.resolve("memberships.csv").toString(), "--as-of", "2026-08-20");

        assertThat(run.err()).isEmpty();
        List<String> differences = new ArrayList<>();
        int figures = Truth.compareAll(truth, run.json(), Set.of("lifecycle", "sha256_lifecycle"), differences);
        assertThat(differences).isEmpty();
        assertThat(figures).isGreaterThan(800);
    }

    @Test
    void days_belong_to_a_membership_on_both_sides() throws IOException {
        JsonNode figures = figures("2026-05-31");

        assertThat(figures.at("/as_of_state/active_members").intValue()).isEqualTo(2);
        assertThat(figures.at("/as_of_state/active_memberships").intValue()).isEqualTo(3);
        assertThat(figures.at("/as_of_state/max_simultaneous_communities").intValue())
                .isEqualTo(2);
        assertThat(figures.at("/as_of_state/active_members_by_role/Design").intValue())
                .isEqualTo(2);
        assertThat(figures.at("/as_of_state/active_members_by_role").has("Développement"))
                .isFalse();
        assertThat(figures("2026-06-01").at("/as_of_state/active_memberships").intValue())
                .isEqualTo(2);
    }

    @Test
    void what_overlaps_is_counted_once_and_an_open_end_is_no_leaving() throws IOException {
        JsonNode figures = figures("2027-01-15");

        assertThat(figures.at("/counts/memberships").intValue()).isEqualTo(5);
        assertThat(figures.at("/counts/member_community_pairs").intValue()).isEqualTo(4);
        assertThat(figures.at("/counts/first_start").textValue()).isEqualTo("2026-01-10");
        assertThat(figures.at("/tenure/former_members").intValue()).isEqualTo(2);
        assertThat(figures.at("/tenure/total_membership_days").intValue()).isEqualTo(356 + 260 + 10);
        assertThat(figures.at("/retention/1/active").intValue()).isEqualTo(2);
        assertThat(figures.at("/monthly").size()).isEqualTo(13);
    }

    @Test
    void two_have_a_tie_who_belonged_to_a_community_on_one_day() throws IOException {
        JsonNode figures = run(ROWS + "6,data,dora,Design,admin,2026-06-01,2026-06-30,x\n", "--as-of", "2026-05-31")
                .json();

        assertThat(figures.at("/co_membership_graph/nodes").intValue()).isEqualTo(4);
        assertThat(figures.at("/co_membership_graph/edges").intValue()).isEqualTo(3);
        assertThat(figures.at("/co_membership_graph/betweenness_top10/0/member").textValue())
                .isEqualTo("ana");
        assertThat(figures.at("/community_overlap/pairs_sharing_members").intValue())
                .isEqualTo(1);
        assertThat(figures.at("/community_overlap/top10/0/shared_members").intValue())
                .isEqualTo(1);
    }

    @Test
    void a_day_before_all_began_has_no_month_and_is_a_page_too() throws IOException {
        Run run = run(
                ROWS, "--as-of", "2025-12-20", "--out", folder.resolve("early").toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("early/report.html")).isNotEmptyFile();
        assertThat(figures("2025-12-20").at("/monthly")).isEmpty();
        assertThat(figures("2025-12-20").at("/as_of_state/active_members").intValue())
                .isZero();
    }

    @Test
    void a_day_before_some_began_is_looked_from_as_well() throws IOException {
        JsonNode figures = figures("2026-01-20");

        assertThat(figures.at("/as_of_state/active_members").intValue()).isEqualTo(1);
        assertThat(figures.at("/counts/members").intValue()).isEqualTo(3);
    }

    @Test
    void importing_again_changes_nothing() throws IOException {
        String storage = "sqlite:" + folder.resolve("people.db");

        Run first = run(ROWS, "--as-of", "2026-05-31", "--storage", storage);
        Run again = run(ROWS, "--as-of", "2026-05-31", "--storage", storage);

        assertThat(first.err()).isEmpty();
        assertThat(again).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,data,ana,Design,admin,2026-01-10,2026-01-09,x | line 2, column end: "2026-01-09" lies before the start on 2026-01-10
            1,data,ana,Design,admin,10/01/2026,2026-01-09,x | line 2, column start: "10/01/2026" is no day such as 2026-08-20
            1,data,ana,Design,admin,0026-01-10,2026-01-09,x | line 2, column start: "0026-01-10" is not in the years 1900 to 2899
            1,data,,Design,admin,2026-01-10,,x | line 2, column member: this field must not be empty
            1,*,ana,Design,admin,2026-01-10,,x | line 2, column community: "*" cannot be the name of anybody or anything here
            """)
    void bad_input_ends_in_one_line(String row, String fault) throws IOException {
        Run run = run(HEADER + row + "\n", "--as-of", "2026-05-31", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("people.csv, " + fault + System.lineSeparator());
    }

    @Test
    void a_row_that_stands_twice_is_bad_input() throws IOException {
        Run run = run(ROWS + "5,data,dora,Design,admin,2026-01-10,,x\n", "--as-of", "2026-05-31", "--lang", "en");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("line 7, column membership_id: \"5\" stands already on line 6");
    }

    @Test
    void what_it_takes_is_told_in_both_languages() throws IOException {
        assertThat(Run.of("--lang", "en", "memberships", "--help").out())
                .contains("both days belong to the membership");
        assertThat(Run.of("--lang", "fr", "memberships", "--help").out()).contains("les deux jours sont compris");
        assertThat(run(ROWS, "--as-of", "yesterday", "--lang", "en").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("--lang", "en", "memberships").err()).contains("missing: --memberships, --as-of");
    }

    private JsonNode figures(String asOf) throws IOException {
        Run run = run(ROWS, "--as-of", asOf);
        assertThat(run.err()).isEmpty();
        return run.json();
    }

    private Run run(String csv, String... options) throws IOException {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, csv);
        List<String> args = new ArrayList<>(List.of("memberships", "--memberships", file.toString()));
        args.addAll(List.of(options));
        return Run.of(args.toArray(String[]::new));
    }
}
