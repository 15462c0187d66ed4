package io.copkit.storage;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What to count of activities, and in which groups.
 *
 * @param filter which activities
 * @param groupBy the groups; empty for one total. Grouping by target or thread leaves out activities without one
 * @param measures what to count, at least one
 * @param periods the buckets for {@link Group#PERIOD} and {@link Measure#PERIODS}; given, activities outside of them are
 *     left out
 * @param kindLabels by what a kind is called when kinds are grouped, such as its class; a kind without a label keeps its
 *     own name
 */
public record TallyQuery(
        ActivityFilter filter,
        Set<Group> groupBy,
        Set<Measure> measures,
        @Nullable Periods periods,
        SortedMap<String, String> kindLabels) {

    /** What activities can be grouped by, in the order in which rows are sorted. */
    public enum Group {
        /** The community. */
        COMMUNITY,
        /** Who acted. */
        MEMBER,
        /** Toward whom. */
        TARGET,
        /** The kind's label. */
        KIND,
        /** The conversation, together with {@link #COMMUNITY} if threads of one name in two communities must be told apart. */
        THREAD,
        /** The bucket of time. */
        PERIOD
    }

    /** What can be counted in a group. */
    public enum Measure {
        /** Activities. */
        ACTIVITIES,
        /** Distinct members who acted. */
        MEMBERS,
        /** Distinct buckets of time in which something happened. */
        PERIODS,
        /** Distinct threads, told apart by name. */
        THREADS,
        /** Distinct subjects. */
        SUBJECTS,
        /** Distinct members who acted toward somebody other than themselves; grouped by target: other than the target. */
        ACTORS_OF_TARGET,
        /** The sum of the amounts; activities without one add nothing. */
        AMOUNT,
        /** When the earliest occurred. */
        FIRST,
        /** When the latest occurred. */
        LAST
    }

    /** Checks that buckets are given where they are asked for, and copies the collections. */
    public TallyQuery {
        groupBy = Check.choice(groupBy);
        measures = Check.choice(measures);
        kindLabels = Check.labels(kindLabels);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("a tally needs at least one measure");
        }
        if (periods == null && (groupBy.contains(Group.PERIOD) || measures.contains(Measure.PERIODS))) {
            throw new IllegalArgumentException("a tally by periods needs its periods");
        }
    }

    /** Counts activities. */
    public static TallyQuery of(ActivityFilter filter, Collection<Group> groupBy, Collection<Measure> measures) {
        return new TallyQuery(filter, Set.copyOf(groupBy), Set.copyOf(measures), null, new TreeMap<>());
    }

    /** Counts activities in buckets of time. */
    public static TallyQuery of(
            ActivityFilter filter, Collection<Group> groupBy, Collection<Measure> measures, Periods periods) {
        return new TallyQuery(filter, Set.copyOf(groupBy), Set.copyOf(measures), periods, new TreeMap<>());
    }

    /** The same, with kinds grouped under these labels. */
    public TallyQuery labelled(Map<String, String> labels) {
        return new TallyQuery(filter, groupBy, measures, periods, new TreeMap<>(labels));
    }
}
