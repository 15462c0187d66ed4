package io.copkit.membership;

import java.time.Duration;

/**
 * How long somebody has to wait before coming again. After a refusal and after leaving it binds the person's own step,
 * joining or applying; who is invited or nominated meanwhile was thought about by somebody else. After a removal it binds
 * every way but the taking back of the removal: otherwise an invitation by a friend would undo it.
 *
 * @param afterRefusal from the refusal of an application
 * @param afterLeaving from the day on which the member wanted to go; who left because a term was over or for inactivity
 *     waits for nothing
 * @param afterRemoval from the removal
 */
public record CoolingOff(Duration afterRefusal, Duration afterLeaving, Duration afterRemoval) {

    /**
     * 30 days after a refusal, none after leaving, 90 days after a removal. Our own recommendation: no platform that we
     * compared documents a figure.
     */
    public static final CoolingOff STANDARD = new CoolingOff(Duration.ofDays(30), Duration.ZERO, Duration.ofDays(90));

    /** None at all. */
    public static final CoolingOff NONE = new CoolingOff(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if one is negative or longer than 3 660 days
     */
    public CoolingOff {
        Spans.check("a cooling-off after a refusal", afterRefusal, Duration.ZERO);
        Spans.check("a cooling-off after leaving", afterLeaving, Duration.ZERO);
        Spans.check("a cooling-off after a removal", afterRemoval, Duration.ZERO);
    }
}
