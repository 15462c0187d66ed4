package io.copkit.storage.jdbc;

import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a state record has many of. Each item is a row of its own, so that it is found, counted and erased by column.
 *
 * @param items the items of each facet, in order
 */
record Facets(Map<String, ? extends Collection<String>> items) {

    static final String TERM = "term";
    static final String PERSON = "person";
    static final String ANCESTOR = "ancestor";
    static final String ROLE = "role";
    static final String SOURCE = "source";

    static final String KEY = "tenant = ? AND community_id = ? AND record_type = ? AND record_id = ?";

    static Facets of(StateRecord record) {
        Map<String, Collection<String>> items = new TreeMap<>();
        items.put(TERM, record.terms());
        items.put(PERSON, record.people());
        if (record instanceof CommunityRecord community) {
            items.put(ANCESTOR, community.ancestorIds());
        } else if (record instanceof MembershipRecord membership) {
            items.put(ROLE, membership.roles());
            items.put(SOURCE, membership.sources());
        }
        return new Facets(items);
    }

    /** Takes apart what {@link StateTable#select} has put together as facet, colon, item. */
    static Facets parse(List<String> facetsAndItems) {
        Map<String, List<String>> items = new TreeMap<>();
        for (String text : facetsAndItems) {
            int colon = text.indexOf(':');
            items.computeIfAbsent(text.substring(0, colon), facet -> new ArrayList<>())
                    .add(text.substring(colon + 1));
        }
        return new Facets(items);
    }

    List<String> list(String facet) {
        return List.copyOf(items.containsKey(facet) ? items.get(facet) : List.of());
    }

    Set<String> set(String facet) {
        return new LinkedHashSet<>(list(facet));
    }

    /** The values of {@link #KEY}, and of {@link StateTable#key}. */
    static Object[] key(String tenant, StateKey key) {
        return new Object[] {tenant, key.communityId(), key.recordType(), key.recordId()};
    }

    static void delete(Database database, Connection connection, List<StateKey> keys) throws SQLException {
        database.sql("DELETE FROM @facet WHERE " + KEY)
                .batch(
                        connection,
                        keys.stream().map(key -> key(database.tenant(), key)).toList());
    }

    static void insert(Database database, Connection connection, List<StateRecord> records) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (StateRecord record : records) {
            StateKey key = record.key();
            of(record).items.forEach((facet, some) -> {
                int ordinal = 0;
                for (String item : some) {
                    rows.add(new Object[] {
                        database.tenant(), key.communityId(), key.recordType(), key.recordId(), facet, ordinal++, item
                    });
                }
            });
        }
        database.sql("INSERT INTO @facet (tenant, community_id, record_type, record_id, facet, ordinal, item) VALUES "
                        + Dialect.placeholders(1, 7))
                .batch(connection, rows);
    }
}
