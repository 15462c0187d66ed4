package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.Community;
import io.copkit.history.Reason;
import io.copkit.membership.Membership;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.Roles;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Giving and taking roles. */
public final class RoleCommands implements Roles {

    private final Desk desk;
    private final Actor actor;

    /** Gives and takes on behalf of somebody. */
    public RoleCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<Set<Role>> appoint(CommunityId community, MemberId member, Role role) {
        return desk.run(actor, work -> work.inOpenCommunity(community, stored -> appoint(work, stored, member, role)));
    }

    @Override
    public Outcome<Set<Role>> revoke(CommunityId community, MemberId member, Role role) {
        return desk.run(actor, work -> work.inOpenCommunity(community, stored -> revoke(work, stored, member, role)));
    }

    /** Decides within one attempt at a command. */
    public Outcome<Set<Role>> appoint(
            Work work, Stored<Community, CommunityRecord> community, MemberId member, Role role) {
        Authority authority = Authority.of(work, desk.settings().permissions(), community);
        Optional<Refusal> denied = authority.denies(Permission.ROLE_ASSIGN);
        if (denied.isPresent()) {
            return Outcome.refused(denied.get());
        }
        if (authority.isBelow(Set.of(role))) {
            return refused(RefusalCode.ROLE_ABOVE_OWN, role);
        }
        return onAppointable(work, community, member, role, membership -> {
            if (membership.active().roles().contains(role)) {
                return refused(RefusalCode.ROLE_ALREADY_HELD, role);
            }
            work.require(community);
            membership.appoint(role, reason());
            return written(membership);
        });
    }

    /** Decides within one attempt at a command. */
    public Outcome<Set<Role>> revoke(
            Work work, Stored<Community, CommunityRecord> community, MemberId member, Role role) {
        Authority authority = Authority.of(work, desk.settings().permissions(), community);
        Optional<Refusal> denied = authority.isOf(member) ? Optional.empty() : authority.denies(Permission.ROLE_ASSIGN);
        if (denied.isPresent()) {
            return Outcome.refused(denied.get());
        }
        return onAppointable(work, community, member, role, membership -> {
            Set<Role> held = membership.active().roles();
            if (!held.contains(role)) {
                return refused(RefusalCode.ROLE_NOT_HELD, role);
            }
            if (!authority.isOf(member) && authority.isBelow(held)) {
                return refused(RefusalCode.ROLE_ABOVE_OWN, role);
            }
            Optional<Refusal> kept = Facilitation.release(work, community, Set.of(role));
            if (kept.isPresent()) {
                return Outcome.refused(kept.get());
            }
            membership.revoke(role, reason());
            return written(membership);
        });
    }

    private interface OnMembership {
        Outcome<Set<Role>> then(MembershipChange membership);
    }

    private static Outcome<Set<Role>> onAppointable(
            Work work,
            Stored<Community, CommunityRecord> community,
            MemberId member,
            Role role,
            OnMembership decision) {
        if (!role.isAppointable()) {
            return refused(RefusalCode.ROLE_NOT_APPOINTABLE, role);
        }
        Optional<Stored<Membership, MembershipRecord>> stored =
                work.membership(community.value().id(), member);
        MembershipChange membership =
                MembershipChange.of(work, community.value().id(), member, stored);
        return membership.now().orElse(null) instanceof Membership.Active
                ? decision.then(membership)
                : Desk.refused(RefusalCode.NOT_A_MEMBER);
    }

    private static Outcome<Set<Role>> written(MembershipChange membership) {
        membership.write();
        return Outcome.accepted(membership.active().roles(), membership.events());
    }

    private Reason reason() {
        return actor instanceof Actor.Host ? Reason.HOST : Reason.ASKED;
    }

    private static Outcome<Set<Role>> refused(RefusalCode code, Role role) {
        return Desk.refused(code, Map.of("role", role.code()));
    }
}
