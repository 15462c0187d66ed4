package io.copkit.warning;

import io.copkit.CommunityId;
import io.copkit.engagement.MetricValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that warnings are computed from.
 *
 * @param community which community
 * @param at the present
 * @param zone in which zone days begin
 * @param members its members, by id
 * @param weeks how many people were active in each of the last whole weeks, the latest last; only weeks of its life
 * @param lastWeek the first day of the last of these weeks; empty if there is none
 * @param waited the median of first responses in seconds over the last 30 days, undefined without any
 * @param waitedBefore the same over the 30 days before
 * @param interval the shortest interval that the community has declared to meet at, in days; empty if it plans nothing regular
 * @param lastHeld the last day on which something was held, or that of its founding if nothing was
 */
public record WarningFacts(
        CommunityId community,
        Instant at,
        ZoneId zone,
        List<MemberFacts> members,
        List<Long> weeks,
        Optional<LocalDate> lastWeek,
        MetricValue waited,
        MetricValue waitedBefore,
        OptionalInt interval,
        LocalDate lastHeld) {

    /** Copies the lists. */
    public WarningFacts {
        members = List.copyOf(members);
        weeks = List.copyOf(weeks);
    }

    LocalDate today() {
        return LocalDate.ofInstant(at, zone);
    }
}
