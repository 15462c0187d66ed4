package io.copkit.charter;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.community.Charter;
import io.copkit.consent.Consent;
import io.copkit.consent.ConsentRequest;
import io.copkit.consent.MissingConsent;
import io.copkit.role.Permission;
import java.time.Instant;

/**
 * Proposes, decides on and accepts charters, on behalf of whoever acts. Besides what each says, every command is refused
 * with {@code community_unknown}, {@code stage_forbids} or {@code not_permitted}, and where words are given with
 * {@code text_missing}, {@code text_too_long} or {@code text_unprintable}.
 */
public interface Charters {

    /**
     * Proposes another charter. Needs {@link Permission#CHARTER_PROPOSE}.
     *
     * @param basedOn the version that the author has read
     * @param charter what the charter would say
     * @param why why it should
     * @param until until when it can be decided on
     * @return the proposal; refused with {@code charter_changed}, {@code proposal_changes_nothing},
     *     {@code deadline_not_ahead}, or as an {@link io.copkit.community.CommunitySettings#amend amendment} is
     */
    Outcome<CharterProposal> propose(CommunityId community, int basedOn, Charter charter, String why, Instant until);

    /**
     * Brings an open proposal up to date with a charter that has changed since. By its author, or with
     * {@link Permission#CHARTER_EDIT}.
     *
     * @param basedOn the version that it is made on now
     * @param merged what the charter would say
     * @return the proposal; refused as {@link #propose} is, or with {@code proposal_unknown} or {@code proposal_closed}
     */
    Outcome<CharterProposal> rebase(CommunityId community, String proposal, int basedOn, Charter merged);

    /**
     * Takes an open proposal back. By its author, or with {@link Permission#CHARTER_EDIT}.
     *
     * @return the proposal; refused with {@code proposal_unknown} or {@code proposal_closed}
     */
    Outcome<CharterProposal> withdraw(CommunityId community, String proposal);

    /**
     * Makes an open proposal the next version of the charter, and asks every member to accept it, in one commit. Needs
     * {@link Permission#CHARTER_EDIT}.
     *
     * @param acceptBy until when members should have accepted it
     * @return the proposal; refused with {@code proposal_unknown}, {@code proposal_closed}, {@code deadline_not_ahead}, or
     *     {@code charter_changed} if the charter is no longer the one that the proposal was made on
     */
    Outcome<CharterProposal> adopt(CommunityId community, String proposal, Instant acceptBy);

    /**
     * Turns an open proposal down. Needs {@link Permission#CHARTER_EDIT}.
     *
     * @param why why
     * @return the proposal; refused with {@code proposal_unknown} or {@code proposal_closed}
     */
    Outcome<CharterProposal> reject(CommunityId community, String proposal, String why);

    /**
     * Asks every member to accept the present version, or gives more time to those who were asked. Nothing is taken from
     * who does not: they are listed as overdue, and a facilitator or the host decides. Needs
     * {@link Permission#CHARTER_EDIT}.
     *
     * @param acceptBy until when members should have accepted it
     * @return what is asked; refused with {@code deadline_not_ahead}
     */
    Outcome<ConsentRequest> ask(CommunityId community, Instant acceptBy);

    /**
     * Gives one member more time to accept the present version: whoever is ill, or on leave. Needs
     * {@link Permission#CHARTER_EDIT}.
     *
     * @param until until when, later than the member has time anyway
     * @return until when it is awaited; refused with {@code consent_not_asked}, {@code not_a_member},
     *     {@code consent_already_given} or {@code deadline_not_ahead}
     */
    Outcome<MissingConsent> giveTime(CommunityId community, MemberId member, Instant until);

    /**
     * Accepts the present version, as an active member and for oneself. The host cannot do it for anybody.
     *
     * @param version the version that the member has read
     * @return the acceptance; refused with {@code not_a_member}, {@code consent_not_asked}, {@code version_not_current} or
     *     {@code consent_already_given}
     */
    Outcome<Consent> accept(CommunityId community, int version);
}
