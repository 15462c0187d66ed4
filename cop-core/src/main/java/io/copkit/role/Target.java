package io.copkit.role;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants to act on, where that matters: a theme with the themes above it, an event, a boundary, a person.
 *
 * @param scopes all that it lies in; a theme's own and those of the themes above
 * @param about whom it is about
 * @param involved in whose own case it would be decided: who wrote it, is a party to it, or reported it
 */
public record Target(Set<Scope> scopes, Optional<MemberId> about, Set<MemberId> involved) {

    /** The community as a whole. */
    public static final Target COMMUNITY = new Target(Set.of(), Optional.empty(), Set.of());

    /** Copies the sets. */
    public Target {
        scopes = Set.copyOf(scopes);
        involved = Set.copyOf(involved);
    }

    /** What nobody in particular is involved in. */
    public Target(Set<Scope> scopes, Optional<MemberId> about) {
        this(scopes, about, Set.of());
    }

    /** What lies in these scopes. */
    public static Target in(Scope... scopes) {
        return new Target(Set.of(scopes), Optional.empty());
    }

    /** What is about a person, such as that person's figures. */
    public static Target about(MemberId member) {
        return new Target(Set.of(new Scope.Mentee(member)), Optional.of(member));
    }

    /** What concerns the boundary with another community. */
    public static Target toward(CommunityId community) {
        return in(new Scope.Boundary(community));
    }

    /** The same, lying in one more scope. */
    public Target and(Scope scope) {
        Set<Scope> more = new HashSet<>(scopes);
        more.add(scope);
        return new Target(more, about, involved);
    }

    /** The same, in which these are involved: the author of what is validated, the parties to a conflict, who reported. */
    public Target involving(MemberId... people) {
        return new Target(scopes, about, Set.of(people));
    }

    boolean touches(Set<Scope> given) {
        return given.stream().anyMatch(scopes::contains);
    }
}
