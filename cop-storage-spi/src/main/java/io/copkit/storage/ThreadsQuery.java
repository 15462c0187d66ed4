package io.copkit.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Threads and their answers. The root of a thread is its first activity by (occurredAt, id) over all time. A thread is
 * reported if its root is of an opening kind, lies in the window and is not by an excepted member. Answers are later
 * activities of the thread, by (occurredAt, id), by another member than the opener and not by an excepted one, of an
 * answering kind, before {@code until}.
 *
 * @param scope of which communities
 * @param opened when the root occurred
 * @param openKinds kinds that open; empty for any
 * @param answerKinds kinds that answer; empty for any
 * @param exceptMembers members who neither open nor answer, such as bots
 * @param until activities from this instant on are not looked at; {@code null}: all are
 */
public record ThreadsQuery(
        ActivityScope scope,
        Window opened,
        Set<String> openKinds,
        Set<String> answerKinds,
        Set<String> exceptMembers,
        @Nullable Instant until) {

    /** Checks sizes ({@link Limits}), and copies the sets. */
    public ThreadsQuery {
        openKinds = Check.ids("openKinds", openKinds, Limits.FILTER_VALUES);
        answerKinds = Check.ids("answerKinds", answerKinds, Limits.FILTER_VALUES);
        exceptMembers = Check.ids("exceptMembers", exceptMembers, Limits.FILTER_VALUES);
        Check.optionalInstant("until", until);
    }

    /** All threads opened in a window, whatever opens and answers. */
    public static ThreadsQuery of(ActivityScope scope, Window opened) {
        return new ThreadsQuery(scope, opened, Set.of(), Set.of(), Set.of(), null);
    }

    /** Threads that one of these kinds opens. */
    public ThreadsQuery openedBy(Collection<String> kinds) {
        return new ThreadsQuery(scope, opened, Set.copyOf(kinds), answerKinds, exceptMembers, until);
    }

    /** Where only these kinds answer. */
    public ThreadsQuery answeredBy(Collection<String> kinds) {
        return new ThreadsQuery(scope, opened, openKinds, Set.copyOf(kinds), exceptMembers, until);
    }

    /** Where these members neither open nor answer. */
    public ThreadsQuery exceptMembers(Collection<String> memberIds) {
        return new ThreadsQuery(scope, opened, openKinds, answerKinds, Set.copyOf(memberIds), until);
    }

    /** As if nothing had happened from this instant on. */
    public ThreadsQuery until(Instant instant) {
        return new ThreadsQuery(scope, opened, openKinds, answerKinds, exceptMembers, instant);
    }
}
