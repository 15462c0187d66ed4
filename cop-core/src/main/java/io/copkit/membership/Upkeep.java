package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.Outcome;

/**
 * Looks after what comes due by itself: planned memberships that begin; terms of memberships and roles, suspensions, bans and
 * invitations that are over; members who give no sign of life; places that somebody waits for; and the search for somebody who
 * takes over, as {@link io.copkit.succession.Successions#review} does. The host's scheduler calls it, as often as it likes:
 * what has run out, a delegation too, counts as over anyway, and is only written down and told here.
 *
 * <p>Safe on several nodes at once: each change is decided on fresh records, and whoever comes second finds nothing left to
 * do. At a fixed clock a second sweep changes nothing. Each change is one commit.
 *
 * <p>The last facilitator of a living community neither leaves nor falls dormant by a sweep: the membership, or the role, is
 * held over for {@value #HOLD_OVER_DAYS} days at a time, and each time {@link MembershipEvent.HeldOver} is told, until there
 * is a successor.
 */
public interface Upkeep {

    /** For how many days the last facilitator is held over: as long as a vacancy may last before somebody is to be told. */
    int HOLD_OVER_DAYS = 14;

    /**
     * Looks at one community, whether it is due or not. Takes one query for the last signs of life of all members, one for
     * each ten thousand members, and a fixed number for each change.
     *
     * @return what was done; refused with {@code community_unknown}
     */
    Outcome<SweepReport> sweep(CommunityId community);

    /**
     * Looks at what is due in any community. A community as a whole is due when its silent members or those who wait for a
     * place are; whether it needs somebody who takes over does not make it due, so that {@link #sweep} is for that.
     *
     * @param limit how many planned memberships, memberships, invitations and communities of each to look at, at most, 1 to 10 000
     * @throws IllegalArgumentException if the limit is out of range
     */
    SweepReport sweepDue(int limit);
}
