package io.copkit.membership;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;
import java.util.Optional;

/** What happens to a membership. */
public sealed interface MembershipEvent extends CopEvent {

    /** The membership as it is now. */
    Membership after();

    @Override
    default CommunityId community() {
        return after().community();
    }

    @Override
    default Instant at() {
        return after().since();
    }

    /**
     * A member joined, for the first time or again.
     *
     * @param actor on whose behalf
     * @param before the membership that had ended, if there was one
     * @param after the membership now
     */
    record Joined(Actor actor, Optional<Membership.Left> before, Membership.Active after) implements MembershipEvent {}

    /**
     * A member left.
     *
     * @param actor on whose behalf
     * @param before the membership as it was
     * @param after the membership now
     */
    record Left(Actor actor, Membership.Active before, Membership.Left after) implements MembershipEvent {}
}
