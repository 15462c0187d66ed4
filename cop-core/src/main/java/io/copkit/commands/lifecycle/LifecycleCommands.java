package io.copkit.commands.lifecycle;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.lifecycle.ClosingNotice;
import io.copkit.lifecycle.Lifecycle;
import io.copkit.lifecycle.LifecycleEvent;
import io.copkit.lifecycle.LifecycleModel;
import io.copkit.lifecycle.Move;
import io.copkit.lifecycle.Objection;
import io.copkit.lifecycle.Phase;
import io.copkit.lifecycle.PhaseEntry;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.StageProposal;
import io.copkit.lifecycle.Transformation;
import io.copkit.lifecycle.Transition;
import io.copkit.role.Permission;
import io.copkit.storage.CommunityRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves communities through their lives. */
public final class LifecycleCommands extends ProposingCommands implements Lifecycle {

    /** Moves on behalf of a member. */
    public LifecycleCommands(Desk desk, MemberId member) {
        super(desk, new Actor.Member(member));
    }

    @Override
    public Outcome<Stage> apply(CommunityId community, Move move) {
        return move(community, move, Optional.empty());
    }

    @Override
    public Outcome<Stage> override(CommunityId community, Move move, String reason) {
        return worded(reason, () -> move(community, move, Optional.of(reason)));
    }

    private Outcome<Stage> move(CommunityId community, Move move, Optional<String> reason) {
        return desk().run(
                        actor(),
                        work -> work.inCommunity(
                                community,
                                stored -> Moving.of(desk(), work, stored, move)
                                        .permitted(moving -> moving.apply(reason))));
    }

    @Override
    public Outcome<Stage> applyProposal(CommunityId community, String proposal) {
        return proposed(community, proposal, Optional.empty());
    }

    @Override
    public Outcome<Stage> overrideProposal(CommunityId community, String proposal, String reason) {
        return worded(reason, () -> proposed(community, proposal, Optional.of(reason)));
    }

    private Outcome<Stage> proposed(CommunityId community, String proposal, Optional<String> reason) {
        return leading(
                community,
                permitted -> onOpen(
                        permitted,
                        proposal,
                        stored -> Moving.of(
                                        desk(),
                                        permitted.work(),
                                        permitted.community(),
                                        stored.value().move())
                                .permitted(moving -> moving.apply(reason))));
    }

    @Override
    public Outcome<StageProposal> decline(CommunityId community, String proposal, String why) {
        return worded(
                why,
                () -> leading(
                        community,
                        permitted -> onOpen(
                                permitted,
                                proposal,
                                stored -> settled(
                                        permitted,
                                        stored,
                                        StageProposal.Status.DECLINED,
                                        why,
                                        Happening.STAGE_PROPOSAL_DECLINED))));
    }

    @Override
    public Outcome<Transformation> completePlan(CommunityId community) {
        return leading(
                community,
                permitted -> onTransformation(permitted, Transformation.Progress.COMPLETED, Optional.empty()));
    }

    @Override
    public Outcome<Transformation> cancelPlan(CommunityId community, String why) {
        return worded(
                why,
                () -> leading(
                        community,
                        permitted -> onTransformation(permitted, Transformation.Progress.CANCELLED, Optional.of(why))));
    }

    private Outcome<Transformation> onTransformation(
            Permitted permitted, Transformation.Progress progress, Optional<String> note) {
        Community community = permitted.community().value();
        Optional<Transformation> underWay = community
                .life()
                .transformation()
                .filter(begun -> begun.progress() == Transformation.Progress.UNDER_WAY);
        if (underWay.isEmpty()) {
            return Desk.refused(RefusalCode.NO_TRANSFORMATION);
        }
        Work work = permitted.work();
        Transformation after = underWay.get().at(progress);
        CommunityRecord record = work.put(community.with(community.life().with(after)), permitted.community());
        work.happened(step(Happening.TRANSFORMATION_SETTLED, record, work)
                .from(underWay.get().progress().code())
                .to(progress.code())
                .noting(note));
        return Outcome.accepted(
                after, List.of(new LifecycleEvent.PlanSettled(community.id(), actor(), work.at(), after)));
    }

    @Override
    public Outcome<ClosingNotice> announceClosing(CommunityId community, String why) {
        return worded(
                why,
                () -> leading(community, permitted -> {
                    Community now = permitted.community().value();
                    if (now.stage() != Stage.DISPERSED) {
                        return Desk.refused(RefusalCode.NOT_DISPERSED);
                    }
                    if (now.life().closing().isPresent()) {
                        return Desk.refused(RefusalCode.CLOSING_ANNOUNCED);
                    }
                    Work work = permitted.work();
                    boolean entitled = FactFinder.mover(permitted.authority()).takesCare();
                    ClosingNotice notice = new ClosingNotice(work.at(), entitled, why);
                    return noticed(permitted, Optional.of(notice), notice, Happening.CLOSING_ANNOUNCED);
                }));
    }

