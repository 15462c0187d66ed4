package io.copkit.storage.memory;

import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import java.time.Instant;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a tally counts in its groups; nothing but activities is counted unless it was asked for. Not safe for threads. */
final class Measures {

    private final Vocabulary vocabulary;
    private final @Nullable Counts activities;
    private final @Nullable Counts amount;
    private final @Nullable Counts first;
    private final @Nullable Counts last;
    private final @Nullable Distinct members;
    private final @Nullable Distinct periods;
    private final @Nullable Distinct threads;
    private final @Nullable Distinct subjects;
    private final @Nullable Distinct actorsOfTarget;

    Measures(TallyQuery query, Vocabulary vocabulary, long groups, long rows) {
        Predicate<Measure> asked = query.measures()::contains;
        LongFunction<Distinct> distinct = values -> new Distinct(groups, values, rows);
        this.vocabulary = vocabulary;
        activities = asked.test(Measure.ACTIVITIES) ? new Counts(0) : null;
        amount = asked.test(Measure.AMOUNT) ? new Counts(0) : null;
        first = asked.test(Measure.FIRST) ? new Counts(Long.MAX_VALUE) : null;
        last = asked.test(Measure.LAST) ? new Counts(Long.MIN_VALUE) : null;
        members = asked.test(Measure.MEMBERS) ? distinct.apply(vocabulary.members.bound()) : null;
        threads = asked.test(Measure.THREADS) ? distinct.apply(vocabulary.threads.bound()) : null;
        subjects = asked.test(Measure.SUBJECTS) ? distinct.apply(vocabulary.subjects.bound()) : null;
        actorsOfTarget = asked.test(Measure.ACTORS_OF_TARGET) ? distinct.apply(vocabulary.members.bound()) : null;
        periods = asked.test(Measure.PERIODS) ? distinct.apply(vocabulary.periods.count()) : null;
    }

    void add(Batch batch) {
        if (activities != null) {
            activities.increment(batch);
        }
        if (amount != null && batch.chunk.amounts != null) {
            amount.add(batch, batch.chunk.amounts.values);
        }
        if (first != null) {
            first.lower(batch, batch.chunk.occurredAt);
        }
        if (last != null) {
            last.raise(batch, batch.chunk.occurredAt);
        }
        if (members != null) {
            vocabulary.members.gather(batch, batch.chunk.member);
            members.add(batch);
        }
        if (periods != null) {
            vocabulary.periods.gather(batch);
            periods.add(batch);
        }
        if (threads != null) {
            vocabulary.threads.gather(batch, batch.chunk.thread);
            threads.add(batch);
        }
        if (subjects != null) {
            vocabulary.subjects.gather(batch, batch.chunk.subject);
            subjects.add(batch);
        }
        if (actorsOfTarget != null) {
            batch.gatherActorsOfTarget();
            vocabulary.members.translate(batch);
            actorsOfTarget.add(batch);
        }
    }

    /** A group's figures under its keys. */
    TallyRow row(
            int group,
            @Nullable String communityId,
            @Nullable String memberId,
            @Nullable String targetMemberId,
            @Nullable String kind,
            @Nullable String threadId,
            int period) {
        return new TallyRow(
                communityId,
                memberId,
                targetMemberId,
                kind,
                threadId,
                period,
                count(activities, group),
                count(members, group),
                count(periods, group),
                count(threads, group),
                count(subjects, group),
                count(actorsOfTarget, group),
                count(amount, group),
                first == null ? null : Instant.ofEpochMilli(first.get(group)),
                last == null ? null : Instant.ofEpochMilli(last.get(group)));
    }

    private static long count(@Nullable Counts counts, int group) {
        return counts == null ? 0 : counts.get(group);
    }

    private static long count(@Nullable Distinct distinct, int group) {
        return distinct == null ? 0 : distinct.get(group);
    }
}
