package io.copkit.report;

import io.copkit.report.log.ActivitySource;
import io.copkit.report.log.LoggedActivity;
import io.copkit.report.log.RegisteredMember;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a log before anything of it is recorded. To survey a log is also to read it to its end, so that
 * whatever is wrong with it shows before anything is written.
 */
final class LogSurvey {

    private final SortedMap<String, OneCommunity> communities = new TreeMap<>();

    private LogSurvey() {}

    /** Reads a log to its end. */
    static LogSurvey of(ActivitySource source) {
        LogSurvey survey = new LogSurvey();
        source.read(activity -> survey.communities
                .computeIfAbsent(activity.community(), name -> new OneCommunity(activity))
                .add(activity));
        return survey;
    }

    /** The community asked for, or the only one. */
    OneCommunity community(@Nullable String wanted) {
        if (wanted != null) {
            OneCommunity found = communities.get(wanted);
            if (found == null) {
                throw Fault.usage("no-such-community", wanted);
            }
            return found;
        }
        if (communities.size() > 1) {
            throw Fault.usage("several-communities", String.valueOf(communities.size()));
        }
        return communities.values().iterator().next();
    }

    /** What a log holds of one community. */
    static final class OneCommunity {

        private final SortedSet<String> kinds = new TreeSet<>();
        private final SortedMap<String, Instant> firstActs = new TreeMap<>();
        private LoggedActivity earliest;
        private long activities;

        private OneCommunity(LoggedActivity any) {
            this.earliest = any;
        }

        private void add(LoggedActivity activity) {
            activities++;
            kinds.add(activity.kind());
            firstActs.merge(activity.actor(), activity.at(), (one, other) -> one.isBefore(other) ? one : other);
            if (activity.at().isBefore(earliest.at())) {
                earliest = activity;
            }
        }

        String name() {
            return earliest.community();
        }

        long activities() {
            return activities;
        }

        /** The earliest activity. */
        LoggedActivity earliest() {
            return earliest;
        }

        /** Everyone who acts, as if they had joined with their first activity. */
        List<RegisteredMember> actors() {
            return firstActs.entrySet().stream()
                    .map(first -> new RegisteredMember(first.getKey(), first.getValue()))
                    .toList();
        }

        /** The codes of the kinds that occur. */
        SortedSet<String> kinds() {
            return Collections.unmodifiableSortedSet(kinds);
        }
    }
}
