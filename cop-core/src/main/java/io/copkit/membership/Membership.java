package io.copkit.membership;

import com.google.common.collect.ImmutableSet;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.TimeWindow;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one membership of a member in a community, in the state in which it was read. A member joins, may be given roles,
 * leaves, and may join again: the periods in between are kept. What is legal depends on the state, so each state is a type.
 */
public sealed interface Membership {

    /** How many past periods a membership keeps; all of them stand in the history. */
    int PAST_PERIODS = 100;

    /** Where. */
    CommunityId community();

    /** Who. */
    MemberId member();

    /** The periods that have ended, oldest first, the latest {@value #PAST_PERIODS} of them. */
    List<TimeWindow> past();

    /** When this state began. */
    Instant since();

    /**
     * The member belongs to the community.
     *
     * @param community where
     * @param member who
     * @param since when this period began
     * @param origin how it came about
     * @param grants the roles given, in the order in which they were given
     * @param past the periods before, oldest first
     */
    record Active(
            CommunityId community,
            MemberId member,
            Instant since,
            Origin origin,
            List<RoleGrant> grants,
            List<TimeWindow> past)
            implements Membership {

        /** Copies the lists. */
        public Active {
            grants = List.copyOf(grants);
            past = List.copyOf(past);
        }

        /** The roles held, in the order in which they were given; that of a member goes without saying. */
        public Set<Role> roles() {
            return grants.stream().map(RoleGrant::role).collect(ImmutableSet.toImmutableSet());
        }

        /** The grant of a role, if it is held. */
        public Optional<RoleGrant> grant(Role role) {
            return grants.stream().filter(grant -> grant.role().equals(role)).findFirst();
        }

        /** The same member with one more role. */
        public Active appointed(RoleGrant grant) {
            List<RoleGrant> more = new ArrayList<>(grants);
            more.add(grant);
            return new Active(community, member, since, origin, more, past);
        }

        /** The same member without a role. */
        public Active revoked(Role role) {
            List<RoleGrant> fewer =
                    grants.stream().filter(grant -> !grant.role().equals(role)).toList();
            return new Active(community, member, since, origin, fewer, past);
        }

        /** The member after leaving. */
        public Left leave(Instant at) {
            List<TimeWindow> periods = new ArrayList<>(past);
            periods.add(TimeWindow.between(since, at));
            return new Left(
                    community, member, at, periods.subList(Math.max(0, periods.size() - PAST_PERIODS), periods.size()));
        }
    }

    /**
     * The member has left.
     *
     * @param community where
     * @param member who
     * @param since when the member left
     * @param past the periods of membership, oldest first
     */
    record Left(CommunityId community, MemberId member, Instant since, List<TimeWindow> past) implements Membership {

        /** Copies the list. */
        public Left {
            past = List.copyOf(past);
        }

        /** The member after coming back. */
        public Active rejoin(Instant at) {
            return new Active(community, member, at, Origin.JOINED, List.of(), past);
        }
    }

    /** A first membership. */
    static Active begin(CommunityId community, MemberId member, Origin origin, Instant at) {
        return new Active(community, member, at, origin, List.of(), List.of());
    }
}
