package io.copkit.storage.tck;

import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusQuery.Group;
import io.copkit.storage.CensusRow;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateQuery;
import io.copkit.storage.StateRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers queries over state by looking at every record. */
final class StateOracle {

    private static final Comparator<StateRecord> BY_KEY = Comparator.comparing(StateRecord::key);
    private static final Comparator<CommunityRecord> COMMUNITIES =
            Comparator.comparing(CommunityRecord::sortKey, Bytes.ORDER).thenComparing(CommunityRecord::id, Bytes.ORDER);
    private static final Comparator<MembershipRecord> MEMBERSHIPS = Comparator.comparing(
                    MembershipRecord::communityId, Bytes.ORDER)
            .thenComparing(MembershipRecord::memberId, Bytes.ORDER);
    private static final Comparator<DocumentRecord> DOCUMENTS = Comparator.comparing(DocumentRecord::at)
            .thenComparing(DocumentRecord::id, Bytes.ORDER)
            .thenComparing(DocumentRecord::communityId, Bytes.ORDER)
            .thenComparing(DocumentRecord::type, Bytes.ORDER);

    private final List<? extends StateRecord> records;
    private final Map<String, CommunityRecord> communities;

    StateOracle(Collection<? extends StateRecord> records) {
        this.records = List.copyOf(records);
        this.communities =
                of(CommunityRecord.class).stream().collect(Collectors.toMap(CommunityRecord::id, Function.identity()));
    }

    /** Every row of a query over state, in order. */
    List<? extends StateRecord> rows(StateQuery query) {
        if (query instanceof CommunityQuery q) {
            return rows(q, CommunityRecord.class, COMMUNITIES).stream()
                    .filter(r -> any(q.types(), r.type()) && any(q.stages(), r.stage()))
                    .toList();
        }
        if (query instanceof MembershipQuery q) {
            return rows(q, MembershipRecord.class, MEMBERSHIPS).stream()
                    .filter(r -> same(q.memberId(), r.memberId())
                            && any(q.levels(), r.level())
                            && meets(q.roles(), r.roles())
                            && any(q.origins(), r.origin()))
                    .toList();
        }
        DocumentQuery q = (DocumentQuery) query;
        return rows(q, DocumentRecord.class, q.newestFirst() ? DOCUMENTS.reversed() : DOCUMENTS).stream()
                .filter(r -> any(q.types(), r.type())
                        && same(q.authorId(), r.authorId())
                        && same(q.subjectId(), r.subjectId())
                        && q.at().contains(r.at()))
                .toList();
    }

    private <R extends StateRecord> List<R> rows(StateQuery query, Class<R> type, Comparator<R> order) {
        StateFilter filter = query.filter();
        Instant due = filter.dueBefore();
        Comparator<? super R> sorted = due == null
                ? order
                : Comparator.<R, Instant>comparing(r -> due(r)).thenComparing(BY_KEY);
        return of(type).stream()
                .filter(record -> matches(filter, record))
                .sorted(sorted)
                .toList();
    }

    private <R extends StateRecord> List<R> of(Class<R> type) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static Instant due(StateRecord record) {
        Instant due = record.dueAt();
        return due == null ? Instant.MAX : due;
    }

    private boolean matches(StateFilter filter, StateRecord record) {
        String id = record.key().communityId();
        CommunityRecord community = communities.get(id);
        return any(filter.communities(), id)
                && !filter.exceptCommunities().contains(id)
                && (filter.within() == null || isWithin(filter.within(), id))
                && (filter.discoverabilities().isEmpty()
                        || (community != null && filter.discoverabilities().contains(community.discoverability())))
                && any(filter.statuses(), status(record))
                && record.terms().containsAll(filter.termsAll())
                && meets(filter.termsAny(), record.terms())
                && Collections.disjoint(filter.termsNone(), record.terms())
                && meets(filter.people(), record.people())
                && (filter.dueBefore() == null || due(record).isBefore(filter.dueBefore()));
    }

    boolean isWithin(String ancestor, String communityId) {
        CommunityRecord community = communities.get(communityId);
        return community != null
                && (communityId.equals(ancestor) || community.ancestorIds().contains(ancestor));
    }

    private static String status(StateRecord record) {
        if (record instanceof CommunityRecord community) {
            return community.status();
        }
        return record instanceof MembershipRecord membership ? membership.status() : ((DocumentRecord) record).status();
    }

    /** The rows of a census: counting the rows of its query. */
    List<CensusRow> census(CensusQuery query) {
        List<Group> groups = List.copyOf(query.groupBy());
        SortedMap<List<String>, Long> counts = new TreeMap<>((a, b) -> compare(a, b));
        for (StateRecord record : rows(query.of())) {
            for (List<String> key : keys(record, groups)) {
                counts.merge(key, 1L, Long::sum);
            }
        }
        List<CensusRow> rows = new ArrayList<>();
        counts.forEach((key, count) -> {
            SortedMap<Group, String> keys = new TreeMap<>();
            for (int i = 0; i < groups.size(); i++) {
                keys.put(groups.get(i), key.get(i));
            }
            rows.add(new CensusRow(keys, count));
        });
        return rows;
    }

    private static List<List<String>> keys(StateRecord record, List<Group> groups) {
        List<List<String>> keys = List.of(List.of());
        for (Group group : groups) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> key : keys) {
                for (String value : values(record, group)) {
                    List<String> one = new ArrayList<>(key);
                    one.add(value);
                    longer.add(one);
                }
            }
            keys = longer;
        }
        return keys;
    }

    private static Collection<String> values(StateRecord record, Group group) {
        if (group == Group.COMMUNITY) {
            return Set.of(record.key().communityId());
        }
        if (group == Group.STATUS) {
            return Set.of(status(record));
        }
        if (record instanceof CommunityRecord community) {
            return Set.of(group == Group.TYPE ? community.type() : community.stage());
        }
        if (record instanceof DocumentRecord document) {
            return Set.of(document.type());
        }
        MembershipRecord membership = (MembershipRecord) record;
        if (group == Group.ORIGIN) {
            return Set.of(membership.origin());
        }
        if (group == Group.LEVEL) {
            return Set.of(membership.level() == null ? "" : membership.level());
        }
        return membership.roles().isEmpty() ? Set.of("") : membership.roles();
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int compared = Bytes.ORDER.compare(a.get(i), b.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static boolean any(Set<String> asked, @Nullable String value) {
        return asked.isEmpty() || (value != null && asked.contains(value));
    }

    private static boolean same(@Nullable String asked, @Nullable String value) {
        return asked == null || asked.equals(value);
    }

    private static boolean meets(Set<String> asked, Collection<String> values) {
        return asked.isEmpty() || !Collections.disjoint(asked, values);
    }
}
