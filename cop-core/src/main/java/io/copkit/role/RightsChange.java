package io.copkit.role;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of somebody's rights that is not made yet: what one person asks for and another confirms, what a policy wants to
 * follow, and what repairs a finding. {@link Once} is for whatever else takes two people.
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

    /**
     * A delegation is ended before its time.
     *
     * @param member from whom
     * @param delegation what it is called
     */
    record Withdraw(MemberId member, String delegation) implements RightsChange {

        @Override
        public Permission needs() {
            return Permission.ROLE_ASSIGN;
        }
    }

    /**
     * Whoever asks may do once, while the request can be confirmed, what takes two people: the next command that needs the
     * permission uses it up. For the host, and as what follows from something else, it means nothing.
     *
     * @param needs what is needed
     * @param about whom the command must be about; empty if it need be about nobody
     * @param reason what is to be done and why, for whoever confirms; 1 to 500 characters that name nobody
     */
    record Once(Permission needs, Optional<MemberId> about, String reason) implements RightsChange {}
}
