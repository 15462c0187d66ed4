package io.copkit.commands.lifecycle;

import io.copkit.Community;
import io.copkit.CopEvent;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.Permitted;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.commands.onboarding.FirstTemplate;
import io.copkit.commands.space.SharedSpace;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.lifecycle.LifecycleEvent;
import io.copkit.lifecycle.Move;
import io.copkit.lifecycle.StageProposal;
import io.copkit.lifecycle.Transition;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows from a move, in the same commit. */
final class SideEffects {

    private final Desk desk;
    private final Work work;
    private final Stored<Community, CommunityRecord> stored;
    private final List<CopEvent> events;

    SideEffects(Desk desk, Work work, Stored<Community, CommunityRecord> stored, List<CopEvent> events) {
        this.desk = desk;
        this.work = work;
        this.stored = stored;
        this.events = events;
    }

    /** What has to be done while the community is still in its old stage, or why it cannot be done. */
    Optional<Refusal> before(Move move) {
        return move.transition() == Transition.DISPERSE ? nameCaretaker(move) : Optional.empty();
    }

    /** What is done then. */
    void after(Move move) {
        Community community = stored.value();
        if (move.transition() == Transition.COALESCE) {
            SharedSpace.open(desk, work, community).ifPresent(events::add);
            FirstTemplate.layDown(work, community.id());
        }
        new StoredLifecycle(desk, community.id())
                .open(community.stageSince()).stream()
                        .filter(open -> Moving.isOf(open, move))
                        .forEach(this::applied);
    }

    private void applied(StageProposal proposal) {
        Permitted permitted = Permitted.of(desk, work, stored);
        work.document(ProposalMapping.INSTANCE, stored.value().id().value(), proposal.id())
                .ifPresent(open -> {
                    StageProposal after = open.value()
                            .decided(
                                    StageProposal.Status.APPLIED,
                                    new StageProposal.Decided(work.actingMember(), work.at(), ""));
                    permitted.change(ProposalMapping.INSTANCE, open, after, Happening.STAGE_PROPOSAL_APPLIED);
                    events.add(new LifecycleEvent.ProposalChanged(work.actor(), work.at(), after));
                });
    }

    /** Whoever is named; if nobody is, whoever has the role; else a facilitator, else whoever moves the community. */
    private Optional<Refusal> nameCaretaker(Move move) {
        Community community = stored.value();
        boolean needed = community.roleBook().uses(Role.CARETAKER)
                && work.people().belonging(community.id(), Role.CARETAKER) == 0;
        if (move.caretaker().isEmpty() && !needed) {
            return Optional.empty();
        }
        Optional<Stored<Membership, MembershipRecord>> member = move.caretaker()
                .map(named -> work.membership(community.id(), named))
                .orElseGet(() -> somebody(community));
        if (member.isEmpty() || !(member.get().value().at(work.at()) instanceof Membership.Active active)) {
            return move.caretaker().map(named -> Refusal.of(RefusalCode.NOT_A_MEMBER));
        }
        if (active.roles().contains(Role.CARETAKER)) {
            return Optional.empty();
        }
        if (!community.roleBook().uses(Role.CARETAKER)) {
            return Optional.of(Refusal.of(RefusalCode.ROLE_NOT_IN_USE, Map.of("role", Role.CARETAKER.code())));
        }
        Optional<Refusal> full = Permitted.of(desk, work, stored).take(active, Role.CARETAKER, events);
        if (full.isEmpty()) {
            MembershipChange change = MembershipChange.of(work, member.get());
            change.appoint(Role.CARETAKER, Reason.of(work.actor()));
            change.write();
            events.addAll(change.events());
        }
        return full;
    }

    private Optional<Stored<Membership, MembershipRecord>> somebody(Community community) {
        List<Stored<Membership, MembershipRecord>> facilitators =
                work.people().inRole(community.id(), Role.FACILITATOR).stream()
                        .filter(one -> one.value().at(work.at()) instanceof Membership.Active)
                        .toList();
        Optional<Stored<Membership, MembershipRecord>> acting =
                work.actingMember().flatMap(member -> work.membership(community.id(), member));
        return acting.filter(own -> facilitators.stream()
                        .anyMatch(one -> one.value().member().equals(own.value().member())))
                .or(() -> facilitators.stream().findFirst())
                .or(() -> acting);
    }
}
