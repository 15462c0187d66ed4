package io.copkit.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SequenceWriter;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.benchmarks.Interleaved.Nanos;
import io.copkit.benchmarks.Scoreboard.Subject;
import io.copkit.engagement.Activity;
import io.copkit.engagement.RecordedActivity;
import io.copkit.export.ExportFormat;
import io.copkit.export.ExportSchemas;
import io.copkit.export.RowWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The bar F2: activities written as lines of JSON, beside Jackson's generator called by hand and Jackson's databind over a record
 * of the same fields. All three write the same bytes, else nothing is measured.
 */
public final class ExportBars {

    private static final CommunityId CLUB = CommunityId.of("club");
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private static final ObjectWriter LINES = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .writerFor(Line.class)
            .withRootValueSeparator("\n");

    private ExportBars() {}

    /** What databind finds the fields of. */
    public record Line(
            String schema,
            String community,
            String id,
            String kind,
            @Nullable String actor,
            @Nullable String target,
            @Nullable String thread,
            @Nullable String subject,
            @Nullable Long amount,
            String at,
            String recordedAt,
            @Nullable String retractedAt) {

        static Line of(RecordedActivity row) {
            Activity activity = row.activity();
            return new Line(
                    "copkit.activities/1",
                    CLUB.value(),
                    activity.id(),
                    activity.kind(),
                    activity.actor().map(MemberId::value).orElse(null),
                    activity.target().map(MemberId::value).orElse(null),
                    activity.thread().orElse(null),
                    activity.subject().orElse(null),
                    activity.amount().isPresent() ? activity.amount().getAsLong() : null,
                    activity.at().toString(),
                    row.recordedAt().toString(),
                    row.retractedAt().map(Instant::toString).orElse(null));
        }
    }

    /** Runs both rows over a hundred thousand activities. */
    public static void run(Scoreboard board) throws IOException {
        run(board, 100_000, 9);
    }

    static void run(Scoreboard board, int rows, int turns) throws IOException {
        List<RecordedActivity> activities =
                IntStream.range(0, rows).mapToObj(ExportBars::activity).toList();
        Map<String, Way> ways =
                Map.of("ours", ExportBars::ours, "hand", ExportBars::byHand, "databind", ExportBars::databind);
        String expected = text(ways.get("ours"), activities);
        for (Way way : ways.values()) {
            if (!text(way, activities).equals(expected)) {
                throw new IllegalStateException("the ways to write differ");
            }
        }
        Interleaved turnsOfAll = Interleaved.byProcessor();
        ways.forEach((name, way) -> turnsOfAll.way(name, () -> {
            way.write(activities, OutputStream.nullOutputStream());
            return name;
        }));
        Map<String, Nanos> measured = turnsOfAll.measure(Math.min(4, turns), turns);
        Nanos ours = Objects.requireNonNull(measured.get("ours"));
        String data = "%,d activities, %d bytes each".formatted(rows, expected.length() / rows);
        board.within(
                new Subject("F2", "lines of JSON, beside Jackson's generator", data),
                ours,
                Objects.requireNonNull(measured.get("hand")),
                2);
        board.faster(
                new Subject("F2", "the same beside Jackson's databind", data),
                ours,
                Objects.requireNonNull(measured.get("databind")),
                1.5);
        ImportBars.run(board, expected.getBytes(StandardCharsets.UTF_8), rows, turns);
    }

    /** A way to write rows. */
    private interface Way {

        void write(List<RecordedActivity> rows, OutputStream stream);
    }

    private static String text(@Nullable Way way, List<RecordedActivity> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Objects.requireNonNull(way).write(rows, bytes);
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    private static void ours(List<RecordedActivity> rows, OutputStream stream) {
        try (RowWriter<RecordedActivity> writer =
                ExportFormat.JSON_LINES.writer(ExportSchemas.activities(CLUB), stream)) {
            rows.forEach(writer::write);
        }
    }

    private static void byHand(List<RecordedActivity> rows, OutputStream stream) {
        try (JsonGenerator json = FACTORY.createGenerator(stream)) {
            json.setRootValueSeparator(new SerializedString("\n"));
            for (RecordedActivity row : rows) {
                Line line = Line.of(row);
                json.writeStartObject();
                json.writeStringField("schema", line.schema);
                json.writeStringField("community", line.community);
                json.writeStringField("id", line.id);
                json.writeStringField("kind", line.kind);
                json.writeStringField("actor", line.actor);
                json.writeStringField("target", line.target);
                json.writeStringField("thread", line.thread);
                json.writeStringField("subject", line.subject);
                json.writeFieldName("amount");
                if (line.amount == null) {
                    json.writeNull();
                } else {
                    json.writeNumber(line.amount);
                }
                json.writeStringField("at", line.at);
                json.writeStringField("recorded_at", line.recordedAt);
                json.writeStringField("retracted_at", line.retractedAt);
                json.writeEndObject();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void databind(List<RecordedActivity> rows, OutputStream stream) {
        try (SequenceWriter writer = LINES.writeValues(stream)) {
            for (RecordedActivity row : rows) {
                writer.write(Line.of(row));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static RecordedActivity activity(int number) {
        Instant at = FIRST.plusSeconds(number);
        return new RecordedActivity(
                new Activity(
                        "activity-" + number,
                        "reply",
                        Optional.of(MemberId.of("member-" + number % 500)),
                        Optional.of(MemberId.of("member-" + number % 499)),
                        Optional.of("thread-" + number / 7),
                        Optional.empty(),
                        OptionalLong.empty(),
                        at),
                at,
                Optional.empty());
    }
}
