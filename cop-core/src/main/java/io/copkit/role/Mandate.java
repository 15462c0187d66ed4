package io.copkit.role;

import com.google.common.collect.ImmutableSet;
import io.copkit.CommunityId;
import io.copkit.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The roles that an organisation holds in a community. It makes no member of it: an organisation takes no place, is counted
 * nowhere among people, and does nothing itself.
 *
 * @param community where
 * @param organisation which
 * @param since since when it has held roles without a break, or none
 * @param grants the roles given, in the order in which they were given; empty once the last was taken back
 */
public record Mandate(CommunityId community, OrganisationId organisation, Instant since, List<RoleGrant> grants) {

    /** Copies the list. */
    public Mandate {
        grants = List.copyOf(grants);
    }

    /** The mandate as it counts at an instant: without the roles whose term is over. */
    public Mandate at(Instant now) {
        return new Mandate(
                community,
                organisation,
                since,
                grants.stream().filter(grant -> grant.holdsAt(now)).toList());
    }

    /** The roles, in the order in which they were given. */
    public Set<Role> roles() {
        return grants.stream().map(RoleGrant::role).collect(ImmutableSet.toImmutableSet());
    }

    /** The terms of a role, if it is held. */
    public Optional<RoleGrant> grant(Role role) {
        return grants.stream().filter(grant -> grant.role().equals(role)).findFirst();
    }

    /** The mandate with one more role; the first one begins it anew. */
    public Mandate with(RoleGrant grant) {
        return new Mandate(
                community,
                organisation,
                grants.isEmpty() ? grant.since() : since,
                Stream.concat(grants.stream(), Stream.of(grant)).toList());
    }

    /** The mandate without a role; the last one ends it. */
    public Mandate without(Role role, Instant at) {
        List<RoleGrant> fewer =
                grants.stream().filter(grant -> !grant.role().equals(role)).toList();
        return new Mandate(community, organisation, fewer.isEmpty() ? at : since, fewer);
    }
}
