package io.copkit.report.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.copkit.report.log.LoggedActivity;
import io.copkit.report.log.RegisteredMember;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;
import java.util.function.Consumer;

/** Writes a sample community in the form that {@code analyze} reads. */
final class SampleCsv {

    private SampleCsv() {}

    static void writeActivities(SampleCommunity sample, Writer out) {
        write(out, csv -> {
            csv.writeRecord("activity_id", "community", "actor", "kind", "target_actor", "thread", "timestamp");
            for (LoggedActivity activity : sample.activities()) {
                csv.writeRecord(
                        activity.id(),
                        activity.community(),
                        activity.actor(),
                        activity.kind(),
                        Objects.requireNonNullElse(activity.target(), ""),
                        Objects.requireNonNullElse(activity.thread(), ""),
                        activity.at().toString());
            }
        });
    }

    static void writeMembers(SampleCommunity sample, Writer out) {
        write(out, csv -> {
            csv.writeRecord("actor", "joined");
            for (RegisteredMember member : sample.members()) {
                csv.writeRecord(member.actor(), member.joined().toString());
            }
        });
    }

    private static void write(Writer out, Consumer<CsvWriter> rows) {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            rows.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
