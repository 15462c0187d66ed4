package io.copkit.norm;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.consent.Consent;
import io.copkit.consent.MissingConsent;
import io.copkit.role.Permission;
import java.time.Instant;

/**
 * Drafts, publishes and acknowledges norms on behalf of whoever acts. Besides what each says, every command is refused
 * with {@code community_unknown}, {@code stage_forbids} or {@code not_permitted}.
 */
public interface Norms {

    /**
     * Drafts a norm. Needs {@link Permission#NORMS_EDIT}.
     *
     * @return the norm, not in force yet; refused with {@code text_missing}, {@code text_too_long},
     *     {@code text_unprintable}, {@code clause_missing}, {@code clause_twice} or {@code too_many_clauses}
     */
    Outcome<Norm> draft(CommunityId community, NormKind kind, NormText text);

    /**
     * Drafts the next version of a norm, also of one out of force. Needs {@link Permission#NORMS_EDIT}.
     *
     * @return the norm, whose version in force stays; refused as {@link #draft}, or with {@code norm_unknown}
     */
    Outcome<Norm> revise(CommunityId community, String norm, NormText text);

    /**
     * Puts the draft in force as the next version, which asks every member anew. Needs {@link Permission#NORMS_EDIT}.
     *
     * @param acknowledgeBy until when members should have acknowledged it
     * @return the norm; refused with {@code norm_unknown}, {@code norm_unchanged} or {@code deadline_not_ahead}
     */
    Outcome<Norm> publish(CommunityId community, String norm, Instant acknowledgeBy);

    /**
     * Puts a norm out of force. Needs {@link Permission#NORMS_EDIT}.
     *
     * @return the norm; refused with {@code norm_unknown} or {@code norm_not_in_force}
     */
    Outcome<Norm> retire(CommunityId community, String norm);

    /**
     * Gives one member more time to acknowledge the version in force. Needs {@link Permission#NORMS_EDIT}.
     *
     * @param until until when, later than the member has time anyway
     * @return until when it is awaited; refused with {@code norm_unknown}, {@code norm_not_in_force}, {@code not_a_member},
     *     {@code consent_already_given} or {@code deadline_not_ahead}
     */
    Outcome<MissingConsent> giveTime(CommunityId community, String norm, MemberId member, Instant until);

    /**
     * Acknowledges the version in force, as an active member and for oneself. The host cannot do it for anybody.
     *
     * @param version the version that the member has read
     * @return the acknowledgement; refused with {@code norm_unknown}, {@code norm_not_in_force}, {@code not_a_member},
     *     {@code version_not_current} or {@code consent_already_given}
     */
    Outcome<Consent> acknowledge(CommunityId community, String norm, int version);
}
