package io.copkit.role;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Refusal;
import java.time.Instant;

/** What happens to rights in a community, apart from giving and taking roles. */
public sealed interface RightsEvent extends CopEvent {

    /**
     * The community settled something about its roles.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param before the book before
     * @param after the book now
     */
    record Settled(CommunityId community, Actor actor, Instant at, RoleBook before, RoleBook after)
            implements RightsEvent {}

    /**
     * Somebody passed permissions on.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param member to whom
     * @param delegation what
     */
    record Delegated(CommunityId community, Actor actor, Instant at, MemberId member, Delegation delegation)
            implements RightsEvent {}

    /**
     * A delegation was taken back, or given back, before its end.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param member from whom
     * @param delegation what
     */
    record Withdrawn(CommunityId community, Actor actor, Instant at, MemberId member, Delegation delegation)
            implements RightsEvent {}

    /**
     * Somebody came by an invitation and did not get a role that it promised.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param member who
     * @param role which
     * @param why what stands against it by now
     */
    record NotGiven(CommunityId community, Actor actor, Instant at, MemberId member, Role role, Refusal why)
            implements RightsEvent {}

    /**
     * Somebody may contribute nothing for a while.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param member who
     * @param restriction until when
     */
    record Restricted(CommunityId community, Actor actor, Instant at, MemberId member, Restriction restriction)
            implements RightsEvent {}

    /**
     * A change that takes two people was asked for, confirmed, or declined.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param request the request as it is now
     */
    record Requested(CommunityId community, Actor actor, Instant at, RightsRequest request) implements RightsEvent {}

    /**
     * Somebody may contribute again before the end of a restriction.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param member who
     */
    record Relieved(CommunityId community, Actor actor, Instant at, MemberId member) implements RightsEvent {}
}
