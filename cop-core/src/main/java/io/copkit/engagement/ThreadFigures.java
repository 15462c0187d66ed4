package io.copkit.engagement;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How conversations go. The root of a thread is its first activity ever; activities without a thread are left out.
 *
 * @param basis the window holds when threads were opened
 * @param all every thread, whatever opens and answers it
 * @param byRootKind the same for the threads that each kind opened, by the kind's code
 * @param meanActivities activities per thread, the root included
 * @param medianActivities activities per thread
 * @param mostActivities activities of the longest thread
 * @param meanActors distinct people per thread
 * @param paths the response paths asked for, by name
 */
public record ThreadFigures(
        Basis basis,
        ResponseTimes all,
        SortedMap<String, ResponseTimes> byRootKind,
        MetricValue meanActivities,
        MetricValue medianActivities,
        long mostActivities,
        MetricValue meanActors,
        SortedMap<String, ResponseTimes> paths) {

    /** The figures of these conversations, without response paths. */
    public static ThreadFigures of(Basis basis, Collection<Conversation> conversations) {
        ThreadFold fold = new ThreadFold();
        conversations.forEach(fold::add);
        return fold.figures(basis, new TreeMap<>());
    }

    /** Copies the maps. */
    public ThreadFigures {
        byRootKind = Collections.unmodifiableSortedMap(new TreeMap<>(byRootKind));
        paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
    }
}
