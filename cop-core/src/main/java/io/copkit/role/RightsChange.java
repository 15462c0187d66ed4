package io.copkit.role;

import io.copkit.MemberId;
import java.time.Instant;

/**
 * A change of somebody's rights that is not made yet: what one person asks for and another confirms, what a policy wants to
 * follow, and what repairs a finding.
 */
public sealed interface RightsChange {

    /** What it needs. */
    Permission needs();

    /**
     * A role is given.
     *
     * @param member to whom
     * @param role which
     * @param terms under which terms
     */
    record Appoint(MemberId member, Role role, GrantTerms terms) implements RightsChange {

        @Override
        public Permission needs() {
            return Permission.ROLE_ASSIGN;
        }
    }

    /**
     * A role is taken back.
     *
     * @param member from whom
     * @param role which
     */
    record Revoke(MemberId member, Role role) implements RightsChange {

        @Override
        public Permission needs() {
            return Permission.ROLE_ASSIGN;
        }
    }

    /**
     * Somebody is kept from contributing.
     *
     * @param member who
     * @param until until when
     */
    record Restrict(MemberId member, Instant until) implements RightsChange {

        @Override
        public Permission needs() {
            return Permission.SANCTION_LIMIT;
        }
    }
}
