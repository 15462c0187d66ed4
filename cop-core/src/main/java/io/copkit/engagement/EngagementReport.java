package io.copkit.engagement;

import java.util.List;

/**
 * The figures of one community over one window, for everyone who acted in it.
 *
 * @param basis what was looked at
 * @param counts how much happened
 * @param weekly how many people were active each week
 * @param monthly who came, stayed, came back and went each month
 * @param retention how many of those who began were still there later
 * @param concentration how unevenly activity is spread
 * @param topActors who did most, at most {@link Engagement#TOP} people: by activity, then by id
 * @param threads how conversations go
 */
public record EngagementReport(
        Basis basis,
        ActivityCounts counts,
        WeeklyActivity weekly,
        MonthlyActivity monthly,
        Retention retention,
        Concentration concentration,
        List<ActorActivity> topActors,
        ThreadFigures threads) {

    /** Copies the list. */
    public EngagementReport {
        topActors = List.copyOf(topActors);
    }
}
