package io.copkit.membership;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Letting people in and keeping them, on behalf of whoever acts. */
public interface Admissions {

    /**
     * Sets the terms of admission. Needs {@link io.copkit.role.Permission#CHARTER_EDIT}. Whoever belongs stays, also
     * above a smaller capacity; those who wait are let in by the next sweep where there is more room.
     *
     * @return the community; refused with {@code community_unknown}, {@code stage_forbids}, {@code not_permitted} or what
     *     is wrong with the questions
     */
    Outcome<Community> setTerms(CommunityId community, AdmissionPolicy policy);

    /**
     * Lets an applicant in, or puts the applicant on the waiting list where there is no place. Approval and membership are
     * one commit. Needs {@link io.copkit.role.Permission#MEMBER_APPROVE}; nobody approves the own application.
     *
     * @return the membership; refused with {@code community_unknown}, {@code stage_forbids}, {@code not_permitted},
     *     {@code own_application}, {@code no_application} or what {@link Admission} objects to by now
     */
    Outcome<Membership> approve(CommunityId community, MemberId applicant);

    /**
     * Refuses an application, or takes somebody off the waiting list. Needs
     * {@link io.copkit.role.Permission#MEMBER_APPROVE}.
     *
     * @param reason told to the applicant, 1 to 1 000 characters
     * @return what is left of it; refused with {@code community_unknown}, {@code stage_forbids}, {@code not_permitted},
     *     {@code own_application}, {@code no_application} or what is wrong with the reason
     */
    Outcome<Membership.Refused> refuse(CommunityId community, MemberId applicant, String reason);

    /**
     * Gives a membership another term, also one that was held over. Needs
     * {@link io.copkit.role.Permission#MEMBER_APPROVE}; nobody renews the own membership.
     *
     * @param until when it is over; empty for a membership without a term
     * @return the membership; refused with {@code community_unknown}, {@code stage_forbids}, {@code not_permitted},
     *     {@code own_application}, {@code not_a_member} or {@code term_in_the_past}
     */
    Outcome<Membership> renew(CommunityId community, MemberId member, Optional<Instant> until);

    /**
     * Keeps facets of a member for the host. Only the host may.
     *
     * @param facets opaque ids by codes of the host's, see {@link Profile}
     * @return the membership; refused with {@code community_unknown}, {@code stage_forbids}, {@code host_only} or
     *     {@code not_a_member}
     * @throws IllegalArgumentException if there are too many, or one is too long
     */
    Outcome<Membership> keepFacets(CommunityId community, MemberId member, Map<String, Set<String>> facets);
}
