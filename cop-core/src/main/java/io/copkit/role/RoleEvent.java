package io.copkit.role;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.Set;

/** What happens to the roles of a member. */
public sealed interface RoleEvent extends CopEvent {

    /** Whose roles. */
    MemberId member();

    /** The roles before. */
    Set<Role> before();

    /** The roles after. */
    Set<Role> after();

    /**
     * A role was given.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param member to whom
     * @param role which
     * @param before the roles before
     * @param after the roles after
     */
    record Appointed(
            CommunityId community,
            Actor actor,
            Instant at,
            MemberId member,
            Role role,
            Set<Role> before,
            Set<Role> after)
            implements RoleEvent {

        /** Copies the sets. */
        public Appointed {
            before = Set.copyOf(before);
            after = Set.copyOf(after);
        }
    }

    /**
     * A role was taken back, given back, or lost by leaving.
     *
     * @param community where
     * @param actor on whose behalf
     * @param at when
     * @param member from whom
     * @param role which
     * @param before the roles before
     * @param after the roles after
     */
    record Revoked(
            CommunityId community,
            Actor actor,
            Instant at,
            MemberId member,
            Role role,
            Set<Role> before,
            Set<Role> after)
            implements RoleEvent {

        /** Copies the sets. */
        public Revoked {
            before = Set.copyOf(before);
            after = Set.copyOf(after);
        }
    }
}
