package io.copkit.storage.mvstore;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.ErasureReceipt;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PersonalData;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TraceSink;
import io.copkit.storage.TransitionRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One tenant's persons; they are looked for in every row. */
record MvPersonalData(MvDatabase database, String tenant) implements PersonalData {

    private static final Set<String> MAY_BE_EMPTY = Set.of("targetMemberId", "authorId", "subjectId");

    @Override
    public ErasureReceipt erase(ErasureOrder order) {
        return database.writeAnew(tenant, table -> {
            table.rows(MembershipRecord.class, List.of(table.under('m', order.memberId())))
                    .forEach(own -> refuseToMerge(table, own.communityId(), order.pseudonym()));
            return new ErasureReceipt(
                    erase(table, order, CommunityRecord.class, 'C'),
                    erase(table, order, MembershipRecord.class, 'M'),
                    erase(table, order, DocumentRecord.class, 'D'),
                    erase(table, order, TransitionRecord.class, 'T'),
                    erase(table, order, ActivityRecord.class, 'A'));
        });
    }

    private static void refuseToMerge(Table table, String community, @Nullable String pseudonym) {
        if (pseudonym != null && table.find(MembershipRecord.class, 'M', community, pseudonym) != null) {
            throw new IllegalArgumentException("the pseudonym is a member beside the person");
        }
    }

    private static int erase(Table table, ErasureOrder order, Class<? extends Record> type, char letter) {
        List<? extends Record> rows = found(table, order.memberId(), type, letter);
        for (Record row : rows) {
            boolean isOwn = order.memberId().equals(Codec.values(row).get("memberId"));
            boolean isDeleted = isOwn && order.pseudonym() == null;
            table.replace(row, isDeleted ? null : without(row, order));
            if (isDeleted && row instanceof ActivityRecord own) {
                Instant at = Objects.requireNonNullElse(own.retractedAt(), own.recordedAt());
                MvActivities.burn(table, own.communityId(), own.id(), at);
            }
        }
        return rows.size();
    }

    private static Record without(Record row, ErasureOrder order) {
        Map<String, Object> values = Codec.values(row);
        values.replaceAll((name, value) -> {
            if (!names(row, name, value, order.memberId())) {
                return row instanceof StateRecord state && name.equals("version") ? state.version() + 1 : value;
            }
            String cleared = MAY_BE_EMPTY.contains(name) ? order.pseudonym() : order.replacement();
            return value instanceof List<?> people
                    ? people.stream()
                            .map(one -> one.equals(order.memberId()) ? cleared : one)
                            .toList()
                    : cleared;
        });
        return Codec.make(row.getClass(), values);
    }

    @Override
    public void trace(String memberId, TraceSink sink) {
        trace(memberId, CommunityRecord.class, 'C').forEach(sink::state);
        trace(memberId, MembershipRecord.class, 'M').forEach(sink::state);
        trace(memberId, DocumentRecord.class, 'D').forEach(sink::state);
        trace(memberId, TransitionRecord.class, 'T').forEach(sink::transition);
        trace(memberId, ActivityRecord.class, 'b').forEach(sink::activity);
    }

    private <R extends Record> List<R> trace(String member, Class<R> type, char letter) {
        return database.read(tenant, table -> found(table, member, type, letter));
    }

    private static <R extends Record> List<R> found(Table table, String member, Class<R> type, char letter) {
        return table.rows(type, List.of(table.under(letter)))
                .filter(row -> Codec.values(row).entrySet().stream()
                        .anyMatch(column -> names(row, column.getKey(), column.getValue(), member)))
                .toList();
    }

    private static boolean names(Record row, String column, @Nullable Object value, String member) {
        if (value instanceof List<?> people) {
            return people.contains(member);
        }
        return member.equals(value)
                && switch (column) {
                    case "memberId", "targetMemberId", "authorId", "actorId" -> true;
                    case "subjectId" -> !(row instanceof ActivityRecord);
                    case "recordId" -> ((TransitionRecord) row).recordType().equals(StateKey.OfMembership.TYPE);
                    default -> false;
                };
    }
}
