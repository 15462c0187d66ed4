package io.copkit.report.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * One time of membership, as a file tells it. Days are those of UTC.
 *
 * @param id the row's id
 * @param community which community
 * @param member who
 * @param role as what
 * @param contract on which terms
 * @param start the first day of it
 * @param end the last day of it; empty if no end is known
 */
public record MembershipRow(
        String id,
        String community,
        String member,
        String role,
        String contract,
        LocalDate start,
        Optional<LocalDate> end) {

    /** The instant with which it begins. */
    public Instant from() {
        return instant(start);
    }

    /** The first instant after it; a last day belongs to it whole. */
    public Optional<Instant> to() {
        return end.map(day -> instant(day.plusDays(1)));
    }

    static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
