package io.copkit.storage.memory;

import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.memory.Vocabulary.Named;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a tally counts in its groups, nothing but what was asked for. Not safe for threads. */
final class Measures {

    private final Collection<Measure> asked;
    private final Vocabulary vocabulary;
    private final Grouping grouping;
    private final long rows;
    private final @Nullable Counts activities;
    private final @Nullable Counts amount;
    private final @Nullable Counts first;
    private final @Nullable Counts last;
    private final @Nullable Distinct members;
    private final @Nullable Distinct periods;
    private final @Nullable Distinct threads;
    private final @Nullable Distinct subjects;
    private final @Nullable Distinct actorsOfTarget;

    Measures(Collection<Measure> asked, Vocabulary vocabulary, Grouping grouping, long rows) {
        this.asked = asked;
        this.vocabulary = vocabulary;
        this.grouping = grouping;
        this.rows = rows;
        activities = counts(Measure.ACTIVITIES, 0);
        amount = counts(Measure.AMOUNT, 0);
        first = counts(Measure.FIRST, Long.MAX_VALUE);
        last = counts(Measure.LAST, Long.MIN_VALUE);
        members = distinct(Measure.MEMBERS, Named.MEMBERS);
        threads = distinct(Measure.THREADS, Named.THREADS);
        subjects = distinct(Measure.SUBJECTS, Named.SUBJECTS);
        actorsOfTarget = distinct(Measure.ACTORS_OF_TARGET, Named.MEMBERS);
        periods = asked.contains(Measure.PERIODS) ? distinct(vocabulary.periods) : null;
    }

    private @Nullable Counts counts(Measure measure, long start) {
        return asked.contains(measure) ? new Counts(grouping, start) : null;
    }

    private @Nullable Distinct distinct(Measure measure, Named named) {
        return asked.contains(measure) ? distinct(vocabulary.of(named)) : null;
    }

    private Distinct distinct(Keys values) {
        return new Distinct(grouping, values.bound(), rows);
    }

    void add(Batch batch) {
        Chunk chunk = batch.chunk;
        if (activities != null) {
            activities.increment(batch);
        }
        if (amount != null && chunk.amounts != null) {
            amount.add(batch, chunk.amounts.values);
        }
        if (first != null) {
            first.lower(batch, chunk.occurredAt);
        }
        if (last != null) {
            last.raise(batch, chunk.occurredAt);
        }
        if (members != null) {
            vocabulary.of(Named.MEMBERS).gather(batch, chunk.member);
            members.add(batch);
        }
        if (periods != null) {
            vocabulary.periods.gather(batch);
            periods.add(batch);
        }
        if (threads != null) {
            vocabulary.of(Named.THREADS).gather(batch, chunk.thread);
            threads.add(batch);
        }
        if (subjects != null) {
            vocabulary.of(Named.SUBJECTS).gather(batch, chunk.subject);
            subjects.add(batch);
        }
        if (actorsOfTarget != null) {
            batch.gatherActorsOfTarget();
            vocabulary.of(Named.MEMBERS).translate(batch);
            actorsOfTarget.add(batch);
        }
    }

    /** The figures of the group that is shown just now, under its keys. */
    TallyRow row(int group, @Nullable String communityId) {
        return new TallyRow(
                communityId,
                grouping.name(Group.MEMBER),
                grouping.name(Group.TARGET),
                grouping.name(Group.KIND),
                grouping.name(Group.THREAD),
                grouping.period(),
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
