package io.copkit.report.csv;

import io.copkit.report.log.ActivitySource;
import io.copkit.report.log.BadInputException;
import io.copkit.report.log.LoggedActivity;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * An activity log in a CSV file with the columns {@code activity_id, community, actor, kind, target_actor, thread,
 * timestamp}, in any order and beside others. Target and thread may be empty; rows may come in any order; a timestamp is
 * ISO 8601 with {@code Z} or an offset.
 */
public final class ActivityCsv implements ActivitySource {

    private static final List<String> COLUMNS =
            List.of("activity_id", "community", "actor", "kind", "target_actor", "thread", "timestamp");
    private static final int ID = 0;
    private static final int COMMUNITY = 1;
    private static final int ACTOR = 2;
    private static final int KIND = 3;
    private static final int TARGET = 4;
    private static final int THREAD = 5;
    private static final int TIMESTAMP = 6;

    private final Path file;

    /** The log in this file. */
    public ActivityCsv(Path file) {
        this.file = file;
    }

    @Override
    public void read(Consumer<? super LoggedActivity> sink) {
        Map<String, Long> lines = new HashMap<>();
        new CsvTable(file, COLUMNS).read(row -> {
            LoggedActivity activity = activity(row);
            Long before = lines.putIfAbsent(activity.id(), row.line());
            if (before != null) {
                throw row.fault(ID, "repeated-id", before.toString());
            }
            sink.accept(activity);
        });
        if (lines.isEmpty()) {
            throw new BadInputException("no-rows", file.toString());
        }
    }

    private static LoggedActivity activity(CsvRow row) {
        return new LoggedActivity(
                Fields.id(row, ID),
                Fields.community(row, COMMUNITY),
                Fields.member(row, ACTOR),
                Fields.id(row, KIND),
                Fields.optionalMember(row, TARGET),
                Fields.optionalId(row, THREAD),
                Fields.instant(row, TIMESTAMP));
    }
}
