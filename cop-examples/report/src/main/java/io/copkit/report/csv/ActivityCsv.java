package io.copkit.report.csv;

import io.copkit.report.log.ActivitySource;
import io.copkit.report.log.LoggedActivity;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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

    private final CsvTable table;

    /** Once a whole reading has found no id twice, the next need not look. */
    private boolean idsAreUnique;

    /** The log in this file. */
    public ActivityCsv(Path file) {
        this.table = new CsvTable(file, COLUMNS);
    }

    @Override
    public void read(Consumer<? super LoggedActivity> sink) {
        Set<String> ids = new HashSet<>();
        table.read(row -> {
            LoggedActivity activity = activity(row);
            if (!idsAreUnique && !ids.add(activity.id())) {
                throw row.fault(ID, "repeated-id", String.valueOf(firstLineOf(activity.id())));
            }
            sink.accept(activity);
        });
        idsAreUnique = true;
    }

    private long firstLineOf(String id) {
        AtomicLong first = new AtomicLong();
        table.read(row -> {
            if (row.field(ID).equals(id)) {
                first.compareAndSet(0, row.line());
            }
        });
        return first.get();
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
