package io.copkit.commands.membership;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.Permitted;
import io.copkit.commands.RoleHolders;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.Codes;
import io.copkit.membership.InvitationStatus;
import io.copkit.membership.Measure;
import io.copkit.membership.Membership;
import io.copkit.membership.Sanction;
import io.copkit.membership.SanctionReason;
import io.copkit.membership.Sanctions;
import io.copkit.role.Duty;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Suspending, removing and banning. */
public final class SanctionCommands implements Sanctions {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public SanctionCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    private interface Decision<T> {
        Outcome<T> of(Permitted permitted, MembershipChange change);
    }

    @Override
    public Outcome<Membership.Suspended> suspend(CommunityId community, MemberId member, Measure measure) {
        Decision<Membership.Suspended> decision = (permitted, change) -> {
            Membership.Suspended suspended = change.belonging().suspend(sanction(permitted, measure));
            change.become(suspended, Happening.MEMBER_SUSPENDED, reason(measure.reason()), measure.note());
            change.write();
            return Outcome.accepted(suspended, change.events());
        };
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> onBelonging(permitted, member, measure, Permission.MEMBER_SUSPEND, decision));
    }

    @Override
    public Outcome<Membership.Active> liftSuspension(CommunityId community, MemberId member) {
        return on(community, member, Permission.MEMBER_SUSPEND, (permitted, change) -> {
            if (!(change.now().orElse(null) instanceof Membership.Suspended suspended)) {
                return Desk.refused(RefusalCode.NOT_SUSPENDED);
            }
            change.become(suspended.lift(), Happening.SUSPENSION_LIFTED, Reason.of(actor));
            change.write();
            return Outcome.accepted(change.active(), change.events());
        });
    }

    @Override
    public Outcome<Membership.Removed> remove(CommunityId community, MemberId member, Measure measure) {
        return Permitted.run(desk, actor, community, permitted -> remove(permitted, member, measure));
    }

    /** Decides within one attempt at a command. */
    public Outcome<Membership.Removed> remove(
            Work work, Stored<Community, CommunityRecord> community, MemberId member, Measure measure) {
        return remove(Permitted.of(desk, work, community), member, measure);
    }

    private Outcome<Membership.Removed> remove(Permitted all, MemberId member, Measure measure) {
        return onBelonging(all, member, measure, Permission.MEMBER_REMOVE, (permitted, change) -> {
            change.giveRolesBack(reason(measure.reason()));
            Membership.Removed removed = change.belonging().remove(sanction(permitted, measure.withoutTerm()));
            change.become(removed, Happening.MEMBER_REMOVED, reason(measure.reason()), measure.note());
            change.write();
            return Outcome.accepted(removed, withSuccessor(permitted, change));
        });
    }

    @Override
    public Outcome<Membership.Banned> ban(CommunityId community, MemberId person, Measure measure) {
        List<Refusal> unfit = unfit(measure);
        if (!unfit.isEmpty()) {
            return Outcome.refused(unfit);
        }
        return on(community, person, Permission.SANCTION_EXCLUDE, (permitted, change) -> {
            boolean belongs = change.now().orElse(null) instanceof Membership.Belonging;
            Optional<Refusal> kept = belongs ? kept(permitted, change) : Optional.empty();
            if (kept.isPresent()) {
                return Outcome.refused(kept.get());
            }
            List<CopEvent> closed = closedInvitation(permitted.work(), change);
            Sanction sanction = sanction(permitted, measure);
            if (belongs) {
                change.giveRolesBack(reason(measure.reason()));
            }
            Membership.Banned banned = belongs
                    ? change.belonging().ban(sanction)
                    : change.candidate().banned(sanction);
            change.become(banned, Happening.MEMBER_BANNED, reason(measure.reason()), measure.note());
            change.write();
            List<CopEvent> events = new ArrayList<>(belongs ? withSuccessor(permitted, change) : change.events());
            events.addAll(closed);
            return Outcome.accepted(banned, events);
        });
    }

    @Override
    public Outcome<Membership.Left> liftBan(CommunityId community, MemberId person) {
        return on(community, person, Permission.SANCTION_EXCLUDE, (permitted, change) -> {
            if (!(change.now().orElse(null) instanceof Membership.Banned banned)) {
                return Desk.refused(RefusalCode.NOT_BANNED);
            }
            Membership.Left left = banned.lift(permitted.work().at());
            change.become(left, Happening.BAN_LIFTED, Reason.of(actor));
            change.write();
            return Outcome.accepted(left, change.events());
        });
    }

    private <T> Outcome<T> onBelonging(
            Permitted permitted, MemberId member, Measure measure, Permission permission, Decision<T> decision) {
        List<Refusal> unfit = unfit(measure);
        if (!unfit.isEmpty()) {
            return Outcome.refused(unfit);
        }
        return on(permitted, member, permission, (allowed, change) -> {
            if (!(change.now().orElse(null) instanceof Membership.Belonging)) {
                return Desk.refused(RefusalCode.NOT_A_MEMBER);
            }
            Optional<Refusal> kept = kept(allowed, change);
            return kept.isPresent() ? Outcome.refused(kept.get()) : decision.of(allowed, change);
        });
    }

    private <T> Outcome<T> on(CommunityId community, MemberId member, Permission permission, Decision<T> decision) {
        return Permitted.run(desk, actor, community, permitted -> on(permitted, member, permission, decision));
    }

    private static <T> Outcome<T> on(
            Permitted permitted, MemberId member, Permission permission, Decision<T> decision) {
        return permitted.needs(permission, () -> {
            if (permitted.authority().isOf(member)) {
                return Desk.refused(RefusalCode.NOT_ON_ONESELF);
            }
            MembershipChange change = MembershipChange.of(
                    permitted.work(), permitted.id(), member, permitted.work().membership(permitted.id(), member));
            return decision.of(permitted, change);
        });
    }

    /** Why the member stays as is, if so. */
    private static Optional<Refusal> kept(Permitted permitted, MembershipChange change) {
        Membership.Belonging belonging = change.belonging();
        if (permitted.authority().isBelow(belonging.membership().roles())) {
            String highest = belonging.membership().roles().stream()
                    .max(Comparator.comparing(Role::rank))
                    .map(Role::code)
                    .orElse("");
            return Optional.of(Refusal.of(RefusalCode.ROLE_ABOVE_OWN, Map.of("role", highest)));
        }
        return RoleHolders.keep(permitted.work(), permitted.community(), belonging);
    }

    /** What is wrong with a measure, or with who is about to impose it. */
    private List<Refusal> unfit(Measure measure) {
        List<Refusal> unfit = new ArrayList<>(measure.refusals());
        Duty.SANCTION.refuses(actor, measure.reportedBy()).ifPresent(unfit::add);
        return unfit;
    }

    private List<CopEvent> withSuccessor(Permitted permitted, MembershipChange change) {
        List<CopEvent> events = new ArrayList<>(change.events());
        events.addAll(WaitingList.placeFreed(permitted.work(), desk.settings(), permitted.community()));
        return events;
    }

    private List<CopEvent> closedInvitation(Work work, MembershipChange change) {
        if (!(change.now().orElse(null) instanceof Membership.Invited invited)) {
            return List.of();
        }
        return work.document(InvitationMapping.INSTANCE, invited.community().value(), invited.invitation()).stream()
                .map(found -> (CopEvent) InvitationSteps.closed(
                        work, found, found.value().with(InvitationStatus.REVOKED), Reason.of(actor)))
                .toList();
    }

    private static Sanction sanction(Permitted permitted, Measure measure) {
        return measure.imposed(permitted.work().at(), permitted.work().actingMember());
    }

    /** The history tells the reason by the same code. */
    private static Reason reason(SanctionReason reason) {
        return Codes.parse(Reason.class, reason.code());
    }
}
