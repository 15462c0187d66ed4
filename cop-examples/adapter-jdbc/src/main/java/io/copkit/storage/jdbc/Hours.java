package io.copkit.storage.jdbc;

import io.copkit.storage.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many activities count in each community, UTC hour and kind: changed in the transaction that changes the activities,
 * so that the sum over hours is always the number of rows. Amounts are left out: adding them up here could overflow where
 * the rows do not.
 */
final class Hours {

    static final long MILLIS = Duration.ofHours(1).toMillis();

    /** All who change several counters change them in one order, so they wait for each other and never in a ring. */
    private static final Comparator<Hour> ORDER = Comparator.comparing(Hour::communityId, Ids.ORDER)
            .thenComparing(Hour::start)
            .thenComparing(Hour::kind, Ids.ORDER);

    private record Hour(String communityId, long start, String kind) {}

    private final Map<Hour, Long> changes = new TreeMap<>(ORDER);

    void add(String communityId, long occurredAt, String kind, long activities) {
        long start = Math.floorDiv(occurredAt, MILLIS) * MILLIS;
        changes.merge(new Hour(communityId, start, kind), activities, Long::sum);
    }

    void write(Database database, Connection connection) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        changes.forEach((hour, activities) ->
                rows.add(new Object[] {database.tenant(), hour.communityId, hour.start, hour.kind, activities}));
        database.sql(database.dialect().addToHour()).batch(connection, rows);
    }
}
