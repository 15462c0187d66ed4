package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.history.Happening;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipEvent;
import java.time.Instant;
import java.util.Optional;

/** The event that tells of a step of a membership. */
final class MembershipEvents {

    private MembershipEvents() {}

    static MembershipEvent of(Happening what, Actor actor, Instant at, Optional<Membership> before, Membership after) {
        return switch (what) {
            case MEMBER_JOINED -> new MembershipEvent.Joined(actor, before, (Membership.Active) after);
            case MEMBER_INVITED -> new MembershipEvent.Invited(actor, at, before, (Membership.Invited) after);
            case MEMBER_APPLIED -> new MembershipEvent.Applied(actor, before, (Membership.Applied) after);
            case MEMBER_WAITING -> new MembershipEvent.Waiting(actor, at, before, (Membership.Applied) after);
            case MEMBER_BANNED -> new MembershipEvent.Banned(actor, before, (Membership.Banned) after);
            default -> of(what, actor, at, before.orElseThrow(), after);
        };
    }

    /** What only happens to those who were something to the community before. */
    private static MembershipEvent of(Happening what, Actor actor, Instant at, Membership before, Membership after) {
        return switch (what) {
            case MEMBER_LEFT -> new MembershipEvent.Left(actor, before, (Membership.Left) after);
            case MEMBER_REFUSED -> new MembershipEvent.Refused(actor, before, (Membership.Refused) after);
            case MEMBER_DORMANT -> new MembershipEvent.FellDormant(actor, before, (Membership.Dormant) after);
            case MEMBER_NOTICED -> new MembershipEvent.Noticed(actor, at, before, (Membership.Dormant) after);
            case MEMBER_AWOKE -> new MembershipEvent.Awoke(actor, at, before, (Membership.Active) after);
            case MEMBER_AFFIRMED -> new MembershipEvent.Affirmed(actor, at, before, (Membership.Active) after);
            case MEMBER_RENEWED -> new MembershipEvent.Renewed(actor, at, before, (Membership.Belonging) after);
            case MEMBER_HELD_OVER -> new MembershipEvent.HeldOver(actor, at, before, (Membership.Belonging) after);
            case PROFILE_CHANGED -> new MembershipEvent.ProfileChanged(actor, at, before, (Membership.Belonging) after);
            case MEMBER_SUSPENDED -> new MembershipEvent.Suspended(actor, before, (Membership.Suspended) after);
            case SUSPENSION_LIFTED ->
                new MembershipEvent.SuspensionLifted(actor, at, before, (Membership.Active) after);
            case MEMBER_REMOVED -> new MembershipEvent.Removed(actor, before, (Membership.Removed) after);
            case BAN_LIFTED -> new MembershipEvent.BanLifted(actor, before, (Membership.Left) after);
            default -> throw new IllegalArgumentException("not a step of a membership: " + what);
        };
    }
}
