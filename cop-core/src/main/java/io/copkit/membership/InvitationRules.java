package io.copkit.membership;

import java.time.Duration;

/**
 * How people are invited.
 *
 * @param validFor how long an invitation can be accepted
 * @param perInviterAndDay how many invitations one inviter may send in 24 hours, resending included, 1 to 10 000
 */
public record InvitationRules(Duration validFor, int perInviterAndDay) {

    /** 30 days, 50 a day. Our own recommendation. */
    public static final InvitationRules STANDARD = new InvitationRules(Duration.ofDays(30), 50);

    private static final int MOST = 10_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public InvitationRules {
        Spans.check("an invitation", validFor, Duration.ofMinutes(1));
        if (perInviterAndDay < 1 || perInviterAndDay > MOST) {
            throw new IllegalArgumentException(
                    "invitations a day must be 1 to " + MOST + " but are " + perInviterAndDay);
        }
    }
}
