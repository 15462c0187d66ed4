package io.copkit.report.phase;

import io.copkit.report.log.UtcDays;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A community entered a phase.
 *
 * @param community which
 * @param phase the code of the phase
 * @param start on which day
 */
public record PhaseRow(String community, String phase, LocalDate start) {

    /** The instant with which the phase begins. */
    Instant from() {
        return UtcDays.instant(start);
    }
}
