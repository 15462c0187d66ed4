package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.role.Role;
import java.util.Set;

/**
 * Inviting people, and answering invitations, on behalf of whoever acts. Needs
 * {@link io.copkit.role.Permission#MEMBER_INVITE}, and for each role in an invitation what giving that role needs; looked at
 * when inviting, and again when the invitation is accepted: a role that the inviter could not give any more is left out then.
 *
 * <p>What becomes of invitations and undecided applications when the join policy changes is chosen by whoever changes it
 * ({@link io.copkit.community.CommunitySettings#changeAccess(CommunityId, io.copkit.community.AccessChange)}): they rest while
 * nobody is admitted, go on by the rules that they were made under, or end. While they rest they can be neither sent nor
 * accepted, but refused or withdrawn, and lapse when their time is over.
 */
public interface Invitations {

    /**
     * Invites a member of the organisation.
     *
     * @return the invitation; refused with {@code community_unknown}, {@code stage_forbids}, {@code not_permitted},
     *     {@code role_above_own}, {@code role_not_appointable}, {@code role_not_in_use}, {@code roles_incompatible},
     *     {@code scope_missing} for a content expert, {@code too_many_invitations}, {@code already_invited},
     *     {@code already_applied} or what {@link Admission} objects to
     */
    Outcome<SentInvitation> invite(CommunityId community, MemberId invitee, Set<Role> roles);

    /**
     * Nominates a member of the organisation, who has to accept. Needs {@link io.copkit.role.Permission#MEMBER_APPROVE}.
     *
     * @return as {@link #invite}
     */
    Outcome<SentInvitation> nominate(CommunityId community, MemberId nominee, Set<Role> roles);

    /**
     * Invites whoever an address outside belongs to. The address itself is not kept, only its keyed hash.
     *
     * @param address such as an e-mail address; case and blanks around it do not matter
     * @return the invitation with the secret that opens it; refused as {@link #invite}, or with {@code already_invited}
     *     where an invitation to the same address is open
     * @throws IllegalStateException if no key for addresses was set when the library was set up
     */
    Outcome<SentInvitation> inviteAddress(CommunityId community, String address, Set<Role> roles);

    /**
     * Sends an invitation once more, with the full time to answer. One to an address gets another secret, and the one
     * before opens nothing any more. Whoever invited may, and whoever may approve.
     *
     * @return the invitation as it is now; refused with {@code community_unknown}, {@code stage_forbids},
     *     {@code not_permitted}, {@code invitation_unknown}, {@code invitation_not_open}, {@code pending_ended} or
     *     {@code too_many_invitations}
     */
    Outcome<SentInvitation> resend(CommunityId community, String invitation);

    /**
     * Takes an invitation back. Whoever invited may, and whoever may approve.
     *
     * @return the invitation as it is now; refused with {@code community_unknown}, {@code stage_forbids},
     *     {@code not_permitted}, {@code invitation_unknown}, {@code pending_ended} or {@code invitation_not_open}
     */
    Outcome<Invitation> revoke(CommunityId community, String invitation);

    /**
     * Accepts the invitation or nomination that was made to the acting member. Of a promised role that whoever invited can
     * give no more, or that the community's book of roles does not allow by then, {@link io.copkit.role.RightsEvent.NotGiven}
     * tells why it is not given.
     *
     * @return the membership, active or waiting for a place; refused with {@code community_unknown},
     *     {@code stage_forbids}, {@code not_invited}, {@code invitation_not_open} or what {@link Admission} objects to
     */
    Outcome<Membership> accept(CommunityId community);

    /**
     * Accepts an invitation to an address, with the secret in the message. It opens once.
     *
     * @return as {@link #accept(CommunityId)}; a wrong secret is refused with {@code not_invited}
     */
    Outcome<Membership> accept(CommunityId community, String token);

    /**
     * Declines the invitation or nomination that was made to the acting member.
     *
     * @return what is left of it; refused with {@code community_unknown}, {@code stage_forbids} or {@code not_invited}
     */
    Outcome<Membership.Refused> decline(CommunityId community);
}
