package io.copkit.commands.lifecycle;

import io.copkit.Community;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.commands.norm.NormsInForce;
import io.copkit.community.Charter;
import io.copkit.lifecycle.Guard;
import io.copkit.lifecycle.LifecycleFacts;
import io.copkit.lifecycle.Mover;
import io.copkit.lifecycle.Pulse;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import io.copkit.role.Standing;
import io.copkit.storage.CommunityRecord;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out what guards look at, and no more than the guards asked for look at. Counts after the community's version was read:
 * who could break a hard guard writes that version.
 */
final class FactFinder {

    private final Desk desk;
    private final Work work;
    private final Stored<Community, CommunityRecord> stored;
    private final Authority authority;

    FactFinder(Desk desk, Work work, Stored<Community, CommunityRecord> stored, Authority authority) {
        this.desk = desk;
        this.work = work;
        this.stored = stored;
        this.authority = authority;
    }

    LifecycleFacts facts(Collection<Guard> guards) {
        Community community = stored.value();
        Charter charter = community.charter();
        Map<Role, Long> holders = work.people().holders(community.id());
        long members = work.people().members(community.id());
        boolean active = guards.stream().anyMatch(Guard::looksAtActivity);
        return new LifecycleFacts(
                work.at(),
                community.stage(),
                community.stageSince(),
                community.life(),
                !charter.domain().isBlank(),
                charter.objectives().size(),
                community.charterVersion(),
                community.founders().size(),
                members,
                holders.getOrDefault(Role.FACILITATOR, 0L),
                sponsors(guards, holders),
                guards.contains(Guard.NORMS_IN_FORCE) && NormsInForce.any(work, community.id()) ? 1 : 0,
                community
                        .life()
                        .closing()
                        .filter(notice -> guards.contains(Guard.FEW_OBJECT))
                        .map(new StoredLifecycle(desk, community.id())::objections)
                        .orElse(0L),
                active ? pulse(members) : Pulse.UNKNOWN,
                mover(authority));
    }

    /** An organisation is as good a sponsor as a member. */
    private long sponsors(Collection<Guard> guards, Map<Role, Long> holders) {
        long members = holders.getOrDefault(Role.SPONSOR, 0L);
        return guards.contains(Guard.SPONSOR_IDENTIFIED)
                ? members + work.people().mandated(stored.value().id(), Role.SPONSOR)
                : members;
    }

    private Pulse pulse(long members) {
        Community community = stored.value();
        Set<String> facilitators = work.people().inRole(community.id(), Role.FACILITATOR).stream()
                .map(Stored::value)
                .filter(Membership.Active.class::isInstance)
                .map(membership -> membership.member().value())
                .collect(Collectors.toSet());
        return new PulseReader(desk, community.id(), work.at()).read(members, facilitators);
    }

    /** What whoever acts is to the community. */
    static Mover mover(Authority authority) {
        Set<Role> roles = authority.standing().map(Standing::effectiveRoles).orElse(Set.of());
        return new Mover(
                roles.contains(Role.FACILITATOR),
                roles.contains(Role.CARETAKER) || roles.contains(Role.SPONSOR),
                roles.contains(Role.PORTFOLIO_ADMIN));
    }
}
