package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.membership.WaitingList;
import io.copkit.community.JoinPolicy;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Admission;
import io.copkit.membership.AdmissionPath;
import io.copkit.membership.Application;
import io.copkit.membership.Departure;
import io.copkit.membership.Membership;
import io.copkit.membership.Memberships;
import io.copkit.membership.Motivation;
import io.copkit.membership.Profile;
import io.copkit.membership.Rejection;
import io.copkit.storage.CommunityRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joining, applying, staying and leaving. */
public final class MembershipCommands implements Memberships {

    private final Desk desk;
    private final MemberId member;
    private final Actor actor;

    /** Joins and leaves on behalf of a member. */
    public MembershipCommands(Desk desk, MemberId member) {
        this.desk = desk;
        this.member = member;
        this.actor = new Actor.Member(member);
    }

    private interface Decision<T> {
        Outcome<T> of(Work work, Stored<Community, CommunityRecord> community, MembershipChange change);
    }

    @Override
    public Outcome<Membership.Active> join(CommunityId community) {
        return run(community, this::join);
    }

    @Override
    public Outcome<Membership> apply(CommunityId community, Application application) {
        return run(community, (work, stored, change) -> apply(work, stored, change, application));
    }

    @Override
    public Outcome<Membership.Refused> withdraw(CommunityId community) {
        return run(community, (work, stored, change) -> {
            if (!(change.now().orElse(null) instanceof Membership.Applied applied)) {
                return Desk.refused(RefusalCode.NO_APPLICATION);
            }
            work.require(stored);
            Membership.Refused refused = applied.reject(work.at(), Rejection.WITHDRAWN, Optional.empty());
            change.become(refused, Happening.MEMBER_REFUSED, Reason.ASKED);
            return written(change, refused);
        });
    }

    @Override
    public Outcome<Membership.Active> affirm(CommunityId community) {
        return onBelonging(community, (work, stored, change) -> {
            if (change.belonging() instanceof Membership.Suspended suspended) {
                return Desk.refused(RefusalCode.SUSPENDED, Map.of("until", Admission.until(suspended.because())));
            }
            if (change.belonging() instanceof Membership.Dormant dormant) {
                change.become(dormant.awake(), Happening.MEMBER_AWOKE, Reason.ASKED);
            }
            change.become(change.active().affirmed(work.at()), Happening.MEMBER_AFFIRMED, Reason.ASKED);
            return written(change, change.active());
        });
    }

    @Override
    public Outcome<Membership> describe(
            CommunityId community, Set<Motivation> motivations, Optional<String> expectedBenefit) {
        return onBelonging(community, (work, stored, change) -> {
            Membership.Belonging before = change.belonging();
            Profile profile = new Profile(
                    motivations, expectedBenefit, before.membership().profile().facets());
            if (!profile.refusals().isEmpty()) {
                return Outcome.refused(profile.refusals());
            }
            Membership.Belonging after = before.over(before.membership().with(profile));
            change.become(after, Happening.PROFILE_CHANGED, Reason.ASKED);
            return written(change, after);
        });
    }

    @Override
    public Outcome<Membership.Left> leave(CommunityId community) {
        return run(community, this::leave);
    }

    /** Decides within one attempt at a command. */
    public Outcome<Membership.Left> leave(Work work, Stored<Community, CommunityRecord> community) {
        return leave(work, community, change(work, community));
    }

    private Outcome<Membership.Active> join(
            Work work, Stored<Community, CommunityRecord> community, MembershipChange change) {
        Optional<Refusal> pending = pending(change);
        if (pending.isPresent()) {
            return Outcome.refused(pending.get());
        }
        AdmissionGate gate = gate(work, community);
        Admission admission = gate.decide(change, member, AdmissionPath.JOIN);
        if (admission.waits()) {
            return Desk.refused(RefusalCode.WAITING_LIST_ONLY, Map.of("capacity", capacity(community.value())));
        }
        List<Refusal> refusals = refusals(admission, Application.BLANK);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        gate.letIn(change, admission, Profile.EMPTY, Reason.ASKED);
        return written(change, change.active());
    }

