package io.copkit.membership;

import java.time.Duration;

/**
 * What becomes of members who give no sign of life. Each length is counted from the last one: the latest activity, reading
 * included, the latest word that the member stays, or else the joining.
 *
 * @param dormantAfter after which a member falls dormant
 * @param noticeAfter after which a dormant member is told that the membership will end; never sooner after falling dormant
 *     than the two lie apart
 * @param leaveAfter after which it ends; never sooner after the notice than the two lie apart
 */
public record Inactivity(Duration dormantAfter, Duration noticeAfter, Duration leaveAfter) {

    /**
     * 180, 335 and 365 days. A contributor counts as inactive after six months in GrimoireLab's git-demographics, as gone
     * after twelve in LFX; the thirty days between notice and end are our own recommendation.
     */
    public static final Inactivity STANDARD =
            new Inactivity(Duration.ofDays(180), Duration.ofDays(335), Duration.ofDays(365));

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if the first is shorter than a day, the last longer than 3 660, or one less than a day
     *     before the next
     */
    public Inactivity {
        Spans.check("the time before dormancy", dormantAfter, Duration.ofDays(1));
        Spans.check("the time before notice", noticeAfter, dormantAfter.plusDays(1));
        Spans.check("the time before leaving", leaveAfter, noticeAfter.plusDays(1));
    }

    /** How much time dormancy leaves before the notice. */
    public Duration warning() {
        return noticeAfter.minus(dormantAfter);
    }

    /** How much time a notice leaves. */
    public Duration grace() {
        return leaveAfter.minus(noticeAfter);
    }
}
