package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.internal.Checks;
import io.copkit.role.GrantTerms;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of many things that are done to memberships in one go, each to one membership and with an outcome of its own. */
public sealed interface BulkItem {

    /** Where. */
    CommunityId community();

    /** To whom. */
    MemberId member();

    /**
     * A time of membership: in the past, from some time on, or from some time to come, which is then planned. What overlaps
     * or touches other times of the member becomes one with them.
     *
     * @param community where
     * @param member who
     * @param from since when
     * @param to when it ends, the first instant after it; empty if it has no end
     * @param roles the roles held all the while
     */
    record Belong(CommunityId community, MemberId member, Instant from, Optional<Instant> to, List<Role> roles)
            implements BulkItem {

        /**
         * Rounds the times to milliseconds, copies the list and checks the order of the times.
         *
         * @throws IllegalArgumentException if a time lies outside the years 1 to 9999
         */
        public Belong {
            from = Checks.instant("from", from);
            to = to.map(end -> Checks.instant("to", end));
            roles = List.copyOf(roles);
        }
    }

    /**
     * Leaving.
     *
     * @param community where
     * @param member who
     */
    record Leave(CommunityId community, MemberId member) implements BulkItem {}

    /**
     * Being taken out.
     *
     * @param community where
     * @param member who
     * @param measure why; a removal has no term
     */
    record Remove(CommunityId community, MemberId member, Measure measure) implements BulkItem {

        /** Leaves out what has no meaning for a removal. */
        public Remove {
            measure = measure.withoutTerm();
        }
    }

    /**
     * Getting a role.
     *
     * @param community where
     * @param member who
     * @param role which
     * @param terms until when, and for what
     */
    record Appoint(CommunityId community, MemberId member, Role role, GrantTerms terms) implements BulkItem {

        /**
         * Rounds the time to milliseconds.
         *
         * @throws IllegalArgumentException if it lies outside the years 1 to 9999
         */
        public Appoint {
            terms = new GrantTerms(terms.until().map(end -> Checks.instant("until", end)), terms.scopes());
        }

        /** For the whole community. */
        public Appoint(CommunityId community, MemberId member, Role role, Optional<Instant> until) {
            this(community, member, role, new GrantTerms(until, Set.of()));
        }
    }

    /**
     * Losing a role.
     *
     * @param community where
     * @param member who
     * @param role which
     */
    record Revoke(CommunityId community, MemberId member, Role role) implements BulkItem {}

    /**
     * A source, such as a directory group, vouches for somebody: who is no member yet becomes one.
     *
     * @param community where
     * @param member who
     * @param source which
     */
    record Vouch(CommunityId community, MemberId member, MembershipSource source) implements BulkItem {}

    /**
     * A source no longer vouches for somebody: whom nothing else keeps in leaves.
     *
     * @param community where
     * @param member who
     * @param source which
     */
    record Withdraw(CommunityId community, MemberId member, MembershipSource source) implements BulkItem {}
}
