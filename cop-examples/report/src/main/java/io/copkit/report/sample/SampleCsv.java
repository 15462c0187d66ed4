package io.copkit.report.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.copkit.report.log.LoggedActivity;
import io.copkit.report.log.RegisteredMember;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;

/** Writes a sample community in the form in which logs are read. Writers are flushed and left open. */
public final class SampleCsv {

    private SampleCsv() {}

    /** Writes what was done. */
    public static void writeActivities(SampleCommunity sample, Writer out) throws IOException {
        CsvWriter csv = csv(out);
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
        csv.flush();
    }

    /** Writes who joined. */
    public static void writeMembers(SampleCommunity sample, Writer out) throws IOException {
        CsvWriter csv = csv(out);
        csv.writeRecord("actor", "joined");
        for (RegisteredMember member : sample.members()) {
            csv.writeRecord(member.actor(), member.joined().toString());
        }
        csv.flush();
    }

    private static CsvWriter csv(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }
}
