package io.copkit.export;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.World;
import io.copkit.disclosure.CountTable;
import io.copkit.disclosure.DisclosedReading;
import io.copkit.disclosure.DisclosurePolicy;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.RecordedActivity;
import io.copkit.history.HistoryEntry;
import io.copkit.metric.MetricCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ExportSchema<List<String>> TEXTS = ExportSchema.<List<String>>of("acme.texts", 3)
            .text("one", row -> row.get(0))
            .text("other", row -> row.get(1))
            .count("size", row -> (long) row.size());

    private final World world = new World();
    private final CommunityId data = world.community(ANA, BEN);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void F14_the_readings_of_a_sheet_go_out_with_all_that_explains_them_and_nothing_of_what_is_withheld()
            throws Exception {
        world.setClock(Instant.parse("2026-05-02T00:00:00Z"));
        List<DisclosedReading> readings = world.cop
                .as(BEN)
                .disclosures()
                .sheet(data, LocalDate.of(2026, 4, 1))
                .orElseThrow()
                .readings();

        List<NamedCsvRecord> rows = csv(ExportSchemas.readings(data), readings);
        List<JsonNode> lines = jsonLines(ExportSchemas.readings(data), readings);

        assertThat(rows)
                .extracting(row -> row.getField("metric"))
                .containsExactlyElementsOf(MetricCatalogue.sheet().stream()
                        .map(metric -> metric.code())
                        .toList());
        assertThat(rows.get(0).getHeader())
                .containsExactly(
                        "schema",
                        "community",
                        "metric",
                        "metric_version",
                        "status",
                        "value",
                        "n",
                        "reason",
                        "unit",
                        "population",
                        "from",
                        "to",
                        "zone",
                        "span");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField("schema")).isEqualTo("copkit.readings/1");
            assertThat(row.getField("from")).isEqualTo("2026-04-01T00:00:00Z");
            assertThat(row.getField("zone")).isEqualTo("UTC");
            if (row.getField("status").equals("withheld")) {
                assertThat(row.getField("reason")).isEqualTo("small_group");
                assertThat(row.getField("value")).isEmpty();
                assertThat(row.getField("n")).isEmpty();
            }
        });
        assertThat(rows).extracting(row -> row.getField("status")).contains("withheld");
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            JsonNode line = lines.get(i);
            row.getFieldsAsMap()
                    .forEach((name, value) -> assertThat(
                                    line.get(name).isNull()
                                            ? ""
                                            : line.get(name).asText())
                            .isEqualTo(value));
        }
    }

    @Test
    void F14_a_facilitator_gets_numbers_with_n_and_undefined_ones_with_their_reason() {
        world.setClock(Instant.parse("2026-05-02T00:00:00Z"));
        List<NamedCsvRecord> rows = csv(
                ExportSchemas.readings(data),
                world.cop
                        .as(ANA)
                        .disclosures()
                        .sheet(data, LocalDate.of(2026, 4, 1))
                        .orElseThrow()
                        .readings());

        NamedCsvRecord members = named(rows, "members");
        NamedCsvRecord gini = named(rows, "gini.members.raw");
        assertThat(members.getFields().subList(3, 8)).containsExactly("1", "shown", "2.0", "2", "");
        assertThat(gini.getFields().subList(3, 8)).containsExactly("1", "undefined", "", "2", "no-activity");
    }

    @Test
    void F14_F15_a_cut_goes_out_with_what_it_withholds_withheld() {
        CountTable cut = new CountTable(
                List.of("north", "south"), List.of("active", "silent"), List.of(List.of(12L, 3L), List.of(20L, 30L)));

        List<NamedCsvRecord> rows = csv(
                ExportSchemas.cells(data),
                cut.disclosed(DisclosurePolicy.STANDARD.minimum()).flat());

        assertThat(rows).hasSize(9);
        assertThat(rows.get(1).getFields())
                .containsExactly("copkit.cells/1", data.value(), "north", "silent", "withheld", "", "", "small_group");
        assertThat(rows).extracting(row -> row.getField("value")).doesNotContain("3.0");
        assertThat(rows.get(8).getFields())
                .containsExactly("copkit.cells/1", data.value(), "", "", "shown", "65.0", "65", "");
    }

    @Test
    void F14_whatever_a_text_holds_comes_back_from_csv() {
        List<String> nasty = List.of(
                "plain",
                "",
                "a,b",
                "say \"so\"",
                "two\r\nlines",
                "é – 漢字 🙂",
                " spaces ",
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "'quoted'",
                "'=1",
                "\r");
        List<List<String>> rows =
                nasty.stream().map(text -> List.of(text, "end")).toList();

        List<NamedCsvRecord> read = csv(TEXTS, rows);

        assertThat(read).extracting(row -> unfused(row.getField("one"))).containsExactlyElementsOf(nasty);
        assertThat(read).extracting(row -> row.getField("size")).containsOnly("2");
        assertThat(written())
                .startsWith("schema,one,other,size\r\nacme.texts/3,plain,end,2\r\nacme.texts/3,\"\",end,2\r\n");
    }

    @Test
    void F14_no_text_of_a_csv_is_taken_for_a_formula() {
        List<NamedCsvRecord> read = csv(
                TEXTS,
                List.of(
                        List.of("=HYPERLINK(\"http://evil\",\"x\")", "+1"),
                        List.of("-1", "@a"),
                        List.of("\tx", "\rx"),
                        List.of("'=1", "a=1")));

        assertThat(read)
                .flatExtracting(row -> List.of(row.getField("one"), row.getField("other")))
                .containsExactly(
                        "'=HYPERLINK(\"http://evil\",\"x\")", "'+1", "'-1", "'@a", "'\tx", "'\rx", "''=1", "a=1");
    }

    @Test
    void F14_numbers_are_no_texts_and_keep_every_digit() throws Exception {
        ExportSchema<Double> numbers =
                ExportSchema.<Double>of("acme.numbers", 1).number("number", number -> number);
        List<Double> values = List.of(-0.5, 0.1 + 0.2, Double.MIN_VALUE, 1e300);

        assertThat(csv(numbers, values))
                .extracting(row -> Double.valueOf(row.getField("number")))
                .containsExactlyElementsOf(values);
        assertThat(jsonLines(numbers, values))
                .extracting(row -> row.get("number").asDouble())
                .containsExactlyElementsOf(values);
    }

    @Test
    void F14_a_document_names_its_schema_and_version_once() throws Exception {
        JsonNode some = JSON.readTree(written(ExportFormat.JSON, TEXTS, List.of(List.of("a", "b"))));
        JsonNode none = JSON.readTree(written(ExportFormat.JSON, TEXTS, List.of()));

        assertThat(some)
                .isEqualTo(JSON.readTree("{\"schema\":\"acme.texts\",\"version\":3,"
                        + "\"rows\":[{\"one\":\"a\",\"other\":\"b\",\"size\":2}]}"));
        assertThat(none).isEqualTo(JSON.readTree("{\"schema\":\"acme.texts\",\"version\":3,\"rows\":[]}"));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void F14_of_a_million_rows_one_page_is_held(ExportFormat format) {
        Counted counted = new Counted();
        int all = 1_000_000;
        PageSource<Integer> source = paging -> {
            int from = paging.after().map(Integer::valueOf).orElse(0);
            int to = Math.min(all, from + paging.limit());
            counted.mostHeld = Math.max(counted.mostHeld, from - counted.rows);
            return new Page<>(
                    IntStream.range(from, to).boxed().toList(),
                    to == all ? Optional.empty() : Optional.of(Integer.toString(to)));
        };
        ExportSchema<Integer> schema = ExportSchema.<Integer>of("acme.rows", 1).text("mark", row -> "~");

        try (RowWriter<Integer> writer = format.writer(schema, counted)) {
            Export.of(source, 1_000).to(writer, cursor -> {});
        }

        assertThat(counted.rows).isEqualTo(all);
        assertThat(counted.mostHeld).isZero();
    }

    @Test
    void F14_an_export_that_broke_off_goes_on_where_it_was_and_loses_nothing() {
        record(95);
        List<String> cursors = new ArrayList<>();
        Broken broken = new Broken(6_000);
        Export<RecordedActivity> export = Export.of(world.cop.activities(data)::recorded, 10);
        ExportSchema<RecordedActivity> schema = ExportSchemas.activities(data);

        assertThatThrownBy(() -> export.to(ExportFormat.JSON_LINES.writer(schema, broken), cursors::add))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(cursors).isNotEmpty().hasSizeLessThan(9);
        RowWriter<RecordedActivity> second = ExportFormat.JSON_LINES.writer(schema, out);
        export.after(cursors.get(cursors.size() - 1)).to(second, cursors::add);

        Set<String> ids = new LinkedHashSet<>(ids(broken.kept.toString(StandardCharsets.UTF_8)));
        ids.addAll(ids(written()));
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 95).mapToObj(i -> "a" + i).toList());
    }

    @Test
    void F14_a_stream_that_is_followed_brings_what_was_recorded_and_taken_back_since() {
        record(25);
        Export<RecordedActivity> export = Export.of(world.cop.activities(data)::recorded, 10);
        ExportSchema<RecordedActivity> schema = ExportSchemas.activities(data);
        String end = export.to(ExportFormat.JSON_LINES.writer(schema, OutputStream.nullOutputStream()), cursor -> {})
                .orElseThrow();

        world.pass(Duration.ofHours(1));
        record(27);
        world.pass(Duration.ofHours(1));
        world.cop.asSystem("spam").activities().retract(data, List.of("a3")).orElseThrow();
        RowWriter<RecordedActivity> writer = ExportFormat.JSON_LINES.writer(schema, out);
        export.after(end).to(writer, cursor -> {});
        writer.close();

        assertThat(ids(written())).endsWith("a25", "a26", "a3").hasSize(5 + 3);
        assertThat(written().lines().reduce((one, other) -> other).orElseThrow())
                .contains("\"retracted_at\":\"2026-03-02T11:00:00Z\"");
    }

    @Test
    void F14_the_history_goes_out_as_a_stream_of_events() throws Exception {
        PageSource<HistoryEntry> steps = paging -> paging.after()
                .map(next -> world.cop.history(data).transitions(paging.limit(), next))
                .orElseGet(() -> world.cop.history(data).transitions(paging.limit()));
        try (RowWriter<HistoryEntry> writer = ExportFormat.JSON_LINES.writer(ExportSchemas.history(data), out)) {
            Export.of(steps, 1).to(writer, cursor -> {});
        }

        List<JsonNode> lines = lines(written());
        assertThat(lines)
                .extracting(line -> line.get("what").asText())
                .contains("community.founded", "membership.joined");
        assertThat(lines)
                .extracting(line -> line.get("sequence").asLong())
                .isSorted()
                .startsWith(1L);
        assertThat(lines).extracting(line -> line.get("actor").asText()).contains(ANA.value(), BEN.value());
    }

    @Test
    void what_is_no_schema_or_page_is_refused() {
        assertThatThrownBy(() -> ExportSchema.of("x", 0)).hasMessageContaining("version");
        assertThatThrownBy(() -> ExportSchema.of("", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Export.of(world.cop.activities(data)::recorded, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Counts rows that arrive, and how many were read at a time and had not arrived. */
    private static final class Counted extends OutputStream {

        private int rows;
        private int mostHeld;

        @Override
        public void write(int b) {
            rows += b == '~' ? 1 : 0;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                write(bytes[i]);
            }
        }
    }

    /** Breaks after so many bytes. */
    private static final class Broken extends OutputStream {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final int most;

        Broken(int most) {
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            if (kept.size() >= most) {
                throw new IOException("the disk is full");
            }
            kept.write(b);
        }
    }

    private void record(int upTo) {
        world.cop
                .asSystem("log")
                .activities()
                .recordAll(
                        data,
                        IntStream.range(0, upTo)
                                .mapToObj(i -> Activity.of(ActivityKinds.POST, "a" + i)
                                        .by(BEN)
                                        .inThread("t")
                                        .at(World.START.plusSeconds(i)))
                                .toList())
                .orElseThrow();
    }

    private static String unfused(String field) {
        return field.startsWith("'") ? field.substring(1) : field;
    }

    private static NamedCsvRecord named(List<NamedCsvRecord> rows, String metric) {
        return rows.stream()
                .filter(row -> row.getField("metric").equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private <T> String written(ExportFormat format, ExportSchema<T> schema, List<T> rows) {
        out.reset();
        try (RowWriter<T> writer = format.writer(schema, out)) {
            rows.forEach(writer::write);
        }
        return written();
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private <T> List<NamedCsvRecord> csv(ExportSchema<T> schema, List<T> rows) {
        return CsvReader.builder().ofNamedCsvRecord(written(ExportFormat.CSV, schema, rows)).stream()
                .toList();
    }

    private <T> List<JsonNode> jsonLines(ExportSchema<T> schema, List<T> rows) throws IOException {
        return lines(written(ExportFormat.JSON_LINES, schema, rows));
    }

    private static List<JsonNode> lines(String text) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    /** The ids of whole lines. */
    private static List<String> ids(String text) {
        return text.lines()
                .filter(line -> line.endsWith("}"))
                .map(line -> line.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
