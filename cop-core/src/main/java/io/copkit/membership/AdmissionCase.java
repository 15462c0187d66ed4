package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.JoinPolicy;
import io.copkit.community.PendingFate;
import io.copkit.lifecycle.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an admission is decided on.
 *
 * @param community where
 * @param member who
 * @param path by which way
 * @param at when
 * @param stage where the community is in its life
 * @param joinPolicy who may come
 * @param pending what was settled, when the join policy changed, for what this person had asked or was asked before; empty for
 *     what is new
 * @param policy on which terms
 * @param membership what the person is to the community so far
 * @param above the sanctions that the person is under in the communities above this one
 * @param eligibility what the host says
 * @param belonging how many belong to the community; looked at only where there is a capacity
 * @param othersWait whether somebody waits for a place already; looked at only where there is a waiting list
 */
public record AdmissionCase(
        CommunityId community,
        MemberId member,
        AdmissionPath path,
        Instant at,
        Stage stage,
        JoinPolicy joinPolicy,
        Optional<PendingFate> pending,
        AdmissionPolicy policy,
        Optional<Membership> membership,
        List<Sanction> above,
        Eligibility eligibility,
        long belonging,
        boolean othersWait) {

    /** Copies the list. */
    public AdmissionCase {
        above = List.copyOf(above);
    }

    /** How many would have to go before there is a place for one more; 0 where there is one. */
    public int lacking() {
        return policy.capacity().isPresent()
                ? (int) Math.max(0, belonging + 1 - policy.capacity().getAsInt())
                : 0;
    }

    /** The same case where so many belong. */
    public AdmissionCase counting(long others) {
        return new AdmissionCase(
                community,
                member,
                path,
                at,
                stage,
                joinPolicy,
                pending,
                policy,
                membership,
                above,
                eligibility,
                others,
                othersWait);
    }

    /** The case of somebody who founds a community: nobody is there whom to ask, and nothing that could stand against it. */
    public static AdmissionCase founding(CommunityId community, MemberId founder, Instant at) {
        return new AdmissionCase(
                community,
                founder,
                AdmissionPath.FOUNDING,
                at,
                Stage.POTENTIAL,
                JoinPolicy.OPEN,
                Optional.empty(),
                AdmissionPolicy.STANDARD,
                Optional.empty(),
                List.of(),
                Eligibility.YES,
                0,
                false);
    }
}
