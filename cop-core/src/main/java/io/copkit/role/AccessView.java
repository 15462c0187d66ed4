package io.copkit.role;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.lifecycle.Stage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one member may do in every community that the member belongs to, as it was when it was loaded. Immutable: the host
 * holds it for a request, or as long as it likes. Loading takes one query, checking none.
 */
public final class AccessView {

    /**
     * What a member is to one community.
     *
     * @param stage where the community is in its life
     * @param roles the roles held
     */
    public record Standing(Stage stage, Set<Role> roles) {

        /** Copies the set. */
        public Standing {
            roles = Set.copyOf(roles);
        }
    }

    private final MemberId member;
    private final Instant loadedAt;
    private final PermissionMatrix matrix;
    private final Map<CommunityId, Optional<Standing>> standings;

    /**
     * A view from its parts; hosts get theirs from {@code CommunitiesOfPractice.accessOf}, tests may make their own.
     *
     * @param standings the communities in which the member is active; empty where the record was not understood
     */
    public AccessView(
            MemberId member,
            Instant loadedAt,
            PermissionMatrix matrix,
            Map<CommunityId, Optional<Standing>> standings) {
        this.member = member;
        this.loadedAt = loadedAt;
        this.matrix = matrix;
        this.standings = Map.copyOf(standings);
    }

    /** Whose view it is. */
    public MemberId member() {
        return member;
    }

    /** How old it is. */
    public Instant loadedAt() {
        return loadedAt;
    }

    /** The communities in which the member is active. */
    public Set<CommunityId> communities() {
        return standings.keySet();
    }

    /** What the member is to a community; empty if no active member, or if the record was not understood. */
    public Optional<Standing> standing(CommunityId community) {
        return standings.getOrDefault(community, Optional.empty());
    }

    /** Whether the member may do something in a community. */
    public Decision check(CommunityId community, Permission permission) {
        return check(community, permission, false);
    }

    /** Whether the member may do something that is about somebody, such as reading that person's figures. */
    public Decision check(CommunityId community, Permission permission, MemberId about) {
        return check(community, permission, about.equals(member));
    }

    private Decision check(CommunityId community, Permission permission, boolean aboutOneself) {
        Optional<Standing> standing = standings.get(community);
        if (standing == null) {
            return matrix.decideForStranger(community, permission);
        }
        return standing.map(known -> matrix.decide(community, known.stage(), known.roles(), permission, aboutOneself))
                .orElseGet(() -> new Decision(
                        community, permission, Decision.Rule.NOT_UNDERSTOOD, Optional.empty(), matrix.name()));
    }
}
