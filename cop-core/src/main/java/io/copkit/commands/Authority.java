package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.Community;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Membership;
import io.copkit.role.Decision;
import io.copkit.role.Permission;
import io.copkit.role.PermissionMatrix;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What whoever acts may do in one community, by the records that a command has read. */
public final class Authority {

    private final PermissionMatrix matrix;
    private final Community community;
    private final Actor actor;
    private final Optional<Set<Role>> held;

    private Authority(PermissionMatrix matrix, Community community, Actor actor, Optional<Set<Role>> held) {
        this.matrix = matrix;
        this.community = community;
        this.actor = actor;
        this.held = held;
    }

    /** Reads what the actor is to the community, and demands that it is still so at commit. */
    public static Authority of(Work work, PermissionMatrix matrix, Stored<Community, CommunityRecord> community) {
        return of(work, matrix, community, work.actor());
    }

    /** Reads what somebody is to the community, and demands that it is still so at commit. */
    public static Authority of(
            Work work, PermissionMatrix matrix, Stored<Community, CommunityRecord> community, Actor actor) {
        if (!(actor instanceof Actor.Member member)) {
            return new Authority(matrix, community.value(), actor, Optional.empty());
        }
        Optional<Stored<Membership, MembershipRecord>> membership =
                work.membership(community.value().id(), member.id());
        membership.ifPresent(work::require);
        Optional<Set<Role>> held =
                membership.flatMap(stored -> roles(stored.value().at(work.at())));
        boolean suspendedAbove =
                held.isPresent() && !work.sanctionsAbove(community, member.id()).isEmpty();
        return new Authority(matrix, community.value(), actor, suspendedAbove ? Optional.empty() : held);
    }

    /** Why the actor may not do something, if so. */
    public Optional<Refusal> denies(Permission permission) {
        if (actor instanceof Actor.Host) {
            return Optional.empty();
        }
        Decision decision = held.map(
                        roles -> matrix.decide(community.id(), community.stage(), roles, permission, false))
                .orElseGet(() -> matrix.decideForStranger(community.id(), permission));
        return decision.allowed() ? Optional.empty() : Optional.of(refusal(decision));
    }

    /** Whether somebody with these roles stands above the actor. */
    public boolean isBelow(Set<Role> roles) {
        return !(actor instanceof Actor.Host)
                && rank(roles, community.stage()) > rank(held.orElse(Set.of()), community.stage());
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

    private static int rank(Set<Role> roles, Stage stage) {
        return PermissionMatrix.effective(roles, stage).stream()
                .mapToInt(Role::rank)
                .max()
                .orElse(0);
    }

    /** The dormant may do what they could before; the suspended nothing. */
    static Optional<Set<Role>> roles(Membership now) {
        return now instanceof Membership.Belonging belonging
                        && belonging.sanction().isEmpty()
                ? Optional.of(belonging.membership().roles())
                : Optional.empty();
    }
}
