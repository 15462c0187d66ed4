package io.copkit.commands;

import io.copkit.Community;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Membership;
import io.copkit.role.GrantTerms;
import io.copkit.role.Permission;
import io.copkit.role.RightsEvent;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleBookRules;
import io.copkit.role.RoleEvent;
import io.copkit.role.RoleGrant;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What concerns the roles of a whole community: its book, moving holders, ending terms. */
final class RoleSettling {

    private final Permitted permitted;
    private final Work work;
    private final Stored<Community, CommunityRecord> stored;
    private final Community community;

    RoleSettling(Permitted permitted) {
        this.permitted = permitted;
        this.work = permitted.work();
        this.stored = permitted.community();
        this.community = stored.value();
    }

    Outcome<RoleBook> settle(UnaryOperator<RoleBook> change) {
        return permitted.needs(Permission.ROLE_ASSIGN, () -> {
            RoleBook before = community.own().roleBook();
            RoleBook after = change.apply(before).edition(before.edition() + 1);
            RoleBookRules rules = new RoleBookRules(
                    permitted.matrix(), before, after, permitted.authority().rank());
            List<Refusal> refusals = new ArrayList<>(rules.refusals());
            rules.removed().forEach(role -> stillHeld(role).ifPresent(refusals::add));
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            CommunityRecord record = work.put(community.with(after), stored);
            work.happened(Step.of(Happening.ROLES_SETTLED, record, Reason.of(work.actor()))
                    .from(String.valueOf(before.edition()))
                    .to(String.valueOf(after.edition())));
            return Outcome.accepted(
                    after, List.of(new RightsEvent.Settled(community.id(), work.actor(), work.at(), before, after)));
        });
    }

    Outcome<Integer> migrate(Role from, Role to) {
        return permitted.needs(Permission.ROLE_ASSIGN, () -> {
            List<Stored<Membership, MembershipRecord>> holders = work.people().inRole(community.id(), from);
            if (holders.isEmpty()) {
                return Outcome.refused(refusal(RefusalCode.ROLE_NOT_HELD, from));
            }
            Optional<Refusal> refusal = migrationRefused(from, to, holders);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            List<CopEvent> events = new ArrayList<>();
            int moved = 0;
            for (Stored<Membership, MembershipRecord> holder : holders) {
                MembershipChange change = MembershipChange.of(work, holder);
                RoleGrant grant = change.belonging().membership().grant(from).orElseThrow();
                if (grant.holdsAt(work.at())) {
                    change.replace(from, to, Reason.of(work.actor()));
                    moved++;
                } else {
                    change.expire(from, grant.until());
                }
                change.write();
                events.addAll(change.events());
            }
            work.rewrite(stored);
            return Outcome.accepted(moved, events);
        });
    }

    Outcome<List<MemberId>> expire() {
        return permitted.needs(Permission.ROLE_ASSIGN, () -> {
            List<MemberId> fewer = new ArrayList<>();
            List<CopEvent> events = new ArrayList<>();
            for (Stored<Membership, MembershipRecord> member : work.people().due(community.id())) {
                List<CopEvent> told = endTerms(member);
                events.addAll(told);
                if (told.stream().anyMatch(RoleEvent.Revoked.class::isInstance)) {
                    fewer.add(member.value().member());
                }
            }
            events.addAll(MandateGiving.expire(work, community));
            return Outcome.accepted(fewer, events);
        });
    }

    /** Who belongs to the community no more is left to a sweep of memberships. */
    private List<CopEvent> endTerms(Stored<Membership, MembershipRecord> member) {
        if (!(member.value().at(work.at()) instanceof Membership.Belonging)) {
            return List.of();
        }
        MembershipChange change = MembershipChange.of(work, member);
        RoleHolders.endTerms(work, stored, change);
        if (!change.events().isEmpty()) {
            change.write();
        }
        return change.events();
    }

    private Optional<Refusal> stillHeld(Role role) {
        long holders = RoleHolders.holding(work, community, role);
        return holders == 0
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        RefusalCode.ROLE_STILL_HELD, Map.of("role", role.code(), "holders", String.valueOf(holders))));
    }

    private Optional<Refusal> migrationRefused(Role from, Role to, List<Stored<Membership, MembershipRecord>> holders) {
        for (Role role : List.of(from, to)) {
            if (!role.isAppointable()) {
                return Optional.of(refusal(RefusalCode.ROLE_NOT_APPOINTABLE, role));
            }
            if (permitted.authority().isBelow(Set.of(role))) {
                return Optional.of(refusal(RefusalCode.ROLE_ABOVE_OWN, role));
            }
        }
        for (Stored<Membership, MembershipRecord> holder : holders) {
            Membership.Active member = ((Membership.Belonging) holder.value()).membership();
            Optional<Refusal> refused = migrationRefused(member, from, to);
            if (refused.isPresent()) {
                return refused;
            }
        }
        OptionalInt maximum = community.roleBook().maximum(to);
        if (maximum.isPresent() && RoleHolders.holding(work, community, to) + holders.size() > maximum.getAsInt()) {
            return Optional.of(RoleHolders.full(to, maximum.getAsInt()));
        }
        return RoleHolders.releaseAll(community, from);
    }

    private Optional<Refusal> migrationRefused(Membership.Active member, Role from, Role to) {
        if (permitted.authority().isBelow(member.roles())) {
            return Optional.of(refusal(RefusalCode.ROLE_ABOVE_OWN, from));
        }
        Set<Role> others = new HashSet<>(member.roles());
        others.remove(from);
        Optional<Role> incompatible = community.roleBook().incompatibleWith(to, others);
        if (incompatible.isPresent()) {
            return Optional.of(Refusal.of(
                    RefusalCode.ROLES_INCOMPATIBLE,
                    Map.of("role", to.code(), "other", incompatible.get().code())));
        }
        RoleGrant grant = member.grant(from).orElseThrow();
        return new RoleGiving(permitted).refused(to, new GrantTerms(Optional.empty(), grant.scopes()));
    }

    private static Refusal refusal(RefusalCode code, Role role) {
        return Refusal.of(code, Map.of("role", role.code()));
    }
}
