package io.copkit.report.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.copkit.report.log.BadInputException;
import io.copkit.report.log.LoggedActivity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityCsvTest {

    private static final String HEADER = "activity_id,community,actor,kind,target_actor,thread,timestamp\n";
    private static final String ROW = "a1,club,ana,question,,t1,2026-03-01T10:00:00Z\n";

    private Path file;

    @BeforeEach
    void a_file(@TempDir Path folder) {
        file = folder.resolve("log.csv");
    }

    @Test
    void rows_become_activities() throws IOException {
        write(HEADER + ROW + "a2,club,ben,answer,ana,t1,2026-03-01T12:30:00.5+01:00\n");

        assertThat(read())
                .containsExactly(
                        new LoggedActivity(
                                "a1", "club", "ana", "question", null, "t1", Instant.parse("2026-03-01T10:00:00Z")),
                        new LoggedActivity(
                                "a2", "club", "ben", "answer", "ana", "t1", Instant.parse("2026-03-01T11:30:00.500Z")));
    }

    @Test
    void columns_may_stand_anywhere_and_beside_others() throws IOException {
        write("""
                timestamp,note,kind,thread,target_actor,actor,community,activity_id
                2026-03-01T10:00:00Z,"a ""note"", with
                all",question,t1,,ana,club,a1
                """.replace("\n", "\r\n"));

        assertThat(read()).extracting(LoggedActivity::id).containsExactly("a1");
    }

    @Test
    void a_byte_order_mark_and_blank_lines_do_no_harm() throws IOException {
        write("\uFEFF" + HEADER + "\n" + ROW + "\n\n");

        assertThat(read()).hasSize(1);
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        write(HEADER.replace("timestamp", "when") + ROW);

        assertThat(fault()).isEqualTo(file + ", line 1, column timestamp: this column is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void columns_that_a_spreadsheet_parted_by_something_else_than_commas_are_told(String separator) throws IOException {
        write((HEADER + ROW).replace(",", separator));

        assertThat(fault())
                .isEqualTo(file + ", line 1: columns must be separated by commas, not by semicolons or tabs");
    }

    @Test
    void a_column_that_is_there_twice_is_named() throws IOException {
        write(HEADER.replace("\n", ",actor\n") + ROW.replace("\n", ",ben\n"));

        assertThat(fault()).isEqualTo(file + ", line 1, column actor: this column is there twice");
    }

    @Test
    void a_bad_timestamp_is_shown() throws IOException {
        write(HEADER + ROW + "a2,club,ana,answer,,t1,yesterday\n");

        assertThat(fault())
                .isEqualTo(file + ", line 3, column timestamp: \"yesterday\" is no timestamp such as"
                        + " 2026-11-22T08:30:00Z");
    }

    @Test
    void a_year_far_off_is_shown() throws IOException {
        write(HEADER + ROW.replace("2026", "0026"));

        assertThat(fault())
                .isEqualTo(
                        file + ", line 2, column timestamp: \"0026-03-01T10:00:00Z\" is not in the years 1900 to 2899");
    }

    @Test
    void a_repeated_id_names_both_lines() throws IOException {
        write(HEADER + ROW + ROW.replace("a1", "a2") + ROW);

        assertThat(fault()).isEqualTo(file + ", line 4, column activity_id: \"a1\" stands already on line 2");
    }

    @Test
    void an_empty_file_is_told_from_one_without_rows() throws IOException {
        write("");
        assertThat(fault()).isEqualTo(file + ", line 1: the file is empty");

        write(HEADER);
        assertThat(fault()).isEqualTo(file + ", line 2: there is no row below the header");
    }

    @Test
    void bytes_that_are_no_utf8_are_found_in_their_line_and_column() throws IOException {
        String rows = HEADER + ROW + "a2,club,\"a\nb\",question,,t1,2026-03-01T10:00:00Z\na3,club,ren\u00e9,x,,,y\n";
        Files.write(file, rows.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(fault()).isEqualTo(file + ", line 5, column 3: this is not UTF-8");
    }

    @Test
    void a_file_in_utf16_is_no_utf8() throws IOException {
        Files.write(file, (HEADER + ROW).getBytes(StandardCharsets.UTF_16));

        assertThat(fault()).isEqualTo(file + ", line 1, column 1: this is not UTF-8");
    }

    @Test
    void a_character_cut_off_at_the_end_is_no_utf8() throws IOException {
        byte[] whole = (HEADER + ROW + "a2,club,ren\u00e9").getBytes(StandardCharsets.UTF_8);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        assertThat(fault()).isEqualTo(file + ", line 3, column 3: this is not UTF-8");
    }

    @Test
    void a_field_of_ten_megabytes_is_refused_wherever_it_stands() throws IOException {
        write(HEADER + ROW + "a2,club,ana,answer," + "x".repeat(10 << 20) + ",t1,2026-03-01T10:00:00Z\n");

        assertThat(fault())
                .isEqualTo(file + ", line 3, column target_actor: this field is far too long, or its quotation marks do"
                        + " not match");

        write(HEADER.replace("\n", ",note\n") + ROW.replace("\n", "," + "x".repeat(10 << 20) + "\n"));

        assertThat(fault()).startsWith(file + ", line 2, column note: this field is far too long");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_found_where_it_opens() throws IOException {
        write(HEADER + ROW + "a2,club,\"ana,answer,,t1,2026-03-01T10:00:00Z\n" + ROW);

        assertThat(fault())
                .isEqualTo(file + ", line 3, column actor: this field is far too long, or its quotation marks do not"
                        + " match");
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_is_found() throws IOException {
        write(HEADER + ROW + "a2,club,ana\n");
        assertThat(fault()).isEqualTo(file + ", line 3, column kind: the row ends before this column");

        write(HEADER + ROW.replace("\n", ",more\n"));
        assertThat(fault()).isEqualTo(file + ", line 2, column 8: the row has more fields than the header");
    }

    @Test
    void ids_that_no_storage_keeps_are_refused() throws IOException {
        write(HEADER + ROW.replace("ana", "a\0a"));
        assertThat(fault()).isEqualTo(file + ", line 2, column actor: this field holds a NUL character");

        write(HEADER + ROW.replace("ana", ""));
        assertThat(fault()).isEqualTo(file + ", line 2, column actor: this field must not be empty");

        write(HEADER + ROW.replace("t1", "\u00e9".repeat(65)));
        assertThat(fault())
                .isEqualTo(file + ", line 2, column thread: \"" + "\u00e9".repeat(40)
                        + "\u2026\" takes more than 128 bytes");

        write(HEADER + ROW.replace("ana", "*"));
        assertThat(fault())
                .isEqualTo(file + ", line 2, column actor: \"*\" cannot be the name of anybody or anything here");
    }

    @Test
    void ids_of_exactly_the_greatest_size_are_taken() throws IOException {
        write(HEADER + ROW.replace("t1", "\u00e9".repeat(64)));

        assertThat(read()).hasSize(1);
    }

    @Test
    void what_is_no_file_is_told() {
        assertThat(fault()).isEqualTo(file + ": there is no such file");

        file = file.getParent();
        assertThat(fault()).isEqualTo(file + ": this is no file");
    }

    @Test
    void faults_are_told_in_french_as_well() throws IOException {
        write(HEADER.replace("actor,", "who,") + ROW);

        assertThat(caught().line(Locale.FRENCH))
                .isEqualTo(file + ", ligne 1, colonne actor\u00a0: cette colonne manque");
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }

    private List<LoggedActivity> read() {
        List<LoggedActivity> activities = new ArrayList<>();
        new ActivityCsv(file).read(activities::add);
        return activities;
    }

    private String fault() {
        return caught().line(Locale.ENGLISH);
    }

    private BadInputException caught() {
        return catchThrowableOfType(BadInputException.class, this::read);
    }
}
