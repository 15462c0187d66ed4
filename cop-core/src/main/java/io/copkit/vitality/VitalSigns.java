package io.copkit.vitality;

import io.copkit.internal.Messages;
import io.copkit.lifecycle.ActivityStatus;
import java.util.Locale;
import java.util.Map;

/**
 * The activity status of a community at the end of a day, with all that it rests on.
 *
 * @param today where the community stands
 * @param calibration how long it may be silent
 * @param policy by which numbers it was judged
 */
public record VitalSigns(VitalDay today, Calibration calibration, VitalityPolicy policy) {

    /** The status. */
    public ActivityStatus status() {
        return today.status();
    }

    /**
     * Why, in one sentence for people.
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        long silent = today.day().toEpochDay() - today.signOfLife().toEpochDay();
        return Messages.text(
                "vital." + today.why().code(),
                locale,
                Map.of(
                        "members", String.valueOf(policy.liveMembers()),
                        "days", String.valueOf(policy.liveDays()),
                        "silent", String.valueOf(silent),
                        "limit", String.valueOf(calibration.silentDays()),
                        "weeks", String.valueOf(today.liveWeeks()),
                        "needed", String.valueOf(policy.liveWeeks()),
                        "of", String.valueOf(policy.ofWeeks())));
    }
}
