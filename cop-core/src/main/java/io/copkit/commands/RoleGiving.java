package io.copkit.commands;

import io.copkit.Community;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.history.Reason;
import io.copkit.membership.Membership;
import io.copkit.role.GrantTerms;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleGrant;
import io.copkit.role.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Giving, extending and taking roles, one at a time. */
final class RoleGiving {

    private final Permitted permitted;
    private final Work work;
    private final Community community;
    private final RoleBook book;
    private final Reason reason;

    RoleGiving(Permitted permitted) {
        this.permitted = permitted;
        this.work = permitted.work();
        this.community = permitted.community().value();
        this.book = community.roleBook();
        this.reason = Reason.of(work.actor());
    }

    Outcome<Set<Role>> appoint(MemberId member, Role role, GrantTerms terms) {
        return permitted.needs(
                Permission.ROLE_ASSIGN,
                () -> onActive(
                        member,
                        role,
                        stored -> refused(role, terms)
                                .<Outcome<Set<Role>>>map(Outcome::refused)
                                .orElseGet(() -> appoint(stored, role, terms))));
    }

    Outcome<Set<Role>> extend(MemberId member, Role role, Optional<Instant> until) {
        return permitted.needs(
                Permission.ROLE_ASSIGN,
                () -> onActive(member, role, stored -> {
                    Optional<RoleGrant> grant = stored.active().grant(role);
                    if (grant.isEmpty()) {
                        return refused(RefusalCode.ROLE_NOT_HELD, role);
                    }
                    if (isNotAhead(until)) {
                        return Desk.refused(RefusalCode.DEADLINE_NOT_AHEAD);
                    }
                    stored.revoke(role, reason);
                    give(stored, role, new GrantTerms(until, grant.get().scopes()));
                    return written(stored, List.of());
                }));
    }

    Outcome<Set<Role>> revoke(MemberId member, Role role) {
        boolean own = permitted.authority().isOf(member);
        Optional<Refusal> denied =
                own ? Optional.empty() : permitted.authority().denies(Permission.ROLE_ASSIGN);
        return denied.<Outcome<Set<Role>>>map(Outcome::refused)
                .orElseGet(() -> onActive(member, role, own, stored -> {
                    if (!stored.active().roles().contains(role)) {
                        return refused(RefusalCode.ROLE_NOT_HELD, role);
                    }
                    Optional<Refusal> kept = RoleHolders.release(work, permitted.community(), Set.of(role));
                    if (kept.isPresent()) {
                        return Outcome.refused(kept.get());
                    }
                    stored.revoke(role, reason);
                    return written(stored, List.of());
                }));
    }

    /** Why a role cannot be given to whoever has these, if so. */
    Optional<Refusal> refused(Role role, GrantTerms terms) {
        if (!book.uses(role)) {
            return Optional.of(refusal(RefusalCode.ROLE_NOT_IN_USE, role));
        }
        if (role.equals(Role.CONTENT_EXPERT) && terms.scopes().stream().noneMatch(Scope.Theme.class::isInstance)) {
            return Optional.of(refusal(RefusalCode.SCOPE_MISSING, role));
        }
        return isNotAhead(terms.until())
                ? Optional.of(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD))
                : RightsPart.tooMany("scopes", terms.scopes().size());
    }

    private Outcome<Set<Role>> appoint(MembershipChange member, Role role, GrantTerms terms) {
        Optional<RoleGrant> before = member.active().grant(role);
        if (before.filter(grant -> grant.holdsAt(work.at())).isPresent()) {
            return refused(RefusalCode.ROLE_ALREADY_HELD, role);
        }
        Optional<Role> incompatible =
                book.incompatibleWith(role, member.active().roles());
        if (incompatible.isPresent()) {
            return Desk.refused(
                    RefusalCode.ROLES_INCOMPATIBLE,
                    Map.of("role", role.code(), "other", incompatible.get().code()));
        }
        List<CopEvent> succeeded = new ArrayList<>();
        Optional<Refusal> full = RoleHolders.take(work, permitted.community(), member.active(), role, succeeded);
        if (full.isPresent()) {
            return Outcome.refused(full.get());
        }
        before.ifPresent(lapsed -> member.revoke(role, Reason.EXPIRED));
        give(member, role, terms);
        return written(member, succeeded);
    }

    private void give(MembershipChange member, Role role, GrantTerms terms) {
        boolean mayBeHeldOver = RoleHolders.minimum(community, role) > 0;
        if (role.equals(Role.FACILITATOR) && mayBeHeldOver && terms.until().isPresent()) {
            work.reviewSuccession(permitted.community());
        }
        member.appoint(
                new RoleGrant(role, work.at(), terms.until(), terms.scopes(), work.actingMember()),
                mayBeHeldOver ? Optional.empty() : terms.until(),
                reason);
    }

    private interface OnMember {
        Outcome<Set<Role>> then(MembershipChange member);
    }

    private Outcome<Set<Role>> onActive(MemberId member, Role role, OnMember decision) {
        return onActive(member, role, false, decision);
    }

    private Outcome<Set<Role>> onActive(MemberId member, Role role, boolean own, OnMember decision) {
        if (!role.isAppointable()) {
            return refused(RefusalCode.ROLE_NOT_APPOINTABLE, role);
        }
        if (!own && permitted.authority().isBelow(Set.of(role))) {
            return refused(RefusalCode.ROLE_ABOVE_OWN, role);
        }
        MembershipChange change =
                MembershipChange.of(work, community.id(), member, work.membership(community.id(), member));
        if (!(change.now().orElse(null) instanceof Membership.Active active)) {
            return Desk.refused(RefusalCode.NOT_A_MEMBER);
        }
        if (!own && permitted.authority().isBelow(active.roles())) {
            return refused(RefusalCode.ROLE_ABOVE_OWN, role);
        }
        return decision.then(change);
    }

    private boolean isNotAhead(Optional<Instant> until) {
        return until.filter(end -> !end.isAfter(work.at())).isPresent();
    }

    private static Outcome<Set<Role>> written(MembershipChange member, List<CopEvent> before) {
        member.write();
        List<CopEvent> events = new ArrayList<>(before);
        events.addAll(member.events());
        return Outcome.accepted(member.active().roles(), events);
    }

    private static Refusal refusal(RefusalCode code, Role role) {
        return Refusal.of(code, Map.of("role", role.code()));
    }

    private static Outcome<Set<Role>> refused(RefusalCode code, Role role) {
        return Outcome.refused(refusal(code, role));
    }
}
