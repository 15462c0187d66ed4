package io.copkit.commands.lifecycle;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.internal.TextRules;
import io.copkit.lifecycle.Assessment;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.LifecycleEvent;
import io.copkit.lifecycle.LifecycleFacts;
import io.copkit.lifecycle.LifecyclePolicy;
import io.copkit.lifecycle.LifecycleProposals;
import io.copkit.lifecycle.Move;
import io.copkit.lifecycle.Outlook;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.StageProposal;
import io.copkit.lifecycle.Transition;
import io.copkit.role.Permission;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks where communities may go, and proposes it. */
class ProposingCommands implements LifecycleProposals {

    private static final int REASON_LENGTH = 1_000;

    private final Desk desk;
    private final Actor actor;

    ProposingCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    final Desk desk() {
        return desk;
    }

    final Actor actor() {
        return actor;
    }

    @Override
    public final Outcome<Assessment> assess(CommunityId community, Move move) {
        return looking(
                community,
                (work, stored) -> Moving.of(desk, work, stored, move)
                        .legally(moving -> Outcome.accepted(moving.assessment(), List.of())));
    }

    @Override
    public final Outcome<Outlook> outlook(CommunityId community, Findings findings) {
        return looking(community, (work, stored) -> {
            LifecycleFacts facts = Moving.facts(
                    desk,
                    work,
                    stored,
                    LifecyclePolicy.guardsInSight(stored.value().stage()));
            return Outcome.accepted(desk.settings().lifecycle().outlook(facts, findings), List.of());
        });
    }

    @Override
    public final Outcome<Assessment> whyNotYet(CommunityId community, Stage target, Findings findings) {
        return looking(
                community,
                (work, stored) -> Transition.between(stored.value().stage(), target)
                        .map(transition -> Outcome.accepted(
                                Moving.of(
                                                desk,
                                                work,
                                                stored,
                                                Move.of(transition).to(target).knowing(findings))
                                        .assessment(),
                                List.of()))
                        .orElseGet(() -> Outcome.refused(Moving.noSuchMove(target))));
    }

    private interface Look<T> {
        Outcome<T> at(Work work, Stored<Community, CommunityRecord> community);
    }

    /** Nothing is proposed in a closed community: whoever may open it again looks at what that needs. */
    private <T> Outcome<T> looking(CommunityId community, Look<T> look) {
        return desk.look(
                actor,
                work -> work.inCommunity(community, stored -> {
                    Permission needed = stored.value().conduct().permits(Permission.LIFECYCLE_PROPOSE)
                            ? Permission.LIFECYCLE_PROPOSE
                            : Permission.LIFECYCLE_APPLY;
                    return Authority.of(work, desk.settings().permissions(), stored)
                            .denies(needed)
                            .<Outcome<T>>map(Outcome::refused)
                            .orElseGet(() -> look.at(work, stored));
                }));
    }

    @Override
    public final Outcome<StageProposal> propose(CommunityId community, Move move, String why) {
        return worded(
                why,
                () -> Permitted.run(
                        desk,
                        actor,
                        community,
                        Permission.LIFECYCLE_PROPOSE,
                        permitted -> Moving.of(desk, permitted.work(), permitted.community(), move)
                                .legally(moving -> propose(permitted, moving.assessment(), move, why))));
    }

    /** Of two jobs that propose the same at once, one writes the community's next version and the other decides anew. */
    private Outcome<StageProposal> propose(Permitted permitted, Assessment assessment, Move move, String why) {
        Community community = permitted.community().value();
        boolean known = new StoredLifecycle(desk, community.id())
                .open(community.stageSince()).stream().anyMatch(open -> Moving.isOf(open, move));
        if (known) {
            return Desk.refused(
                    RefusalCode.ALREADY_PROPOSED,
                    Map.of("transition", move.transition().code()));
        }
        permitted.work().rewrite(permitted.community());
        StageProposal proposal = new StageProposal(
                community.id(),
                desk.newId(),
                permitted.work().actingMember(),
                move,
                why,
                assessment.evidence(),
                permitted.work().at(),
                StageProposal.Status.OPEN,
                Optional.empty());
        permitted.begin(ProposalMapping.INSTANCE, proposal, Happening.STAGE_PROPOSED);
        return changed(permitted, proposal);
    }

    @Override
    public final Outcome<StageProposal> withdraw(CommunityId community, String proposal) {
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> onOpen(
                        permitted,
                        proposal,
                        stored -> isOwn(permitted, stored.value())
                                ? settled(
                                        permitted,
                                        stored,
                                        StageProposal.Status.WITHDRAWN,
                                        "",
                                        Happening.STAGE_PROPOSAL_WITHDRAWN)
                                : Desk.refused(RefusalCode.PROPOSAL_OF_ANOTHER)));
    }

    private static boolean isOwn(Permitted permitted, StageProposal proposal) {
        return proposal.author()
                .map(permitted::isActing)
                .orElseGet(() -> permitted.work().actor() instanceof Actor.Host);
    }

    /** Goes on with a proposal that nobody has decided on. */
    static <T> Outcome<T> onOpen(
            Permitted permitted,
            String proposal,
            Function<Stored<StageProposal, DocumentRecord>, Outcome<T>> decision) {
        return permitted.onDocument(ProposalMapping.INSTANCE, proposal, RefusalCode.PROPOSAL_UNKNOWN, stored -> {
            StageProposal.Status status =
                    stored.value().status(permitted.community().value().stageSince());
            return status == StageProposal.Status.OPEN
                    ? decision.apply(stored)
                    : Desk.refused(RefusalCode.STAGE_PROPOSAL_CLOSED, Map.of("stage_proposal", status.code()));
        });
    }

    final Outcome<StageProposal> settled(
            Permitted permitted,
            Stored<StageProposal, DocumentRecord> stored,
            StageProposal.Status how,
            String note,
            Happening happening) {
        StageProposal after = stored.value()
                .decided(
                        how,
                        new StageProposal.Decided(
                                permitted.work().actingMember(),
                                permitted.work().at(),
                                note));
        permitted.change(ProposalMapping.INSTANCE, stored, after, happening);
        return changed(permitted, after);
    }

    private Outcome<StageProposal> changed(Permitted permitted, StageProposal after) {
        return Outcome.accepted(
                after,
                List.of(new LifecycleEvent.ProposalChanged(
                        actor, permitted.work().at(), after)));
    }

    /** Goes on if there are words, and fit ones. */
    static <T> Outcome<T> worded(String words, Supplier<Outcome<T>> decision) {
        List<Refusal> unfit = new TextRules()
                .needed("reason", words)
                .prose("reason", words, REASON_LENGTH)
                .refusals();
        return unfit.isEmpty() ? decision.get() : Outcome.refused(unfit);
    }
}
