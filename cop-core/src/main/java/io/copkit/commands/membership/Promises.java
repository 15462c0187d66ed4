package io.copkit.commands.membership;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Authority;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.Permitted;
import io.copkit.commands.Settings;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Reason;
import io.copkit.membership.Invitation;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The roles that an invitation promises: whoever invites must be able to give them, then and when it is accepted. */
final class Promises {

    private Promises() {}

    /** Why somebody cannot promise these roles together, if so. */
    static Optional<Refusal> refusal(Authority authority, Set<Role> roles) {
        for (Role role : sorted(roles)) {
            Optional<Refusal> refused = refusal(authority, role)
                    .or(() -> authority
                            .book()
                            .incompatibleWith(role, roles)
                            .map(other -> refused(RefusalCode.ROLES_INCOMPATIBLE, role, "other", other.code())));
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /** An invitation has no room for themes, without which nobody is an expert. */
    private static Optional<Refusal> refusal(Authority authority, Role role) {
        if (!role.isAppointable()) {
            return Optional.of(refused(RefusalCode.ROLE_NOT_APPOINTABLE, role));
        }
        Optional<Refusal> denied = authority.denies(Permission.ROLE_ASSIGN);
        if (denied.isPresent()) {
            return denied;
        }
        if (authority.isBelow(Set.of(role))) {
            return Optional.of(refused(RefusalCode.ROLE_ABOVE_OWN, role));
        }
        if (!authority.book().uses(role)) {
            return Optional.of(refused(RefusalCode.ROLE_NOT_IN_USE, role));
        }
        return role.equals(Role.CONTENT_EXPERT)
                ? Optional.of(refused(RefusalCode.SCOPE_MISSING, role))
                : Optional.empty();
    }

    private static Refusal refused(RefusalCode code, Role role, String... more) {
        return Refusal.of(
                code, more.length == 0 ? Map.of("role", role.code()) : Map.of("role", role.code(), more[0], more[1]));
    }

    /**
     * Gives somebody who came by an invitation the roles in it that the inviter could still give, as the community's book
     * allows them by now; of the others it is told why they are not given.
     */
    static void keep(
            Work work,
            Settings settings,
            Stored<Community, CommunityRecord> community,
            Optional<String> invitation,
            MembershipChange change) {
        invitation
                .flatMap(id -> work.document(
                        InvitationMapping.INSTANCE, community.value().id().value(), id))
                .ifPresent(stored -> keep(work, settings, community, stored.value(), change));
    }

    static void keep(
            Work work,
            Settings settings,
            Stored<Community, CommunityRecord> community,
            Invitation invitation,
            MembershipChange change) {
        Authority inviter = Authority.of(work, settings.permissions(), community, inviter(invitation));
        Permitted permitted = new Permitted(work, community, settings.permissions(), inviter);
        for (Role role : sorted(invitation.roles())) {
            refusal(inviter, role)
                    .or(() -> permitted.take(change.active(), role, change.events()))
                    .ifPresentOrElse(why -> change.notGiven(role, why), () -> change.appoint(role, Reason.ACCEPTED));
        }
    }

    /** An inviter who has been erased counts as the host: the invitation was good when it was made, and nobody is left to ask. */
    private static Actor inviter(Invitation invitation) {
        return invitation.by().<Actor>map(Actor.Member::new).orElseGet(() -> new Actor.Host("invitation"));
    }

    private static List<Role> sorted(Set<Role> roles) {
        return roles.stream().sorted(Comparator.comparing(Role::code)).toList();
    }

    /** Whether this is who invited. */
    static boolean isBy(Invitation invitation, Optional<MemberId> acting) {
        return acting.isPresent() && acting.equals(invitation.by());
    }
}
