package io.copkit.structure;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of the structure, written down before it is made, so that it can be looked at, carried out whole after an
 * interruption, and taken back.
 *
 * @param id its id
 * @param kind what it does
 * @param community to which community
 * @param from what the community is like before
 * @param to what it is to be like
 * @param state how far it has come
 * @param author who planned it; empty if the host did, or once that person has been erased
 * @param plannedAt when it was planned
 */
public record StructurePlan(
        PlanId id,
        PlanKind kind,
        CommunityId community,
        Placement from,
        Placement to,
        PlanState state,
        Optional<MemberId> author,
        Instant plannedAt) {

    /** The same plan, further on. */
    public StructurePlan in(PlanState next) {
        return new StructurePlan(id, kind, community, from, to, next, author, plannedAt);
    }
}
