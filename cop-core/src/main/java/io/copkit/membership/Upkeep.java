package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.Outcome;

/**
 * Looks after what comes due by itself: planned memberships that begin; terms of memberships and roles, suspensions, bans and
 * invitations that are over; members who give no sign of life; places that somebody waits for; and the search for somebody who
 * takes over, as {@link io.copkit.succession.Successions#review} does; and communities whose time in the bin is over, which are
 * removed. The host's scheduler calls it, as often as it likes:
 * what has run out, a delegation too, counts as over anyway, and is only written down and told here.
 *
 * <p>Safe on several nodes at once: each change is decided on fresh records, and whoever comes second finds nothing left to
 * do. At a fixed clock a second sweep changes nothing. Each change is one commit.
 *
 * <p>The last facilitator of a living community neither leaves nor falls dormant by a sweep: the membership, or the role, is
 * held over, {@link MembershipEvent.HeldOver} is told every {@value #HOLD_OVER_DAYS} days, and somebody who takes over is
 * sought, until there is a successor. So it is with every role that a community must have.
 */
public interface Upkeep {

    /** After how many days it is told again that somebody is held over: as long as a vacancy may last before somebody is to be told. */
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
     * place are, and when a step in the search for somebody who takes over may be, or a warning before it. Whether somebody
     * facilitates at all is looked at as often as a vacancy may last, since erasing a person tells no community.
     *
     * @param limit how many planned memberships, memberships, invitations and communities of each to look at, at most, 1 to 10 000
     * @throws IllegalArgumentException if the limit is out of range
     */
    SweepReport sweepDue(int limit);
}
