package io.copkit.report.phase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

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
        return instant(start);
    }

    static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
