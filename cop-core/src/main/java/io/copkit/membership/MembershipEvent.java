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
     * @param before what the person was to the community before, if anything
     * @param after the membership now
     */
    record Joined(Actor actor, Optional<Membership> before, Membership.Active after) implements MembershipEvent {}

    /**
     * The past turned out to be another than was known: it was corrected, or times of membership were imported.
     *
     * @param actor on whose behalf
     * @param at when it turned out
     * @param before the membership as it was, if there was one
     * @param after the membership now
     */
    record Amended(Actor actor, Instant at, Optional<Membership> before, Membership after) implements MembershipEvent {}

    /**
     * A member left, for whatever reason.
     *
     * @param actor on whose behalf
     * @param before the membership as it was
     * @param after the membership now
     */
    record Left(Actor actor, Membership before, Membership.Left after) implements MembershipEvent {}

    /**
     * Somebody was invited or nominated, or given more time to answer.
     *
     * @param actor on whose behalf
     * @param at when
     * @param before what the person was to the community before, if anything
     * @param after the membership now
     */
    record Invited(Actor actor, Instant at, Optional<Membership> before, Membership.Invited after)
            implements MembershipEvent {}

    /**
     * Somebody applied.
     *
     * @param actor on whose behalf
     * @param before what the person was to the community before, if anything
     * @param after the membership now
     */
    record Applied(Actor actor, Optional<Membership> before, Membership.Applied after) implements MembershipEvent {}

    /**
     * Somebody was let in and waits for a free place.
     *
     * @param actor on whose behalf
     * @param at when
     * @param before what the person was to the community before, if anything
     * @param after the membership now
     */
    record Waiting(Actor actor, Instant at, Optional<Membership> before, Membership.Applied after)
            implements MembershipEvent {}

    /**
     * An application or an invitation came to nothing.
     *
     * @param actor on whose behalf
     * @param before the application or the invitation
     * @param after the membership now
     */
    record Refused(Actor actor, Membership before, Membership.Refused after) implements MembershipEvent {}

    /**
     * A member fell dormant.
     *
     * @param actor on whose behalf
     * @param before the membership as it was
     * @param after the membership now
     */
    record FellDormant(Actor actor, Membership before, Membership.Dormant after) implements MembershipEvent {}

    /**
     * A dormant member is to be told that the membership will end unless there is a sign of life.
     *
     * @param actor on whose behalf
     * @param at when
     * @param before the membership as it was
     * @param after the membership now
     */
    record Noticed(Actor actor, Instant at, Membership before, Membership.Dormant after) implements MembershipEvent {}

    /**
     * A dormant member gave a sign of life.
     *
     * @param actor on whose behalf
     * @param at when
     * @param before the membership as it was
     * @param after the membership now
     */
    record Awoke(Actor actor, Instant at, Membership before, Membership.Active after) implements MembershipEvent {}

    /**
     * A member said to stay.
     *
     * @param actor on whose behalf
     * @param at when
     * @param before the membership as it was
     * @param after the membership now
     */
    record Affirmed(Actor actor, Instant at, Membership before, Membership.Active after) implements MembershipEvent {}

    /**
     * A membership got another term.
     *
     * @param actor on whose behalf
     * @param at when
     * @param before the membership as it was
     * @param after the membership now
     */
    record Renewed(Actor actor, Instant at, Membership before, Membership.Belonging after) implements MembershipEvent {}

    /**
     * Somebody whom the community cannot do without should have lost a role, left with the end of a term, or fallen
     * dormant, and did not: an alert, for whoever can find a successor. Which role goes on past its term is said by
     * {@link io.copkit.role.RoleGrant#heldOver} of the membership now.
     *
     * @param actor on whose behalf
     * @param at when
     * @param before the membership as it was
     * @param after the membership now
     */
    record HeldOver(Actor actor, Instant at, Membership before, Membership.Belonging after)
            implements MembershipEvent {}

    /**
     * What a member brings and expects was written anew.
     *
     * @param actor on whose behalf
     * @param at when
     * @param before the membership as it was
     * @param after the membership now
     */
    record ProfileChanged(Actor actor, Instant at, Membership before, Membership.Belonging after)
            implements MembershipEvent {}

    /**
     * A member was suspended, or the suspension changed.
     *
     * @param actor on whose behalf
     * @param before the membership as it was
     * @param after the membership now
     */
    record Suspended(Actor actor, Membership before, Membership.Suspended after) implements MembershipEvent {}

    /**
     * A suspension was lifted, or is over.
     *
     * @param actor on whose behalf
     * @param at when
     * @param before the membership as it was
     * @param after the membership now
     */
    record SuspensionLifted(Actor actor, Instant at, Membership before, Membership.Active after)
            implements MembershipEvent {}

    /**
     * A member was removed.
     *
     * @param actor on whose behalf
     * @param before the membership as it was
     * @param after the membership now
     */
    record Removed(Actor actor, Membership before, Membership.Removed after) implements MembershipEvent {}

    /**
     * Somebody was banned, or the ban changed.
     *
     * @param actor on whose behalf
     * @param before what the person was to the community before, if anything
     * @param after the membership now
     */
    record Banned(Actor actor, Optional<Membership> before, Membership.Banned after) implements MembershipEvent {}

    /**
     * A ban was lifted, or is over.
     *
     * @param actor on whose behalf
     * @param before the ban
     * @param after the membership now
     */
    record BanLifted(Actor actor, Membership before, Membership.Left after) implements MembershipEvent {}
}
