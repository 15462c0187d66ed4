package io.copkit.transformation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.structure.PlanId;
import java.time.Instant;
import java.util.Set;

/**
 * Where a member of a community that is to split wants to go on.
 *
 * @param plan the plan
 * @param member who
 * @param heirs in which of the heirs; empty for none of them
 * @param at since when
 */
public record Choice(PlanId plan, MemberId member, Set<CommunityId> heirs, Instant at) {

    /** Copies the set. */
    public Choice {
        heirs = Set.copyOf(heirs);
    }
}