    @Override
    public Outcome<ClosingNotice> callOffClosing(CommunityId community) {
        return leading(
                community,
                permitted -> permitted
                        .community()
                        .value()
                        .life()
                        .closing()
                        .map(notice -> noticed(permitted, Optional.empty(), notice, Happening.CLOSING_CALLED_OFF))
                        .orElseGet(() -> Desk.refused(RefusalCode.CLOSING_NOT_ANNOUNCED)));
    }

    private Outcome<ClosingNotice> noticed(
            Permitted permitted, Optional<ClosingNotice> standing, ClosingNotice notice, Happening happening) {
        Work work = permitted.work();
        Community community = permitted.community().value();
        CommunityRecord record = work.put(community.with(community.life().with(standing)), permitted.community());
        work.happened(step(happening, record, work).noting(standing.map(ClosingNotice::reason)));
        return Outcome.accepted(
                notice,
                List.of(new LifecycleEvent.ClosingAnnounced(
                        community.id(), actor(), work.at(), notice, standing.isPresent())));
    }

    @Override
    public Outcome<Objection> object(CommunityId community, String why) {
        return worded(
                why,
                () -> Permitted.run(
                        desk(),
                        actor(),
                        community,
                        permitted -> permitted.onOwn(member -> {
                            Optional<ClosingNotice> notice =
                                    permitted.community().value().life().closing();
                            if (notice.isEmpty()) {
                                return Desk.refused(RefusalCode.CLOSING_NOT_ANNOUNCED);
                            }
                            StoredLifecycle book = new StoredLifecycle(desk(), community);
                            if (book.hasObjected(notice.get(), member.value().member())) {
                                return Desk.refused(RefusalCode.ALREADY_OBJECTED);
                            }
                            Work work = permitted.work();
                            Objection objection =
                                    new Objection(community, desk().newId(), work.actingMember(), work.at(), why);
                            permitted.countOn(member);
                            permitted.begin(ObjectionMapping.INSTANCE, objection, Happening.CLOSING_OBJECTED);
                            return Outcome.accepted(
                                    objection, List.of(new LifecycleEvent.Objected(actor(), work.at(), objection)));
                        })));
    }

    @Override
    public Outcome<Phase> enter(CommunityId community, PhaseEntry entry) {
        return entry.reason()
                .map(reason -> worded(reason, () -> entering(community, entry)))
                .orElseGet(() -> entering(community, entry));
    }

    private Outcome<Phase> entering(CommunityId id, PhaseEntry entry) {
        return desk().run(
                        actor(),
                        work -> work.inCommunity(id, stored -> {
                            Permitted permitted = Permitted.of(desk(), work, stored);
                            return permitted.needs(
                                    Permission.LIFECYCLE_APPLY,
                                    () -> new StoredModels(desk())
                                            .find(entry.model())
                                            .map(model -> entering(permitted, model, entry))
                                            .orElseGet(() -> Desk.refused(
                                                    RefusalCode.MODEL_UNKNOWN, Map.of("model", entry.model()))));
                        }));
    }

    private Outcome<Phase> entering(Permitted permitted, LifecycleModel model, PhaseEntry entry) {
        Community community = permitted.community().value();
        return Phases.refusal(model, community, entry.phase())
                .<Outcome<Phase>>map(Outcome::refused)
                .orElseGet(() -> {
                    boolean stays = model.phase(entry.phase())
                            .filter(phase -> phase.covers(community.stage()))
                            .isPresent();
                    return stays ? staying(permitted, entry) : moving(permitted, model, entry);
                });
    }

    private Outcome<Phase> staying(Permitted permitted, PhaseEntry entry) {
        Work work = permitted.work();
        Community community = permitted.community().value();
        if (community.conduct().refusal().isPresent()) {
            return Outcome.refused(community.conduct().refusal().get());
        }
        Phase phase = new Phase(entry.model(), entry.phase(), work.at());
        CommunityRecord record = work.put(community.with(community.life().in(phase)), permitted.community());
        work.happened(Phases.entered(record, community.life().phase(), phase, Reason.of(actor())));
        return Outcome.accepted(
                phase, List.of(new LifecycleEvent.PhaseEntered(community.id(), actor(), work.at(), phase)));
    }

    private Outcome<Phase> moving(Permitted permitted, LifecycleModel model, PhaseEntry entry) {
        Stored<Community, CommunityRecord> stored = permitted.community();
        Stage target = model.stageFor(entry.phase()).orElseThrow();
        Phase phase = new Phase(entry.model(), entry.phase(), permitted.work().at());
        return Transition.between(stored.value().stage(), target)
                .map(transition -> Moving.of(desk(), permitted.work(), stored, entry.by(transition, target))
                        .entering(phase)
                        .permitted(moving -> moving.apply(entry.reason()))
                        .map(stage -> phase))
                .orElseGet(() -> Outcome.refused(Moving.noSuchMove(target)));
    }

    private interface Decision<T> {
        Outcome<T> of(Permitted permitted);
    }

    private <T> Outcome<T> leading(CommunityId community, Decision<T> decision) {
        return Permitted.run(desk(), actor(), community, Permission.LIFECYCLE_APPLY, decision::of);
    }

    private static Step step(Happening happening, CommunityRecord record, Work work) {
        return Step.of(happening, record, Reason.of(work.actor()));
    }
}
