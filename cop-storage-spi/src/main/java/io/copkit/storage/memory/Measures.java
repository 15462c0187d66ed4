package io.copkit.storage.memory;

import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import java.time.Instant;
import java.util.Set;
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

    Measures(Set<Measure> asked, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        activities = asked.contains(Measure.ACTIVITIES) ? new Counts(0) : null;
        amount = asked.contains(Measure.AMOUNT) ? new Counts(0) : null;
        first = asked.contains(Measure.FIRST) ? new Counts(Long.MAX_VALUE) : null;
        last = asked.contains(Measure.LAST) ? new Counts(Long.MIN_VALUE) : null;
        members = asked.contains(Measure.MEMBERS) ? new Distinct() : null;
        periods = asked.contains(Measure.PERIODS) ? new Distinct() : null;
        threads = asked.contains(Measure.THREADS) ? new Distinct() : null;
        subjects = asked.contains(Measure.SUBJECTS) ? new Distinct() : null;
        actorsOfTarget = asked.contains(Measure.ACTORS_OF_TARGET) ? new Distinct() : null;
    }

    void add(int group, Chunk chunk, int i, int period) {
        if (activities != null) {
            activities.add(group, 1);
        }
        if (amount != null) {
            amount.add(group, chunk.amount[i]);
        }
        if (first != null) {
            first.lower(group, chunk.occurredAt[i]);
        }
        if (last != null) {
            last.raise(group, chunk.occurredAt[i]);
        }
        if (members != null) {
            members.add(group, vocabulary.members.of(chunk.member[i]));
        }
        if (periods != null) {
            periods.add(group, period);
        }
        if (threads != null) {
            threads.add(group, vocabulary.threads.of(chunk.thread[i]));
        }
        if (subjects != null) {
            subjects.add(group, vocabulary.subjects.of(chunk.subject[i]));
        }
        if (actorsOfTarget != null && chunk.target[i] != Dictionary.NONE && chunk.target[i] != chunk.member[i]) {
            actorsOfTarget.add(group, vocabulary.members.of(chunk.member[i]));
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
