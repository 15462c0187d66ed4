package io.copkit.report.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days of files, which are those of UTC. */
public final class UtcDays {

    private UtcDays() {}

    /** The instant with which a day begins. */
    public static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The day that an instant lies in. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
