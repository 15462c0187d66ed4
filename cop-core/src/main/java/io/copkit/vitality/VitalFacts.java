package io.copkit.vitality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * All that an activity status is computed from.
 *
 * @param begun the day from which on it is judged: that of the founding, or of the first contribution if that is earlier.
 *     It counts as a sign of life, so that nobody is dormant at birth
 * @param contributions who contributed on which day
 * @param affirmed the days on which a steward said that the community lives; signs of life, but no contributions
 * @param pauses when it was, or is, meant to be silent
 * @param calibration how long it may be silent
 * @param weekStart the first day of a week
 */
public record VitalFacts(
        LocalDate begun,
        ContributionDays contributions,
        Set<LocalDate> affirmed,
        List<Pause> pauses,
        Calibration calibration,
        DayOfWeek weekStart) {

    /** Copies the collections. */
    public VitalFacts {
        affirmed = Set.copyOf(affirmed);
        pauses = List.copyOf(pauses);
    }

    boolean pausedOn(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.holdsOn(day));
    }

    boolean signOfLifeOn(LocalDate day) {
        return contributions.on(day) || affirmed.contains(day) || pausedOn(day);
    }
}
