package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.activity;
import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.document;
import static io.copkit.storage.tck.Samples.membership;
import static io.copkit.storage.tck.Samples.minute;
import static io.copkit.storage.tck.Samples.transition;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.ErasureReceipt;
import io.copkit.storage.Ids;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateRecord;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Somebody who occurs in every column that can hold a member, beside bob, who occurs there too. */
record Person(String id, String home, String away) {

    /** What an erasure of this person must answer the first time. */
    static final ErasureReceipt RECEIPT = new ErasureReceipt(1, 3, 4, 5, 4);

    private static final Set<String> CLEARED = Set.of("authorId", "subjectId", "targetMemberId");

    /** Stores everything in which the person occurs, and as much in which the person does not. */
    void enter(Store store) {
        store.apply(Change.in(home, "enter-" + home)
                .put(
                        Records.with(community(home), "people", List.of("bob", id, id)),
                        Records.with(membership(home, id), "people", List.of(id, "bob")),
                        Records.with(membership(home, "bob"), "people", List.of("bob", id)),
                        membership(home, "zoe"),
                        Records.with(document(home, "plan", "author"), "authorId", id, "subjectId", "bob"),
                        Records.with(document(home, "plan", "subject"), "authorId", "bob", "subjectId", id),
                        Records.with(document(home, "plan", "people"), "people", List.of("bob", id, "zoe", id)),
                        Records.with(document(home, "plan", "other"), "authorId", "bob", "people", List.of("bob")))
                .tell(
                        Records.with(transition(home, "any", "actor"), "actorId", id, "subjectId", "bob"),
                        Records.with(transition(home, "any", "subject"), "actorId", "bob", "subjectId", id),
                        Records.with(transition(home, "any", "people"), "people", List.of(id, "bob", id)),
                        Records.with(transition(home, "any", "record"), "recordType", "membership", "recordId", id),
                        Records.with(transition(home, "any", "other"), "actorId", "bob", "people", List.of("bob"))));
        store.apply(Change.in(away, "enter-" + away)
                .put(
                        Records.with(community(away), "people", List.of("bob")),
                        membership(away, id),
                        membership(away, "bob"))
                .tell(Records.with(transition(away, "any", "all"), "actorId", id, "subjectId", id)));
        store.apply(Change.in(Ids.TENANT_SCOPE, "enter-as-of-" + home)
                .put(Records.with(document(Ids.TENANT_SCOPE, "claim", "of-" + home), "authorId", id)));
        store.append(
                act(home, "by", id, "bob", 4),
                act(home, "toward", "bob", id, 3),
                act(home, "self", id, id, 2),
                act(home, "other", "bob", "zoe", 1),
                act(away, "gone", id, "bob", 5));
        store.log().retract(away, List.of("gone"), minute(6));
    }

    private static ActivityRecord act(String community, String id, String by, String toward, int minute) {
        return Records.with(
                activity(community, id, by, "post", minute(minute)), "targetMemberId", toward, "threadId", "t1");
    }

    /** Whether this person stands in any column of a record. */
    boolean isIn(Record record) {
        return Records.values(record)
                .anyMatch(value -> value instanceof List<?> list ? list.contains(id) : id.equals(value));
    }

    /** What is left of a record after an erasure of this person. */
    Stream<Record> after(ErasureOrder order, Record record) {
        if (!isIn(record)) {
            return Stream.of(record);
        }
        if (order.pseudonym() == null && isOwn(record)) {
            return Stream.empty();
        }
        Record left = Records.map(record, (component, value) -> {
            if (id.equals(value)) {
                return CLEARED.contains(component.getName()) ? order.pseudonym() : order.replacement();
            }
            if (value instanceof List<?> list) {
                return list.stream()
                        .map(one -> id.equals(one) ? order.replacement() : one)
                        .toList();
            }
            return value;
        });
        return Stream.of(left instanceof StateRecord state ? (Record) Samples.next(state) : left);
    }

    private boolean isOwn(Record record) {
        if (record instanceof MembershipRecord membership) {
            return membership.memberId().equals(id);
        }
        return record instanceof ActivityRecord activity && activity.memberId().equals(id);
    }
}
