package io.copkit.transformation;

import io.copkit.MemberId;
import io.copkit.structure.PlanId;
import io.copkit.structure.PlanState;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of the communities themselves, written down before it is made, so that it can be looked at, carried out whole after
 * an interruption, and taken back.
 *
 * @param id its id
 * @param change what is planned
 * @param state how far it has come
 * @param author who planned it; empty if the host did, or once that person has been erased
 * @param plannedAt when it was planned
 */
public record Reshaping(PlanId id, Change change, PlanState state, Optional<MemberId> author, Instant plannedAt) {

    /** What it does. */
    public ReshapingKind kind() {
        return change.kind();
    }

    /** The same plan, further on. */
    public Reshaping in(PlanState next) {
        return new Reshaping(id, change, next, author, plannedAt);
    }
}
