package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.MemberId;

/**
 * Where the host says who may belong to a community at all, by what only the host knows: a department, a contract, an age.
 * Asked on every way into a community but its founding, before anything is written; perhaps more than once for one
 * command. It must be quick, change nothing, and be safe for use by many threads; what it throws passes through.
 */
@FunctionalInterface
public interface EligibilityPort {

    /** Whether somebody may come in this way. */
    Eligibility check(CommunityId community, MemberId member, AdmissionPath path);

    /** Nothing ever stands against it. */
    static EligibilityPort everybody() {
        return (community, member, path) -> Eligibility.YES;
    }
}
