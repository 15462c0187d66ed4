package io.copkit.vitality;

import java.time.LocalDate;

/**
 * Days on which a community is meant to be silent.
 *
 * @param from the first of them
 * @param to the last of them
 */
public record Pause(LocalDate from, LocalDate to) {

    /** Whether a day is one of them. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
