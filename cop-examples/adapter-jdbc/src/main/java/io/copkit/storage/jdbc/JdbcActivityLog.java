package io.copkit.storage.jdbc;

import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.AppendOutcome;
import io.copkit.storage.Ids;
import io.copkit.storage.Slice;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Activities in a table. */
final class JdbcActivityLog implements ActivityLog {

    private static final Column COMMUNITY_ID = Column.text("a.community_id");
    private static final Column ID = Column.text("a.id");

    private final Database database;

    JdbcActivityLog(Database database) {
        this.database = database;
    }

    @Override
    public AppendOutcome append(List<ActivityRecord> activities) {
        return new Appending(database, activities).run();
    }

    @Override
    public int retract(String communityId, Collection<String> ids, Instant at) {
        TreeSet<String> sorted = new TreeSet<>(Ids.ORDER);
        sorted.addAll(ids);
        return database.write(
                connection -> new Withdrawal(database, connection).retract(communityId, List.copyOf(sorted), at));
    }

    @Override
    public int purge(String communityId, Instant before) {
        return database.write(connection -> new Withdrawal(database, connection).purge(communityId, before));
    }

    @Override
    public Slice<ActivityRecord> read(ActivityQuery query) {
        return database.read(connection ->
                order(query).page(database, connection, select(database, query), query, Activities::read));
    }

    /** Selects what a query asks for, of all pages and without an order. */
    static Sql select(Database database, ActivityQuery query) {
        Sql sql = Activities.narrow(Activities.select(database), database.tenant(), query.filter());
        return isByRecording(query) ? sql : sql.add(" AND a.retracted_at IS NULL");
    }

    static Keyset<ActivityRecord> order(ActivityQuery query) {
        boolean recorded = isByRecording(query);
        return Keyset.ascending(
                a -> List.of(position(a, recorded), a.communityId(), a.id()),
                Column.number(recorded ? "a.changed_at" : "a.occurred_at"),
                COMMUNITY_ID,
                ID);
    }

    private static boolean isByRecording(ActivityQuery query) {
        return query.order() == ActivityQuery.Order.RECORDED;
    }

    private static String position(ActivityRecord activity, boolean recorded) {
        Instant retractedAt = activity.retractedAt();
        Instant at = !recorded ? activity.occurredAt() : retractedAt == null ? activity.recordedAt() : retractedAt;
        return Long.toString(at.toEpochMilli());
    }

    @Override
    public void tally(TallyQuery query, Consumer<? super TallyRow> sink) {
        database.stream(Tally.sql(database, query), Tally::read, sink);
    }

    @Override
    public void ties(TiesQuery query, Consumer<? super TieRow> sink) {
        database.stream(Tally.sql(database, query), Tally::readTie, sink);
    }

    @Override
    public void threads(ThreadsQuery query, Consumer<? super ThreadRow> sink) {
        database.stream(Threads.sql(database, query), Threads::read, sink);
    }
}
