package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.Outcome;

/**
 * Looks after what comes due by itself: terms of memberships and roles, suspensions, bans and invitations that are over;
 * members who give no sign of life; places that somebody waits for. The host's scheduler calls it, as often as it likes: what
 * has run out counts as over anyway, and is only written down and told here.
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
     * Looks at what is due in any community.
     *
     * @param limit how many memberships, invitations and communities of each to look at, at most, 1 to 10 000
     * @throws IllegalArgumentException if the limit is out of range
     */
    SweepReport sweepDue(int limit);
}
