package io.copkit.storage.mvstore;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateQuery;
import io.copkit.storage.StateRecord;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which records pass the conditions of a query. */
record Selection(Table table) {

    Predicate<StateRecord> of(StateQuery query) {
        StateFilter f = query.filter();
        Predicate<String> communities =
                communities(f.communities(), f.exceptCommunities(), f.within(), f.discoverabilities());
        Predicate<Object> own = matching((Record) query);
        return row -> communities.test(row.key().communityId())
                && any(f.statuses(), row.status())
                && row.terms().containsAll(f.termsAll())
                && any(f.termsAny(), row.terms())
                && Collections.disjoint(f.termsNone(), row.terms())
                && any(f.people(), row.people())
                && (f.dueBefore() == null || (row.dueAt() != null && row.dueAt().isBefore(f.dueBefore())))
                && own.test(row);
    }

    /** A query names its conditions as the columns they are about, in the plural where any of a set will do. */
    static Predicate<Object> matching(Record query) {
        Map<String, Object> conditions = Codec.values(query);
        return row -> {
            Map<String, Object> columns = Codec.values((Record) row);
            return conditions.entrySet().stream().allMatch(condition -> {
                String name = condition.getKey();
                Object asked = condition.getValue();
                if (asked instanceof Set<?> set) {
                    return any(set, columns.getOrDefault(name, columns.get(name.substring(0, name.length() - 1))));
                }
                return asked instanceof Window window
                        ? columns.get(name) instanceof Instant at && window.contains(at)
                        : !(asked instanceof String) || asked.equals(columns.get(name));
            });
        };
    }

    Predicate<ActivityRecord> of(ActivityFilter filter, boolean withRetracted) {
        ActivityScope s = filter.scope();
        Predicate<String> communities = communities(s.communities(), s.exceptCommunities(), s.within(), Set.of());
        return row -> (withRetracted || row.retractedAt() == null)
                && any(filter.members(), row.memberId())
                && !filter.exceptMembers().contains(row.memberId())
                && any(filter.kinds(), row.kind())
                && filter.window().contains(row.occurredAt())
                && communities.test(row.communityId());
    }

    /** Looks at each community once. */
    private Predicate<String> communities(
            Set<String> only, Set<String> except, @Nullable String within, Set<String> discoverabilities) {
        Map<String, Boolean> known = new HashMap<>();
        boolean byId = within == null && discoverabilities.isEmpty();
        return id -> any(only, id)
                && !except.contains(id)
                && (byId || known.computeIfAbsent(id, any -> passes(id, within, discoverabilities)));
    }

    private boolean passes(String id, @Nullable String within, Set<String> discoverabilities) {
        CommunityRecord community = table.find(CommunityRecord.class, 'C', id);
        return community != null
                && (within == null
                        || id.equals(within)
                        || community.ancestorIds().contains(within))
                && any(discoverabilities, community.discoverability());
    }

    static boolean any(Set<?> asked, @Nullable Object value) {
        Collection<?> values = value instanceof Collection<?> many ? many : value == null ? Set.of() : Set.of(value);
        return asked.isEmpty() || !Collections.disjoint(asked, values);
    }
}
