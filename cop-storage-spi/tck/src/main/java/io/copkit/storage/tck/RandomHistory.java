package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.document;
import static io.copkit.storage.tck.Samples.membership;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.Ids;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes up a history call by call, looking at a reference so that most versions are right. */
final class RandomHistory {

    private final Dice dice;
    private final RandomQueries queries;
    private final Store reference;
    private final List<ChangeSet> committed = new ArrayList<>();
    private int ids;

    RandomHistory(long seed, Store reference) {
        this.dice = new Dice(seed);
        this.queries = new RandomQueries(dice);
        this.reference = reference;
    }

    /** The next step; the caller takes it on the reference before it asks again. */
    Step next() {
        int roll = dice.below(100);
        if (roll < 32) {
            return Step.of("commit", change(), (store, set) -> store.state().commit(set));
        }
        if (roll < 50) {
            List<ActivityRecord> rows =
                    IntStream.rangeClosed(0, dice.below(5)).mapToObj(i -> row()).toList();
            return Step.of("append", rows, (store, given) -> store.log().append(given));
        }
        if (roll < 55) {
            return retract(dice.pick(Vocabulary.COMMUNITIES), List.of(activityId(), activityId()), dice.instant());
        }
        if (roll < 57) {
            return purge(dice.pick(Vocabulary.COMMUNITIES), dice.instant());
        }
        if (roll < 60) {
            String pseudonym = dice.oneIn(2) ? "anon-" + ++ids : null;
            ErasureOrder order = new ErasureOrder(dice.pick(Vocabulary.MEMBERS), pseudonym);
            return Step.of("erase", order, (store, given) -> store.people().erase(given));
        }
        return queries.any();
    }

    private static Step retract(String community, List<String> retracted, Instant at) {
        return new Step(
                "retract " + community + " " + retracted + " at " + at,
                store -> store.log().retract(community, retracted, at));
    }

    private static Step purge(String community, Instant before) {
        return new Step(
                "purge " + community + " before " + before, store -> store.log().purge(community, before));
    }

    /** A new change set; now and then a former one again, or another one under its id. */
    private ChangeSet change() {
        if (!committed.isEmpty() && dice.oneIn(10)) {
            ChangeSet former = dice.pick(committed);
            return dice.oneIn(2) ? former : fresh(former.communityId(), former.changeId());
        }
        ChangeSet change = fresh(dice.pick(Vocabulary.SCOPES), "change-" + ++ids);
        committed.add(change);
        return change;
    }

    private ChangeSet fresh(String scope, String changeId) {
        Change change = Change.in(scope, changeId);
        Set<StateKey> used = new HashSet<>();
        for (int i = dice.below(4); i >= 0; i--) {
            StateRecord record = record(scope);
            if (used.add(record.key())) {
                long stored = reference.version(record.key());
                switch (dice.below(8)) {
                    case 0 -> change.require(record.key(), dice.oneIn(4) ? dice.below(4) : stored);
                    case 1 -> change.delete(record.key(), dice.oneIn(4) || stored == 0 ? 1 + dice.below(3) : stored);
                    default ->
                        change.put(Samples.with(record, "version", dice.oneIn(12) ? 1L + dice.below(3) : stored + 1));
                }
            }
        }
        for (int i = dice.below(3); i >= 0; i--) {
            change.tell(transition(scope, changeId, changeId + "#" + i, dice.oneIn(2)));
        }
        return change.set();
    }

    private TransitionRecord transition(String scope, String changeId, String id, boolean ofMembership) {
        return Records.with(
                Samples.transition(scope, changeId, id),
                "operationId",
                dice.maybe(Vocabulary.OPERATIONS),
                "recordType",
                ofMembership ? StateKey.OfMembership.TYPE : dice.pick(Vocabulary.DOCUMENTS),
                "recordId",
                dice.pick(ofMembership ? Vocabulary.MEMBERS : Vocabulary.NAMES),
                "actorId",
                dice.pick(Vocabulary.MEMBERS),
                "subjectId",
                dice.maybe(Vocabulary.MEMBERS),
                "people",
                people(),
                "recordedAt",
                dice.instant());
    }

    private StateRecord record(String scope) {
        StateRecord record = switch (scope.equals(Ids.TENANT_SCOPE) ? 0 : dice.below(4)) {
            case 0 ->
                Records.with(
                        document(scope, dice.pick(Vocabulary.DOCUMENTS), dice.pick(Vocabulary.NAMES)),
                        "authorId",
                        dice.maybe(Vocabulary.MEMBERS),
                        "subjectId",
                        dice.maybe(Vocabulary.MEMBERS),
                        "at",
                        dice.instant());
            case 1 ->
                Records.with(
                        community(scope),
                        "sortKey",
                        dice.pick(Vocabulary.NAMES),
                        "ancestorIds",
                        dice.few(Vocabulary.ANCESTORS),
                        "type",
                        dice.pick(Vocabulary.TYPES),
                        "stage",
                        dice.pick(Vocabulary.STAGES),
                        "discoverability",
                        dice.pick(Vocabulary.DISCOVERABILITIES));
            default ->
                Records.with(
                        membership(scope, dice.pick(Vocabulary.MEMBERS)),
                        "level",
                        dice.maybe(Vocabulary.LEVELS),
                        "roles",
                        dice.few(Vocabulary.ROLES),
                        "origin",
                        dice.pick(Vocabulary.ORIGINS));
        };
        return Samples.with(
                record,
                "status",
                dice.pick(Vocabulary.STATUSES),
                "terms",
                dice.few(Vocabulary.TERMS),
                "people",
                people(),
                "dueAt",
                dice.oneIn(2) ? dice.instant() : null);
    }

    private List<String> people() {
        return IntStream.range(0, dice.below(3))
                .mapToObj(i -> dice.pick(Vocabulary.MEMBERS))
                .toList();
    }

    private String activityId() {
        return "a" + dice.below(25);
    }

    /** An activity under one of few ids, so that many are repeated; most of them as they were, some with another kind. */
    private ActivityRecord row() {
        String community = dice.pick(Vocabulary.COMMUNITIES);
        String id = activityId();
        Dice same = new Dice((community + id).hashCode());
        String kind = same.pick(Vocabulary.KINDS);
        ActivityRecord row = Samples.activity(
                community, id, same.pick(Vocabulary.MEMBERS), dice.oneIn(20) ? "other" : kind, same.instant());
        return Records.with(
                row,
                "targetMemberId",
                same.maybe(Vocabulary.MEMBERS),
                "threadId",
                same.maybe(Vocabulary.THREADS),
                "subjectId",
                same.maybe(Vocabulary.SUBJECTS),
                "amount",
                same.oneIn(2) ? same.below(100) - 20L : null,
                "recordedAt",
                dice.instant());
    }
}
