package io.copkit.policy;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CopEvent;
import io.copkit.membership.Membership;
import io.copkit.role.RightsChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Rules of the host's own, at three moments: before a command, after it, and over a whole community. Set on the builder.
 * Each method is a pure function of what it is given: it asks no storage and changes nothing itself, for it may be called
 * again when a race is lost. What it throws fails the command.
 */
public interface RightsPolicy {

    /** What refusals, findings and the history call it: 1 to 64 bytes that name no person. */
    String name();

    /**
     * Before a command: why it may not happen, in one plain line that names no person; empty if it may.
     *
     * @param actor on whose behalf
     * @param events what would happen
     */
    default Optional<String> check(Actor actor, List<CopEvent> events) {
        return Optional.empty();
    }

    /**
     * After a command: what is to follow from something that has happened, done by the host under the policy's name. What
     * follows is propagated in turn, {@value #DEPTH} times at most; what is refused is logged and left.
     */
    default List<RightsChange> propagate(CopEvent event) {
        return List.of();
    }

    /** Over a whole community: what is not as it should be, and what would mend it. */
    default List<RightsFinding> verify(Community community, List<Membership.Active> members, Instant at) {
        return List.of();
    }

    /** How often what follows may have something follow from it. */
    int DEPTH = 5;
}
