package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Membership;
import io.copkit.role.Decision;
import io.copkit.role.Delegation;
import io.copkit.role.DelegationTerms;
import io.copkit.role.Duty;
import io.copkit.role.Permission;
import io.copkit.role.Restriction;
import io.copkit.role.RightsEvent;
import io.copkit.role.Standing;
import io.copkit.role.Target;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Passing permissions on, and keeping members from contributing. */
final class RightsGiving {

    private final Permitted permitted;
    private final Work work;
    private final Community community;

    RightsGiving(Permitted permitted) {
        this.permitted = permitted;
        this.work = permitted.work();
        this.community = permitted.community().value();
    }

    Outcome<Delegation> delegate(String id, MemberId to, DelegationTerms terms) {
        return permitted.needs(
                Permission.ROLE_DELEGATE,
                () -> onBelonging(
                        to,
                        member -> refusal(to, terms, member.rights().delegations())
                                .<Outcome<Delegation>>map(Outcome::refused)
                                .orElseGet(() -> {
                                    Delegation delegation = new Delegation(
                                            id,
                                            terms.permissions(),
                                            terms.scopes(),
                                            work.at(),
                                            terms.until(),
                                            terms.further(),
                                            work.actingMember());
                                    List<Delegation> more =
                                            new ArrayList<>(member.rights().delegations());
                                    more.add(delegation);
                                    write(
                                            member,
                                            new RightsPart(more, member.rights().restriction()),
                                            Step.of(
                                                            Happening.PERMISSIONS_DELEGATED,
                                                            member.stored()
                                                                    .record()
                                                                    .key(),
                                                            member.stored()
                                                                            .record()
                                                                            .version()
                                                                    + 1,
                                                            Reason.of(work.actor()))
                                                    .to(id)
                                                    .noting(Optional.of(codes(delegation)))
                                                    .until(Optional.of(terms.until())));
                                    return accepted(
                                            delegation,
                                            new RightsEvent.Delegated(
                                                    community.id(), work.actor(), work.at(), to, delegation));
                                })));
    }

    Outcome<Delegation> withdraw(MemberId from, String id) {
        return onBelonging(from, member -> {
            Optional<Delegation> known = member.rights().delegations().stream()
                    .filter(delegation -> delegation.id().equals(id))
                    .findFirst();
            Optional<Refusal> refusal = withdrawalRefused(from, member, known);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            Delegation delegation = known.orElseThrow();
            List<Delegation> fewer = new ArrayList<>(member.rights().delegations());
            fewer.remove(delegation);
            write(
                    member,
                    new RightsPart(fewer, member.rights().restriction()),
                    Step.of(
                                    Happening.DELEGATION_WITHDRAWN,
                                    member.stored().record().key(),
                                    member.stored().record().version() + 1,
                                    Reason.of(work.actor()))
                            .from(id));
            return accepted(
                    delegation, new RightsEvent.Withdrawn(community.id(), work.actor(), work.at(), from, delegation));
        });
    }

    Outcome<List<Delegation>> delegations(MemberId member) {
        Optional<Refusal> denied = permitted.authority().isOf(member)
                ? Optional.empty()
                : permitted.authority().denies(Permission.AUDIT_READ);
        return denied.<Outcome<List<Delegation>>>map(Outcome::refused)
                .orElseGet(() -> onBelonging(
                        member, found -> Outcome.accepted(found.rights().delegations(), List.of())));
    }

    Outcome<Restriction> restrict(MemberId member, Instant until) {
        return sanctioning(member, found -> {
            if (!until.isAfter(work.at())) {
                return Desk.refused(RefusalCode.DEADLINE_NOT_AHEAD);
            }
            Restriction restriction = new Restriction(work.at(), until);
            write(
                    found,
                    new RightsPart(found.rights().delegations(), Optional.of(restriction)),
                    Step.of(
                                    Happening.MEMBER_RESTRICTED,
                                    found.stored().record().key(),
                                    found.stored().record().version() + 1,
                                    Reason.of(work.actor()))
                            .until(Optional.of(until)));
            return accepted(
                    restriction,
                    new RightsEvent.Restricted(community.id(), work.actor(), work.at(), member, restriction));
        });
    }

    Outcome<Restriction> relieve(MemberId member) {
        return sanctioning(member, found -> {
            Optional<Restriction> open = found.rights().restriction();
            if (open.isEmpty()) {
                return Desk.refused(RefusalCode.NOT_RESTRICTED);
            }
            write(
                    found,
                    new RightsPart(found.rights().delegations(), Optional.empty()),
                    Step.of(
                            Happening.MEMBER_RELIEVED,
                            found.stored().record().key(),
                            found.stored().record().version() + 1,
                            Reason.of(work.actor())));
            return accepted(open.get(), new RightsEvent.Relieved(community.id(), work.actor(), work.at(), member));
        });
    }

