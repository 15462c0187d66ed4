package io.copkit.vitality;

import io.copkit.lifecycle.ActivityStatus;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Days in a row of one activity status.
 *
 * @param status which
 * @param from the first day
 * @param to the last day that was looked at
 * @param episode since when there was an episode of dormancy on the last of these days
 */
public record ActivitySpan(ActivityStatus status, LocalDate from, LocalDate to, Optional<LocalDate> episode) {}
