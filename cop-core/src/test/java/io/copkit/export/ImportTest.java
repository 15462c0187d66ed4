package io.copkit.export;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunityId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.RecordedActivity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImportTest {

    private static final String ROW =
            "{\"schema\":\"copkit.activities/1\",\"community\":\"old\",\"id\":\"%s\",\"kind\":\"post\","
                    + "\"actor\":\"ben\",\"at\":\"2026-03-01T10:00:00Z\",\"recorded_at\":\"2026-03-01T10:00:01.5Z\"}\n";

    private final World here = new World();
    private final World there = new World();
    private final CommunityId from = here.community(ANA, BEN);
    private final CommunityId into = there.community(ANA, BEN);
    private final List<Refusal> leftOut = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(names = {"JSON", "JSON_LINES"})
    void F2_what_was_exported_is_imported_and_exported_again_byte_for_byte(ExportFormat format) {
        record(here, from, 2_345);
        here.pass(Duration.ofHours(1));
        here.cop
                .asSystem("spam")
                .activities()
                .retract(from, List.of("a3", "a2000"))
                .orElseThrow();
        byte[] file = exported(here, from, format);

        there.pass(Duration.ofDays(400));
        Imported imported = there.cop
                .asSystem("move")
                .imports()
                .activities(into, new ByteArrayInputStream(file), leftOut::add)
                .orElseThrow();

        assertThat(imported.added()).isEqualTo(2_345);
        assertThat(imported.retracted()).isEqualTo(2);
        assertThat(imported.isComplete()).isTrue();
        assertThat(leftOut).isEmpty();
        assertThat(exported(there, into, format)).isEqualTo(file);
    }

    @Test
    void F2_importing_again_changes_nothing() {
        record(here, from, 1_500);
        byte[] file = exported(here, from, ExportFormat.JSON_LINES);
        imported(file);

        Imported again = imported(file);

        assertThat(again.added()).isZero();
        assertThat(again.known()).isEqualTo(1_500);
        assertThat(again.retracted()).isZero();
        assertThat(exported(there, into, ExportFormat.JSON_LINES)).isEqualTo(file);
    }

    @Test
    void F2_a_file_that_breaks_off_is_taken_as_far_as_it_goes_and_then_as_a_whole() {
        record(here, from, 1_234);
        String whole = new String(exported(here, from, ExportFormat.JSON_LINES), StandardCharsets.UTF_8);
        String[] lines = whole.split("\n", -1);

        Imported half = imported(whole.substring(0, whole.indexOf(lines[1_100]) + 40));
        Imported rest = imported(whole);

        assertThat(half.stopped())
                .as("refused")
                .contains(Refusal.of(RefusalCode.IMPORT_ROW_UNREADABLE, Map.of("row", "1101", "line", "1101")));
        assertThat(half.rows()).isEqualTo(1_100);
        assertThat(rest.known()).isEqualTo(1_100);
        assertThat(rest.added()).isEqualTo(134);
        assertThat(rest.isComplete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "\"id\":\"b\" | \"id\":\"\" | id",
                "\"id\":\"b\" | \"id\":7 | id",
                "\"actor\":\"ben\" | \"actor\":\"*\" | actor",
                "\"actor\":\"ben\" | \"actor\":null | actor",
                "\"actor\":\"ben\" | \"target\":\"ben\" | actor",
                "T10:00:00Z | T25:00:00Z | at",
                "\"2026-03-01T10:00:00Z\" | 1772359200 | at",
                "01.5Z | 01,5Z | recorded_at",
                "\"kind\" | \"amount\":0.5,\"kind\" | amount",
                "\"kind\" | \"amount\":9223372036854775808,\"kind\" | amount",
                "\"kind\" | \"thread\":[],\"kind\" | thread",
                "\"old\" | \"another\" | community"
            })
    void F2_a_field_that_cannot_be_read_is_named_with_its_line_and_nothing_behind_it_is_taken(
            String good, String bad, String field) {
        Imported imported = imported(row("a") + "\n" + row("b").replace(good, bad) + row("c"));

        assertThat(imported.stopped())
                .as("refused")
                .contains(Refusal.of(
                        RefusalCode.IMPORT_FIELD_UNREADABLE, Map.of("row", "2", "line", "3", "field", field)));
        assertThat(ids()).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"copkit.activities/2", "copkit.history/1", "activities"})
    void F2_a_newer_schema_and_another_are_refused(String schema) {
        String other = row("b").replace("copkit.activities/1", schema);

        assertThat(imported(other).stopped())
                .as("refused")
                .contains(Refusal.of(
                        RefusalCode.IMPORT_SCHEMA_UNKNOWN, Map.of("row", "1", "line", "1", "schema", schema)));
        assertThat(imported("{\"schema\":\"copkit.activities\",\"version\":2,\"rows\":[" + row("a") + "]}")
                        .stopped())
                .as("refused")
                .contains(Refusal.of(
                        RefusalCode.IMPORT_SCHEMA_UNKNOWN,
                        Map.of("row", "1", "line", "1", "schema", "copkit.activities/2")));
        assertThat(ids()).isEmpty();
    }

    @Test
    void F2_a_kind_is_registered_and_the_file_imported_again() {
        String file = row("a") + row("b").replace("\"post\"", "\"stand_up\"") + row("c");

        assertThat(imported(file).stopped())
                .as("refused")
                .contains(Refusal.of(
                        RefusalCode.IMPORT_KIND_UNKNOWN, Map.of("row", "2", "line", "2", "kind", "stand_up")));
        Imported again = there.settings()
                .kinds(ActivityKinds.standard().with(ActivityKind.of("stand_up", ActivityClass.ATTEND, 3)))
                .build()
                .asSystem("move")
                .imports()
                .activities(into, stream(file), leftOut::add)
                .orElseThrow();

        assertThat(again.isComplete()).isTrue();
        assertThat(ids()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {"schema,community,id", "[1]", "\"text\"", "{\"schema\"", "{} {}", "{\"rows\":[]}", "{\"a\":1}}"})
    void F2_what_is_no_export_is_refused(String file) {
        Imported imported = imported(file);

        assertThat(imported.isComplete()).isFalse();
        assertThat(imported.rows()).isZero();
    }

    @Test
    void F2_an_empty_file_holds_nothing() {
        assertThat(imported("")).isEqualTo(imported("\n \n"));
        assertThat(imported("{\"schema\":\"copkit.activities\",\"version\":1,\"rows\":[]}")
                        .isComplete())
                .isTrue();
    }

    @Test
    void F2_a_document_that_somebody_has_indented_and_added_to_is_read_as_well() {
        Imported imported =
                imported("{\n\"made\":{\"by\":[\"hand\"]},\"schema\":\"copkit.activities\",\"version\":1,\n\"rows\":[\n"
                        + row("a").replace("\"kind\"", "\"mood\":{\"of\":[1,{}]},\"kind\"")
                        + "," + row("b")
                        + "],\n\"more\":[{\"rows\":[]}]\n}\n");

        assertThat(imported.isComplete()).isTrue();
        assertThat(ids()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void F2_what_is_stored_with_other_content_is_told_of_and_left_as_it_is() {
        imported(row("a"));

        Imported imported = imported(row("a").replace("\"at\"", "\"retracted_at\":\"2026-03-02T00:00:00Z\",\"at\"")
                        .replace("\"ben\"", "\"ana\"")
                + row("b"));

        assertThat(imported.leftOut()).isEqualTo(1);
        assertThat(imported.added()).isEqualTo(1);
        assertThat(imported.retracted()).isZero();
        assertThat(leftOut)
                .as("refused")
                .containsExactly(Refusal.of(RefusalCode.ACTIVITY_MISMATCH, Map.of("activity", "a")));
    }

    @Test
    void F2_nothing_is_read_for_a_community_that_is_not_there() throws IOException {
        InputStream untouched = InputStream.nullInputStream();
        untouched.close();

        assertThat(there.cop
                        .asSystem("move")
                        .imports()
                        .activities(CommunityId.of("nowhere"), untouched, leftOut::add)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
    }

    @Test
    void F2_a_stream_that_fails_says_so_and_what_came_before_stays() {
        String file = IntStream.range(0, 1_001).mapToObj(i -> row("a" + i)).reduce("", String::concat);
        InputStream failing = new SequenceInputStream(stream(file), new FilterInputStream(stream("")) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("the network is gone");
            }
        });

        assertThatThrownBy(() -> there.cop.asSystem("move").imports().activities(into, failing, leftOut::add))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(ids()).hasSize(1_000);
    }

    @Test
    void F2_of_fifty_thousand_lines_one_batch_is_held() {
        int lines = 50_000;
        AtomicLong handedOut = new AtomicLong();
        InputStream endless = new InputStream() {
            private byte[] line = new byte[0];
            private int place;

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (place == line.length) {
                    if (handedOut.get() == lines) {
                        return -1;
                    }
                    line = row("a" + handedOut.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
                    place = 0;
                }
                int taken = Math.min(length, line.length - place);
                System.arraycopy(line, place, bytes, from, taken);
                place += taken;
                return taken;
            }

            @Override
            public int read() {
                throw new AssertionError("byte by byte");
            }
        };
        AtomicLong stored = new AtomicLong();
        AtomicLong mostHeld = new AtomicLong();
        there.storage.watch("append", rows -> {
            mostHeld.accumulateAndGet(handedOut.get() - stored.get(), Math::max);
            stored.addAndGet(((List<?>) rows).size());
        });

        Imported imported = there.cop
                .asSystem("move")
                .imports()
                .activities(into, endless, leftOut::add)
                .orElseThrow();

        assertThat(imported.added()).isEqualTo(lines);
        assertThat(mostHeld).hasValueLessThan(1_100);
    }

    private Imported imported(String file) {
        return imported(file.getBytes(StandardCharsets.UTF_8));
    }

    private Imported imported(byte[] file) {
        return there.cop
                .asSystem("move")
                .imports()
                .activities(into, new ByteArrayInputStream(file), leftOut::add)
                .orElseThrow();
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        Export.of(there.cop.activities(into)::recorded, 100)
                .to(
                        new RowWriter<RecordedActivity>() {
                            @Override
                            public void write(RecordedActivity row) {
                                ids.add(row.activity().id());
                            }

                            @Override
                            public void flush() {}

                            @Override
                            public void close() {}
                        },
                        cursor -> {});
        return ids;
    }

    private static String row(String id) {
        return ROW.formatted(id);
    }

    private static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static void record(World world, CommunityId community, int rows) {
        world.cop
                .asSystem("log")
                .activities()
                .recordAll(
                        community,
                        IntStream.range(0, rows)
                                .mapToObj(i -> Activity.of(ActivityKinds.REPLY, "a" + i)
                                        .by(BEN)
                                        .toward(ANA)
                                        .inThread("t" + i / 7)
                                        .about("\"s\" – 漢字 🙂")
                                        .amounting(i - 5)
                                        .at(World.START.plusMillis(777L * i)))
                                .toList())
                .orElseThrow();
    }

    private static byte[] exported(World world, CommunityId community, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowWriter<RecordedActivity> writer = format.writer(ExportSchemas.activities(community), out)) {
            Export.of(world.cop.activities(community)::recorded, 100).to(writer, cursor -> {});
        }
        return out.toByteArray();
    }
}