    private Outcome<Restriction> sanctioning(MemberId member, OnMember<Restriction> decision) {
        return permitted.needs(
                Permission.SANCTION_LIMIT,
                () -> onBelonging(
                        member,
                        found -> Duty.SANCTION
                                .refuses(work.actor(), Set.of(member))
                                .or(() -> aboveOwn(found))
                                .<Outcome<Restriction>>map(Outcome::refused)
                                .orElseGet(() -> decision.then(found))));
    }

    private Optional<Refusal> refusal(MemberId to, DelegationTerms terms, List<Delegation> already) {
        Optional<Refusal> own = Duty.DELEGATION.refuses(work.actor(), Set.of(to));
        if (own.isPresent()) {
            return own;
        }
        if (terms.permissions().isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.NOTHING_TO_DELEGATE));
        }
        if (!terms.until().isAfter(work.at())) {
            return Optional.of(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
        }
        Optional<Refusal> tooMany = RightsPart.tooMany("delegations", already.size() + 1)
                .or(() -> RightsPart.tooMany("scopes", terms.scopes().size()));
        if (tooMany.isPresent()) {
            return tooMany;
        }
        return terms.permissions().stream()
                .sorted()
                .filter(permission -> !mayPassOn(permission, terms))
                .findFirst()
                .map(permission ->
                        Refusal.of(RefusalCode.NOT_YOURS_TO_DELEGATE, Map.of("permission", permission.code())));
    }

    /** Whether the actor may pass a permission on: what was itself delegated only if that was allowed, and not for longer. */
    private boolean mayPassOn(Permission permission, DelegationTerms terms) {
        if (!(work.actor() instanceof Actor.Member member)) {
            return true;
        }
        Optional<Standing> standing = permitted.authority().standing();
        Stream<Target> targets = terms.scopes().isEmpty()
                ? Stream.of(Target.COMMUNITY)
                : terms.scopes().stream().map(Target::in);
        return standing.isPresent()
                && targets.allMatch(target -> mayPassOn(member.id(), standing.get(), permission, target, terms));
    }

    private boolean mayPassOn(
            MemberId actor, Standing standing, Permission permission, Target target, DelegationTerms terms) {
        Decision decision = permitted.matrix().decide(community.id(), actor, standing, permission, target);
        if (decision.rule() != Decision.Rule.GRANTED_BY_DELEGATION) {
            return decision.allowed();
        }
        return standing.delegations().stream()
                .anyMatch(delegation -> delegation.further()
                        && !terms.until().isAfter(delegation.until())
                        && delegation.permissions().contains(permission)
                        && delegation.covers(target));
    }

    private Optional<Refusal> withdrawalRefused(MemberId from, Member member, Optional<Delegation> known) {
        boolean party = permitted.authority().isOf(from)
                || known.flatMap(Delegation::by)
                        .filter(permitted.authority()::isOf)
                        .isPresent();
        if (party) {
            return unknown(known);
        }
        return permitted
                .authority()
                .denies(Permission.ROLE_ASSIGN)
                .or(() -> unknown(known))
                .or(() -> aboveOwn(member));
    }

    private static Optional<Refusal> unknown(Optional<Delegation> known) {
        return known.isPresent() ? Optional.empty() : Optional.of(Refusal.of(RefusalCode.DELEGATION_UNKNOWN));
    }

    private Optional<Refusal> aboveOwn(Member member) {
        return member.active().roles().stream()
                .filter(role -> permitted.authority().isBelow(Set.of(role)))
                .sorted()
                .findFirst()
                .map(role -> Refusal.of(RefusalCode.ROLE_ABOVE_OWN, Map.of("role", role.code())));
    }

    private record Member(Stored<Membership, MembershipRecord> stored, Membership.Active active, RightsPart rights) {}

    private interface OnMember<T> {
        Outcome<T> then(Member member);
    }

    private <T> Outcome<T> onBelonging(MemberId id, OnMember<T> decision) {
        Optional<Stored<Membership, MembershipRecord>> stored = work.membership(community.id(), id);
        if (stored.isEmpty() || !(stored.get().value().at(work.at()) instanceof Membership.Belonging belonging)) {
            return Desk.refused(RefusalCode.NOT_A_MEMBER);
        }
        Membership.Active active = belonging.membership();
        return decision.then(
                new Member(stored.get(), active, RightsPart.of(stored.get().record(), active, work.at())));
    }

    private void write(Member member, RightsPart rights, Step step) {
        Membership membership = member.stored().value();
        work.put(rights.next(membership, member.stored().record(), work.at()));
        work.happened(step.about(membership.member()));
    }

    private static String codes(Delegation delegation) {
        return String.join(
                " ",
                delegation.permissions().stream().map(Permission::code).sorted().toList());
    }

    private static <T> Outcome<T> accepted(T value, CopEvent event) {
        return Outcome.accepted(value, List.of(event));
    }
}
