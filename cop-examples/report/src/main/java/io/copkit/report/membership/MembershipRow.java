package io.copkit.report.membership;

import io.copkit.report.log.UtcDays;
import java.time.Instant;
import java.time.LocalDate;
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
        return UtcDays.instant(start);
    }

    /** The first instant after it; a last day belongs to it whole. */
    public Optional<Instant> to() {
        return end.map(day -> UtcDays.instant(day.plusDays(1)));
    }
}
