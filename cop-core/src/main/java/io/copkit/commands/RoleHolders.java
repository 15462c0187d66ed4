package io.copkit.commands;

import io.copkit.Community;
import io.copkit.CopEvent;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Membership;
import io.copkit.membership.Upkeep;
import io.copkit.role.HoldOver;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps as many holders of a role as a community needs, and no more than it may have, however many come and go at once.
 *
 * <p>The holders are counted by a query inside the decision, after the community's version was read, and whoever comes or
 * goes where there is a limit writes the community's next version. So of two who both counted two, one loses the race, reads
 * anew and counts one. Whoever only joins demands the version without writing it, so that joins do not wait for each other. A
 * count kept in the community's record would be no safer, would be written by every appointment as well, and would turn false
 * when an erasure removes memberships, which touches no other record.
 */
public final class RoleHolders {

    /** How long it takes until somebody is told again that a role is held over. */
    public static final Duration HOLD_OVER = Duration.ofDays(Upkeep.HOLD_OVER_DAYS);

    private RoleHolders() {}

    /** Why somebody cannot go, or be kept from acting, if so. Only who is active counts as a facilitator. */
    public static Optional<Refusal> keep(
            Work work, Stored<Community, CommunityRecord> community, Membership.Belonging going) {
        return release(work, community, going instanceof Membership.Active active ? active.roles() : Set.of());
    }

    /** Why a member cannot let go of these roles, if so; otherwise sees to it that nobody else lets go at the same time. */
    public static Optional<Refusal> release(Work work, Stored<Community, CommunityRecord> stored, Set<Role> roles) {
        Community community = stored.value();
        Set<Role> needed = new TreeSet<>(roles);
        needed.removeIf(role -> minimum(community, role) == 0);
        if (needed.isEmpty()) {
            work.require(stored);
            return Optional.empty();
        }
        Map<Role, Long> holders = work.people().holders(community.id());
        for (Role role : needed) {
            if (holders.getOrDefault(role, 0L) <= minimum(community, role)) {
                return Optional.of(atMinimum(role, minimum(community, role)));
            }
        }
        if (needed.contains(Role.FACILITATOR)) {
            work.reviewSuccession(stored);
        } else {
            work.rewrite(stored);
        }
        return Optional.empty();
    }

    /**
     * Why a role cannot be given to one more, if so; otherwise sees to it that nobody else gets it at the same time, and
     * that those lose it whose term is over, now that there is a successor.
     */
    static Optional<Refusal> take(
            Work work,
            Stored<Community, CommunityRecord> stored,
            Membership.Active successor,
            Role role,
            List<CopEvent> events) {
        Community community = stored.value();
        OptionalInt maximum = community.roleBook().maximum(role);
        work.require(stored);
        if (maximum.isEmpty() && minimum(community, role) == 0) {
            return Optional.empty();
        }
        List<Stored<Membership, MembershipRecord>> lapsed = work.people().lapsed(community.id(), role).stream()
                .filter(one -> !one.value().member().equals(successor.member()))
                .toList();
        if (maximum.isEmpty() && lapsed.isEmpty()) {
            return Optional.empty();
        }
        long others = work.people().belonging(community.id(), role) - lapsed.size();
        if (maximum.isPresent() && others + organisations(work, community, role) >= maximum.getAsInt()) {
            return Optional.of(full(role, maximum.getAsInt()));
        }
        HoldOver settled = settled(lapsed, role, others + 1, minimum(community, role));
        for (Stored<Membership, MembershipRecord> one : lapsed) {
            if (settled.ending().contains(one.value().member())) {
                events.addAll(end(work, community, one, role));
            }
        }
        work.rewrite(stored);
        return Optional.empty();
    }

    /**
     * Why a role cannot be given to one more organisation, if so; otherwise sees to it that nobody else gets it at the same
     * time. Whoever must hold a role is a person, so an organisation succeeds to nobody.
     */
    static Optional<Refusal> takeForOrganisation(Work work, Stored<Community, CommunityRecord> stored, Role role) {
        Community community = stored.value();
        OptionalInt maximum = community.roleBook().maximum(role);
        if (maximum.isEmpty()) {
            work.require(stored);
            return Optional.empty();
        }
        if (holding(work, community, role) >= maximum.getAsInt()) {
            return Optional.of(full(role, maximum.getAsInt()));
        }
        work.rewrite(stored);
        return Optional.empty();
    }

