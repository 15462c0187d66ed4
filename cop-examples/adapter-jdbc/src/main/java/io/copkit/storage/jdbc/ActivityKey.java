package io.copkit.storage.jdbc;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.Ids;
import java.sql.SQLException;
import java.util.Comparator;

/**
 * What identifies an activity.
 *
 * @param communityId the community
 * @param id the id in it
 */
record ActivityKey(String communityId, String id) {

    static final Comparator<ActivityKey> ORDER =
            Comparator.comparing(ActivityKey::communityId, Ids.ORDER).thenComparing(ActivityKey::id, Ids.ORDER);

    static ActivityKey of(ActivityRecord activity) {
        return new ActivityKey(activity.communityId(), activity.id());
    }

    static ActivityKey read(Row row) throws SQLException {
        return new ActivityKey(row.text(), row.text());
    }
}
