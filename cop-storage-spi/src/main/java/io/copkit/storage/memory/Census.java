package io.copkit.storage.memory;

import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusQuery.Group;
import io.copkit.storage.CensusRow;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts state records in groups. */
final class Census {

    private static final Set<String> NONE = Set.of("");

    private Census() {}

    static List<CensusRow> of(State state, CensusQuery query) {
        List<Group> groups = List.copyOf(query.groupBy());
        SortedMap<Position, Long> counts = new TreeMap<>();
        Selections.of(state, query.of())
                .all()
                .forEach(record -> keys(record, groups).forEach(key -> counts.merge(key, 1L, Long::sum)));
        List<CensusRow> rows = new ArrayList<>();
        counts.forEach((key, count) -> rows.add(row(groups, key, count)));
        return rows;
    }

    /** The groups in which a record counts: one for each combination of its values. */
    private static List<Position> keys(StateRecord record, List<Group> groups) {
        List<Position> keys = List.of(Position.START);
        for (Group group : groups) {
            Collection<String> values = values(record, group);
            keys = keys.stream().flatMap(key -> values.stream().map(key::plus)).toList();
        }
        return keys;
    }

    private static Collection<String> values(StateRecord record, Group group) {
        return switch (group) {
            case COMMUNITY -> Set.of(record.key().communityId());
            case TYPE ->
                Set.of(
                        record instanceof CommunityRecord community
                                ? community.type()
                                : ((DocumentRecord) record).type());
            case STATUS -> Set.of(record.status());
            case STAGE -> Set.of(((CommunityRecord) record).stage());
            case LEVEL -> value(((MembershipRecord) record).level());
            case ROLE -> orNone(((MembershipRecord) record).roles());
            case ORIGIN -> Set.of(((MembershipRecord) record).origin());
        };
    }

    private static Set<String> value(@Nullable String value) {
        return value == null ? NONE : Set.of(value);
    }

    private static Set<String> orNone(Set<String> values) {
        return values.isEmpty() ? NONE : values;
    }

    private static CensusRow row(List<Group> groups, Position key, long count) {
        SortedMap<Group, String> keys = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            keys.put(groups.get(i), key.parts().get(i));
        }
        return new CensusRow(keys, count);
    }
}