    /** How many hold a role, people and organisations. */
    static long holding(Work work, Community community, Role role) {
        return work.people().belonging(community.id(), role) + organisations(work, community, role);
    }

    /** Asks only where there can be some. */
    private static long organisations(Work work, Community community, Role role) {
        return community.roleBook().isOpenToOrganisations(role) ? work.people().mandated(community.id(), role) : 0;
    }

    static Refusal full(Role role, int maximum) {
        return Refusal.of(RefusalCode.ROLE_FULL, Map.of("role", role.code(), "maximum", String.valueOf(maximum)));
    }

    /**
     * Ends the roles of somebody whose term is over. A role that must be held by somebody is held over, and told as often as
     * it is due; only who is active counts as holding it.
     */
    public static void endTerms(Work work, Stored<Community, CommunityRecord> community, MembershipChange change) {
        for (RoleGrant grant : change.belonging().membership().grants()) {
            if (grant.due().filter(due -> !work.at().isBefore(due)).isEmpty()) {
                continue;
            }
            boolean needed = change.belonging() instanceof Membership.Active
                    && release(work, community, Set.of(grant.role())).isPresent();
            if (needed) {
                change.holdOver(grant.role(), work.at().plus(HOLD_OVER));
            } else {
                change.expire(grant.role(), ended(community.value(), grant));
            }
        }
    }

    /** Since when a role is no longer held whose term is over; empty for now, as it counted until now. */
    private static Optional<Instant> ended(Community community, RoleGrant grant) {
        return grant.heldOver().isPresent() || minimum(community, grant.role()) > 0 ? Optional.empty() : grant.until();
    }

    /** Who of those whose term is over loses a role, and who is held over. */
    private static HoldOver settled(
            List<Stored<Membership, MembershipRecord>> lapsed, Role role, long holding, int minimum) {
        List<HoldOver.Lapsed> ends = new ArrayList<>();
        for (Stored<Membership, MembershipRecord> one : lapsed) {
            grant(one, role)
                    .flatMap(RoleGrant::end)
                    .ifPresent(end -> ends.add(new HoldOver.Lapsed(one.value().member(), end)));
        }
        return HoldOver.decide(ends, holding, minimum);
    }

    /** Takes a role whose term is over from somebody. */
    private static List<CopEvent> end(
            Work work, Community community, Stored<Membership, MembershipRecord> stored, Role role) {
        MembershipChange change = MembershipChange.of(work, stored);
        change.expire(role, grant(stored, role).flatMap(grant -> ended(community, grant)));
        change.write();
        return change.events();
    }

    /** Whether somebody must facilitate: from coalescing on, while the community lives. */
    public static boolean needsFacilitator(Community community) {
        return community.stage() != Stage.POTENTIAL && minimum(community, Role.FACILITATOR) > 0;
    }

    static int minimum(Community community, Role role) {
        return community.roleBook().minimum(role, community.stage());
    }

    static Optional<RoleGrant> grant(Stored<Membership, MembershipRecord> stored, Role role) {
        return stored.value() instanceof Membership.Belonging belonging
                ? belonging.membership().grant(role)
                : Optional.empty();
    }

    /** Why nobody can hold a role any more, if so. */
    static Optional<Refusal> releaseAll(Community community, Role role) {
        int minimum = minimum(community, role);
        return minimum == 0 ? Optional.empty() : Optional.of(atMinimum(role, minimum));
    }

    private static Refusal atMinimum(Role role, int minimum) {
        return role.equals(Role.FACILITATOR) && minimum == 1
                ? Refusal.of(RefusalCode.LAST_FACILITATOR)
                : Refusal.of(
                        RefusalCode.ROLE_AT_MINIMUM, Map.of("role", role.code(), "minimum", String.valueOf(minimum)));
    }
}
