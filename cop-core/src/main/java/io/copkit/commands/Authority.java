package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.membership.Membership;
import io.copkit.role.Decision;
import io.copkit.role.Permission;
import io.copkit.role.PermissionMatrix;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.Standing;
import io.copkit.role.Target;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What whoever acts may do in one community, by the records that a command has read. */
public final class Authority {

    private final Work work;
    private final PermissionMatrix matrix;
    private final Community community;
    private final Actor actor;
    private final Optional<Standing> standing;

    private Authority(
            Work work, PermissionMatrix matrix, Community community, Actor actor, Optional<Standing> standing) {
        this.work = work;
        this.matrix = matrix;
        this.community = community;
        this.actor = actor;
        this.standing = standing;
    }

    /** Reads what the actor is to the community, and demands that it is still so at commit. */
    public static Authority of(Work work, PermissionMatrix matrix, Stored<Community, CommunityRecord> community) {
        return of(work, matrix, community, work.actor());
    }

    /** Reads what somebody is to the community, and demands that it is still so at commit. */
    public static Authority of(
            Work work, PermissionMatrix matrix, Stored<Community, CommunityRecord> community, Actor actor) {
        if (!(actor instanceof Actor.Member member)) {
            return new Authority(work, matrix, community.value(), actor, Optional.empty());
        }
        Optional<Stored<Membership, MembershipRecord>> membership =
                work.membership(community.value().id(), member.id());
        membership.ifPresent(work::require);
        Optional<Standing> standing = membership.flatMap(stored -> Standings.of(community.value(), stored, work.at()));
        boolean suspendedAbove = standing.isPresent()
                && !work.people().sanctionsAbove(community, member.id()).isEmpty();
        return new Authority(work, matrix, community.value(), actor, suspendedAbove ? Optional.empty() : standing);
    }

    /** Why the actor may not do something in the community as a whole, if so. */
    public Optional<Refusal> denies(Permission permission) {
        return denies(permission, Target.COMMUNITY);
    }

    /** Why the actor may not act on something, if so. What takes two people takes a second, who has said yes. */
    public Optional<Refusal> denies(Permission permission, Target target) {
        return lacks(permission, target, standing).or(() -> needsSecond(permission));
    }

    /** Why the actor could not do something in the community as a whole, if that were all that the actor is to it. */
    public Optional<Refusal> denies(Permission permission, Standing otherwise) {
        return lacks(permission, Target.COMMUNITY, Optional.of(otherwise)).or(() -> needsSecond(permission));
    }

    /** Why the actor may not do something in the community as a whole, with or without a second person, if so. */
    Optional<Refusal> lacks(Permission permission) {
        return lacks(permission, Target.COMMUNITY, standing);
    }

    private Optional<Refusal> needsSecond(Permission permission) {
        boolean alone = actor instanceof Actor.Member member
                && actor.equals(work.actor())
                && community.roleBook().fourEyes().contains(permission)
                && !Seconded.by(work, community, member.id(), permission);
        return alone ? Optional.of(Seconded.refusal(permission)) : Optional.empty();
    }

    private Optional<Refusal> lacks(Permission permission, Target target, Optional<Standing> being) {
        if (!(actor instanceof Actor.Member member)) {
            return Optional.empty();
        }
        Decision decision = being.map(held -> matrix.decide(community.id(), member.id(), held, permission, target))
                .orElseGet(() -> matrix.decideForStranger(
                        community.id(),
                        community.stage(),
                        community.roleBook(),
                        community.access().contentAccess(),
                        permission));
        return decision.allowed() ? Optional.empty() : Optional.of(refusal(decision));
    }

    /** Whether somebody with these roles stands above the actor. */
    public boolean isBelow(Set<Role> roles) {
        return community.roleBook().rank(roles, community.stage()) > rank();
    }

    /** How high the actor stands; nobody stands above the host. */
    public int rank() {
        return actor instanceof Actor.Host
                ? Role.PORTFOLIO
                : standing.map(Standing::rank).orElse(0);
    }

    /** What the actor is to the community; empty for the host, and for whoever is no active member. */
    public Optional<Standing> standing() {
        return standing;
    }

    /** What the community has settled about its roles. */
    public RoleBook book() {
        return community.roleBook();
    }

    /** Whether this is the actor. */
    public boolean isOf(MemberId member) {
        return actor instanceof Actor.Member self && self.id().equals(member);
    }

    /** The refusal that a decision amounts to. */
    public static Refusal refusal(Decision decision) {
        return Refusal.of(
                RefusalCode.NOT_PERMITTED,
                Map.of(
                        "permission",
                        decision.permission().code(),
                        "rule",
                        decision.rule().code()));
    }
}
