package io.copkit.vitality;

import io.copkit.lifecycle.ActivityStatus;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a community stands at the end of a day, and all that the next day has to know of those before.
 *
 * @param day the day
 * @param status what it is
 * @param why why
 * @param since the first day of that status
 * @param episode since when there is an episode of dormancy. It begins with dormancy and ends when the community is live
 *     again, or when a steward says that it lives or that it pauses: there is one alert for each
 * @param comingBack whether it was dormant and has not been live since
 * @param signOfLife the day of the last sign of life
 * @param liveWeeks how many of the last whole weeks were live; 0 where nobody has to know
 */
public record VitalDay(
        LocalDate day,
        ActivityStatus status,
        VitalReason why,
        LocalDate since,
        Optional<LocalDate> episode,
        boolean comingBack,
        LocalDate signOfLife,
        int liveWeeks) {

    /** How many days it has been dormant, this day included; 0 if it is not. */
    public long dormantDays() {
        return status == ActivityStatus.DORMANT ? day.toEpochDay() - since.toEpochDay() + 1 : 0;
    }
}
