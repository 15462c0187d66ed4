package io.copkit.role;

import io.copkit.ParticipationLevel;
import io.copkit.community.ContentAccess;
import io.copkit.lifecycle.Stage;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an active member is to one community at an instant: all that a decision on a permission looks at.
 *
 * @param stage where the community is in its life
 * @param content who may read what the community shares
 * @param book what the community has settled about its roles
 * @param grants the roles held, without those whose term is over
 * @param delegations what others have passed on, without what is over
 * @param level how near to the heart of the community the member is; empty if nobody has said
 * @param sanctioned whether an open sanction keeps the member from contributing
 * @param until when the membership itself ends; empty if it does not end by itself
 */
public record Standing(
        Stage stage,
        ContentAccess content,
        RoleBook book,
        List<RoleGrant> grants,
        List<Delegation> delegations,
        Optional<ParticipationLevel> level,
        boolean sanctioned,
        Optional<Instant> until) {

    /** Copies the lists. */
    public Standing {
        grants = List.copyOf(grants);
        delegations = List.copyOf(delegations);
    }

    /** The roles given to the member. */
    public Set<Role> roles() {
        return grants.stream().map(RoleGrant::role).collect(Collectors.toUnmodifiableSet());
    }

    /** The roles that count, as {@link RoleBook#effective} says. */
    public Set<Role> effectiveRoles() {
        return book.effective(roles(), stage);
    }

    /** How high the member stands: the rank of the highest role that counts. */
    public int rank() {
        return book.rank(roles(), stage);
    }

    /** When the first role or delegation among several standings ends by itself, but for roles that are held over. */
    static Optional<Instant> firstEnd(Collection<Optional<Standing>> standings) {
        return standings.stream()
                .flatMap(Optional::stream)
                .flatMap(Standing::ends)
                .min(Comparator.naturalOrder());
    }

    private Stream<Instant> ends() {
        return Stream.of(
                        until.stream(),
                        grants.stream()
                                .filter(grant -> book.minimum(grant.role(), stage) == 0)
                                .flatMap(grant -> grant.until().stream()),
                        delegations.stream().map(Delegation::until))
                .flatMap(Function.identity());
    }

    /** What of it matters to a decision about the whole community: members with equal ones may do the same there. */
    Profile profile() {
        return new Profile(
                stage,
                content,
                book,
                grants.stream()
                        .filter(grant -> grant.scopes().isEmpty())
                        .map(RoleGrant::role)
                        .collect(Collectors.toSet()),
                grants.stream()
                        .filter(grant -> !grant.scopes().isEmpty())
                        .map(RoleGrant::role)
                        .collect(Collectors.toSet()),
                delegations.stream()
                        .filter(delegation -> delegation.scopes().isEmpty())
                        .flatMap(delegation -> delegation.permissions().stream())
                        .collect(Collectors.toSet()),
                level,
                sanctioned);
    }

    record Profile(
            Stage stage,
            ContentAccess content,
            RoleBook book,
            Set<Role> everywhere,
            Set<Role> scoped,
            Set<Permission> delegated,
            Optional<ParticipationLevel> level,
            boolean sanctioned) {}
}
