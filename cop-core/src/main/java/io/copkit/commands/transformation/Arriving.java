package io.copkit.commands.transformation;

import io.copkit.Community;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.AdmissionGate;
import io.copkit.commands.Desk;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.Permitted;
import io.copkit.commands.Restrictions;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Admission;
import io.copkit.membership.AdmissionPath;
import io.copkit.membership.Application;
import io.copkit.membership.Membership;
import io.copkit.membership.Sanction;
import io.copkit.role.Restriction;
import io.copkit.role.RightsEvent;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.transformation.Reshaping;
import io.copkit.transformation.RoleConflict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets people into an heir, through the one gate, within one attempt at a step. Decided by what is there: whoever was let in before
 * is not let in again, and whoever has gone again since is left alone.
 */
final class Arriving {

    private final Desk desk;
    private final Reshaping plan;
    private final boolean founded;
    private final Work work;
    private final Stored<Community, CommunityRecord> heir;
    private final Permitted permitted;
    private final List<CopEvent> events = new ArrayList<>();

    /**
     * Into an heir.
     *
     * @param founded whether the plan has founded it
     */
    Arriving(Desk desk, Reshaping plan, boolean founded, Work work, Stored<Community, CommunityRecord> heir) {
        this.desk = desk;
        this.plan = plan;
        this.founded = founded;
        this.work = work;
        this.heir = heir;
        this.permitted = Permitted.of(desk, work, heir);
    }

    /** What happened so far. */
    List<CopEvent> events() {
        return events;
    }

    /** Lets somebody in, or not. */
    Landing land(Arrival arrival) {
        MemberId member = arrival.member();
        Optional<Stored<Membership, MembershipRecord>> before =
                work.membership(heir.value().id(), member);
        MembershipChange change = MembershipChange.of(work, heir.value().id(), member, before);
        Landing landing = land(arrival, change);
        if (!change.events().isEmpty()) {
            change.write();
            MembershipRecord written =
                    work.membership(heir.value().id(), member).orElseThrow().record();
            MembershipRecord imaged = Image.into(written, before.map(Stored::record), plan.id());
            work.put(landing.state() == Landing.State.ARRIVED ? restricted(imaged, member) : imaged);
            events.addAll(change.events());
        }
        return landing;
    }

    /** Whoever may contribute nothing in one of the communities for a while may not here either. */
    private MembershipRecord restricted(MembershipRecord record, MemberId member) {
        Optional<Restriction> longest = plan.change().sources().stream()
                .flatMap(source -> work.membership(source, member).stream())
                .flatMap(there -> Restrictions.of(there, work.at()).stream())
                .max(Comparator.comparing(Restriction::until));
        if (longest.isEmpty()) {
            return record;
        }
        Restriction here = new Restriction(work.at(), longest.get().until());
        work.happened(Step.of(Happening.MEMBER_RESTRICTED, record, Reason.RESHAPED)
                .about(member)
                .until(Optional.of(here.until())));
        events.add(new RightsEvent.Restricted(heir.value().id(), work.actor(), work.at(), member, here));
        return Restrictions.onto(record, here);
    }

    private Landing land(Arrival arrival, MembershipChange change) {
        Membership now = change.now().orElse(null);
        if (now instanceof Membership.Belonging) {
            return new Landing(Landing.State.THERE_ALREADY, List.of(), roles(arrival, change));
        } else if (arrival.ban().isPresent()) {
            return banned(arrival.ban().get(), change);
        } else if (now != null && founded) {
            return Landing.in(Landing.State.THERE_ALREADY);
        }
        AdmissionGate gate = new AdmissionGate(work, desk.settings(), heir);
        Admission admission = gate.decide(change, arrival.member(), AdmissionPath.MERGE);
        if (admission.waits()) {
            if (!(now instanceof Membership.Applied applied) || !applied.isWaiting()) {
                change.queue(admission, Application.BLANK, Optional.empty(), Reason.RESHAPED);
            }
            return Landing.in(Landing.State.WAITING);
        } else if (!admission.letsIn()) {
            return Landing.keptOut(admission.refusals());
        }
        change.admit(admission, arrival.profile(), Reason.RESHAPED);
        List<RoleConflict> conflicts = roles(arrival, change);
        if (arrival.suspension().isPresent()) {
            Sanction because = from(arrival.suspension().get());
            change.become(change.active().suspend(because), Happening.MEMBER_SUSPENDED, Reason.RESHAPED);
        } else if (arrival.dormant()) {
            change.become(change.active().fallDormant(work.at()), Happening.MEMBER_DORMANT, Reason.RESHAPED);
        }
        return new Landing(Landing.State.ARRIVED, List.of(), conflicts);
    }

    private Landing banned(Sanction ban, MembershipChange change) {
        if (!(change.now().orElse(null) instanceof Membership.Banned)) {
            change.become(change.candidate().banned(from(ban)), Happening.MEMBER_BANNED, Reason.RESHAPED);
        }
        return Landing.keptOut(List.of(Refusal.of(RefusalCode.BANNED, Map.of("until", Admission.until(ban)))));
    }

    /** The same sanction, here, from now on. */
    private Sanction from(Sanction there) {
        return new Sanction(work.at(), there.until(), there.reason(), there.scope(), there.by(), there.appeal());
    }

    private List<RoleConflict> roles(Arrival arrival, MembershipChange change) {
        List<RoleConflict> conflicts = new ArrayList<>();
        for (RoleGrant grant : arrival.grants()) {
            if (!change.belonging().membership().roles().contains(grant.role())) {
                Optional<Refusal> refusal = refusal(change, grant.role());
                refusal.ifPresentOrElse(
                        because -> conflicts.add(new RoleConflict(arrival.member(), grant.role(), because)),
                        () -> appoint(change, grant));
            }
        }
        return conflicts;
    }

    private Optional<Refusal> refusal(MembershipChange change, Role role) {
        if (role.equals(Role.FOUNDER)) {
            return heir.value().founders().contains(change.belonging().member())
                    ? Optional.empty()
                    : Optional.of(of(RefusalCode.ROLE_NOT_APPOINTABLE, role));
        }
        return heir.value().roleBook().uses(role)
                ? permitted.take(change.belonging().membership(), role, events)
                : Optional.of(of(RefusalCode.ROLE_NOT_IN_USE, role));
    }

    private void appoint(MembershipChange change, RoleGrant grant) {
        boolean mayBeHeldOver =
                heir.value().roleBook().minimum(grant.role(), heir.value().stage()) > 0;
        change.appoint(
                new RoleGrant(grant.role(), work.at(), grant.until(), grant.scopes(), grant.by()),
                mayBeHeldOver ? Optional.empty() : grant.until(),
                Reason.RESHAPED);
    }

    private static Refusal of(RefusalCode code, Role role) {
        return Refusal.of(code, Map.of("role", role.code()));
    }
}