    private Outcome<Membership> apply(
            Work work, Stored<Community, CommunityRecord> community, MembershipChange change, Application application) {
        boolean decided = community.value().access().joinPolicy() == JoinPolicy.REQUEST;
        Optional<Refusal> pending = pending(change)
                .or(() -> decided && change.now().orElse(null) instanceof Membership.Applied
                        ? Optional.of(Refusal.of(RefusalCode.ALREADY_APPLIED))
                        : Optional.empty());
        if (pending.isPresent()) {
            return Outcome.refused(pending.get());
        }
        AdmissionGate gate = gate(work, community);
        if (decided) {
            return applied(work, community, change, application, gate);
        }
        Admission admission = gate.decide(change, member, AdmissionPath.JOIN);
        List<Refusal> refusals = refusals(admission, application);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        if (admission.waits()) {
            change.queue(admission, application, Optional.empty(), Reason.ASKED);
        } else {
            gate.letIn(change, admission, application.profile(), Reason.ASKED);
        }
        return written(change, change.now().orElseThrow());
    }

    /** Whether there is a place is looked at when somebody decides. */
    private Outcome<Membership> applied(
            Work work,
            Stored<Community, CommunityRecord> community,
            MembershipChange change,
            Application application,
            AdmissionGate gate) {
        List<Refusal> refusals =
                new ArrayList<>(Admission.objections(gate.facts(change, member, AdmissionPath.APPLICATION)));
        refusals.addAll(application.refusals(community.value().admission().form()));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        work.require(community);
        Membership.Applied applied = change.candidate().applied(work.at(), application);
        change.become(applied, Happening.MEMBER_APPLIED, Reason.ASKED);
        return written(change, applied);
    }

    private Outcome<Membership.Left> leave(
            Work work, Stored<Community, CommunityRecord> community, MembershipChange change) {
        if (!(change.now().orElse(null) instanceof Membership.Belonging belonging)) {
            return Desk.refused(RefusalCode.NOT_A_MEMBER);
        }
        Optional<Refusal> kept = RoleHolders.keep(work, community, belonging);
        if (kept.isPresent()) {
            return Outcome.refused(kept.get());
        }
        Membership.Left left = change.leave(Departure.ASKED, Reason.ASKED);
        change.write();
        List<CopEvent> events = new ArrayList<>(change.events());
        events.addAll(WaitingList.placeFreed(work, desk.settings(), community));
        return Outcome.accepted(left, events);
    }

    private static List<Refusal> refusals(Admission admission, Application application) {
        List<Refusal> refusals = new ArrayList<>(admission.refusals());
        refusals.addAll(application.refusals(admission.facts().policy().form()));
        return refusals;
    }

    /** Who was asked in answers that first, so that no invitation stays open behind a membership. */
    private static Optional<Refusal> pending(MembershipChange change) {
        return change.now().orElse(null) instanceof Membership.Invited
                ? Optional.of(Refusal.of(RefusalCode.INVITATION_PENDING))
                : Optional.empty();
    }

    private static String capacity(Community community) {
        return String.valueOf(community.admission().capacity().orElseThrow());
    }

    private <T> Outcome<T> onBelonging(CommunityId community, Decision<T> decision) {
        return run(community, (work, stored, change) -> {
            if (!(change.now().orElse(null) instanceof Membership.Belonging)) {
                return Desk.refused(RefusalCode.NOT_A_MEMBER);
            }
            work.require(stored);
            return decision.of(work, stored, change);
        });
    }

    private <T> Outcome<T> run(CommunityId community, Decision<T> decision) {
        return desk.run(
                actor,
                work -> work.inOpenCommunity(community, stored -> decision.of(work, stored, change(work, stored))));
    }

    private MembershipChange change(Work work, Stored<Community, CommunityRecord> community) {
        CommunityId id = community.value().id();
        return MembershipChange.of(work, id, member, work.membership(id, member));
    }

    private AdmissionGate gate(Work work, Stored<Community, CommunityRecord> community) {
        return new AdmissionGate(work, desk.settings(), community);
    }

    private static <T> Outcome<T> written(MembershipChange change, T value) {
        change.write();
        return Outcome.accepted(value, change.events());
    }
}
