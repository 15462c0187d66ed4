package io.copkit.report.life;

import io.copkit.ParticipationLevel;
import io.copkit.engagement.Basis;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.lifecycle.ActivityStatus;
import io.copkit.lifecycle.Stage;
import io.copkit.participation.Trajectory;
import io.copkit.vitality.StageSuggestion;
import java.util.List;
import java.util.SortedMap;

/**
 * How a community lived, as the library would have told it month by month.
 *
 * @param community what the log calls it
 * @param basis what was looked at
 * @param levelRule by which rule members were reviewed
 * @param months every month, in order
 */
public record Life(String community, Basis basis, String levelRule, List<Month> months) {

    /** Copies the list. */
    public Life {
        months = List.copyOf(months);
    }

    /**
     * The end of one month.
     *
     * @param period which
     * @param activities what was done in it
     * @param active distinct people who did it
     * @param members how many belong to the community
     * @param levels how many of them are on each level after the month's review
     * @param trajectories how many of them are on each trajectory, by the one that stands before the others
     * @param status whether the community is alive
     * @param stage where it is in its life, having followed all that was suggested before
     * @param suggestions what the evidence suggests
     */
    public record Month(
            CalendarPeriod period,
            long activities,
            long active,
            long members,
            SortedMap<ParticipationLevel, Long> levels,
            SortedMap<Trajectory, Long> trajectories,
            ActivityStatus status,
            Stage stage,
            List<Suggestion> suggestions) {}

    /**
     * A move that the evidence suggests.
     *
     * @param told what is suggested, why, and what the guards say; what a log cannot tell is unknown there
     * @param followed whether the community made the move
     * @param untold the guards that a log of activities cannot tell of, and that were therefore passed over
     */
    public record Suggestion(StageSuggestion told, boolean followed, List<String> untold) {}
}
