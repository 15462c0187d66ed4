package io.copkit.storage.jdbc;

import io.copkit.storage.ErasureOrder;
import io.copkit.storage.ErasureReceipt;
import io.copkit.storage.PersonalData;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TraceSink;
import java.util.List;
import java.util.stream.Collectors;

/** Finds and erases a person, by the columns that hold members. */
final class JdbcPersonalData implements PersonalData {

    private final Database database;

    JdbcPersonalData(Database database) {
        this.database = database;
    }

    @Override
    public ErasureReceipt erase(ErasureOrder order) {
        return database.write(connection -> new Erasure(database, connection, order).run());
    }

    @Override
    public void trace(String memberId, TraceSink sink) {
        Mentions mentions = new Mentions(database.tenant(), memberId);
        for (StateTable<?> table : StateTable.ALL) {
            trace(table, mentions, sink);
        }
        Sql transitions = History.select(database).add(" AND (r.community_id, r.sequence_no) IN (");
        mentions.transitionKeys(transitions).add(")" + order(List.of("r.community_id")) + ", r.sequence_no");
        database.stream(transitions, History::read, sink::transition);
        Sql activities = Activities.select(database).add(" AND (a.community_id, a.id) IN (");
        mentions.activityKeys(activities)
                .add(")" + order(List.of("a.community_id")) + ", a.occurred_at, "
                        + database.dialect().bytes("a.id"));
        database.stream(activities, Activities::read, sink::activity);
    }

    private <R extends StateRecord> void trace(StateTable<R> table, Mentions mentions, TraceSink sink) {
        Sql sql = table.select(database).add(" AND (" + String.join(", ", table.keyColumns()) + ") IN (");
        mentions.stateKeys(sql).add(")" + order(table.keyOrder()));
        database.stream(sql, table.reader(), sink::state);
    }

    private String order(List<String> columns) {
        return columns.stream().map(database.dialect()::bytes).collect(Collectors.joining(", ", " ORDER BY ", ""));
    }
}
