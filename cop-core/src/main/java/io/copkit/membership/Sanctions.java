package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;

/**
 * Suspending, removing and banning, on behalf of whoever acts. Nobody acts on oneself, nor on somebody who ranks above; and
 * the last facilitator of a living community stays until there is another. All of them are refused with
 * {@code community_unknown}, {@code stage_forbids} and {@code not_permitted}.
 */
public interface Sanctions {

    /**
     * Takes all rights from a member for a while, or until it is lifted; or changes a suspension. Needs
     * {@link io.copkit.role.Permission#MEMBER_SUSPEND}.
     *
     * @return the membership; refused with {@code not_a_member}, {@code not_on_oneself}, {@code role_above_own},
     *     {@code last_facilitator} or what is wrong with the note
     */
    Outcome<Membership.Suspended> suspend(CommunityId community, MemberId member, Measure measure);

    /**
     * Ends a suspension before its time. Needs {@link io.copkit.role.Permission#MEMBER_SUSPEND}.
     *
     * @return the membership; refused with {@code not_suspended} or {@code not_on_oneself}
     */
    Outcome<Membership.Active> liftSuspension(CommunityId community, MemberId member);

    /**
     * Takes a member out. Who was removed can come back after the cooling-off. Needs
     * {@link io.copkit.role.Permission#MEMBER_REMOVE}.
     *
     * @return the membership that has ended; refused as {@link #suspend}
     */
    Outcome<Membership.Removed> remove(CommunityId community, MemberId member, Measure measure);

    /**
     * Keeps somebody out, whether a member or not; or changes a ban. Needs
     * {@link io.copkit.role.Permission#SANCTION_EXCLUDE}.
     *
     * @return what is left of the membership; refused with {@code not_on_oneself}, {@code role_above_own},
     *     {@code last_facilitator} or what is wrong with the note
     */
    Outcome<Membership.Banned> ban(CommunityId community, MemberId person, Measure measure);

    /**
     * Ends a ban before its time. Needs {@link io.copkit.role.Permission#SANCTION_EXCLUDE}.
     *
     * @return what is left of the membership; refused with {@code not_banned} or {@code not_on_oneself}
     */
    Outcome<Membership.Left> liftBan(CommunityId community, MemberId person);
}
