package io.copkit.commands.lifecycle;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.Checks;
import io.copkit.lifecycle.DatedPhase;
import io.copkit.lifecycle.HostLifecycle;
import io.copkit.lifecycle.Life;
import io.copkit.lifecycle.LifecycleEvent;
import io.copkit.lifecycle.LifecycleModel;
import io.copkit.lifecycle.Phase;
import io.copkit.lifecycle.Stage;
import io.copkit.storage.CommunityRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks, proposes and takes over on behalf of the host. */
public final class HostLifecycleCommands extends ProposingCommands implements HostLifecycle {

    /** Two steps of the history for each fit into one commit. */
    private static final int PHASES = 300;

    /** On behalf of the host. */
    public HostLifecycleCommands(Desk desk, Actor.Host host) {
        super(desk, host);
    }

    @Override
    public Outcome<Stage> importWithStage(CommunityId community, Stage stage, Instant since) {
        return unmoved(community, (work, stored) -> {
            Instant at = Checks.instant("since", since);
            if (stage == Stage.POTENTIAL) {
                return Outcome.refused(Moving.noSuchMove(stage));
            }
            Optional<Refusal> early = outOfTime(stored.value().foundedAt(), at, work.at());
            if (early.isPresent()) {
                return Outcome.refused(early.get());
            }
            Community before = stored.value();
            Community after = before.moveTo(stage, at);
            List<CopEvent> events = new ArrayList<>();
            moved(work, work.put(after, stored), before, after, events);
            return Outcome.accepted(stage, events);
        });
    }

    @Override
    public Outcome<Phase> importPhases(CommunityId community, String model, List<DatedPhase> phases) {
        Optional<LifecycleModel> known = new StoredModels(desk()).find(model);
        if (known.isEmpty()) {
            return Desk.refused(RefusalCode.MODEL_UNKNOWN, Map.of("model", model));
        }
        if (phases.isEmpty()) {
            return Desk.refused(RefusalCode.PHASE_MISSING);
        }
        if (phases.size() > PHASES) {
            return Desk.refused(
                    RefusalCode.NUMBER_OUT_OF_RANGE,
                    Map.of("field", "phases", "least", "1", "most", String.valueOf(PHASES)));
        }
        return unmoved(community, (work, stored) -> lived(work, stored, known.get(), phases));
    }

    private Outcome<Phase> lived(
            Work work, Stored<Community, CommunityRecord> stored, LifecycleModel model, List<DatedPhase> phases) {
        List<Community> course = new ArrayList<>(List.of(stored.value()));
        Instant earliest = stored.value().foundedAt();
        for (DatedPhase dated : phases) {
            Community before = course.get(course.size() - 1);
            Instant since = Checks.instant("since", dated.since());
            Optional<Refusal> refused = Phases.refusal(model, before, dated.phase());
            if (refused.isEmpty()) {
                refused = outOfTime(earliest, since, work.at());
            }
            if (refused.isPresent()) {
                return Outcome.refused(refused.get());
            }
            course.add(after(before, model, dated.phase(), since));
            earliest = since;
        }
        CommunityRecord record = work.put(course.get(course.size() - 1), stored);
        List<CopEvent> events = new ArrayList<>();
        for (int i = 1; i < course.size(); i++) {
            Community before = course.get(i - 1);
            Community after = course.get(i);
            Phase phase = after.life().phase().orElseThrow();
            if (after.stage() != before.stage()) {
                moved(work, record, before, after, events);
            }
            work.happened(Phases.entered(record, before.life().phase(), phase, Reason.IMPORTED));
            events.add(new LifecycleEvent.PhaseEntered(after.id(), actor(), phase.since(), phase));
        }
        return Outcome.accepted(course.get(course.size() - 1).life().phase().orElseThrow(), events);
    }

    /** A community that comes back to life from its end begins another incarnation, as one that is opened again does. */
    private static Community after(Community before, LifecycleModel model, String code, Instant since) {
        Phase phase = new Phase(model.code(), code, since);
        boolean stays =
                model.phase(code).filter(found -> found.covers(before.stage())).isPresent();
        Stage stage = stays ? before.stage() : model.stageFor(code).orElseThrow();
        Life life = before.stage() == Stage.CLOSED && stage != Stage.CLOSED
                ? before.life().again()
                : before.life();
        Community there = stays ? before : before.moveTo(stage, since);
        return there.with(life.in(phase));
    }

    private void moved(Work work, CommunityRecord record, Community before, Community after, List<CopEvent> events) {
        work.happened(Step.of(Happening.STAGE_MOVED, record, Reason.IMPORTED)
                .from(before.stage().code())
                .to(after.stage().code())
                .effective(after.stageSince()));
        events.add(new LifecycleEvent.StageMoved(
                after.id(), actor(), after.stageSince(), before.stage(), after.stage(), Optional.empty()));
    }

    private interface Import<T> {
        Outcome<T> of(Work work, Stored<Community, CommunityRecord> community);
    }

    private <T> Outcome<T> unmoved(CommunityId community, Import<T> decision) {
        return desk().run(
                        actor(),
                        work -> work.inCommunity(
                                community,
                                stored -> isUnmoved(stored.value())
                                        ? decision.of(work, stored)
                                        : Desk.refused(RefusalCode.ALREADY_MOVED)));
    }

    private static boolean isUnmoved(Community community) {
        return community.stage() == Stage.POTENTIAL && community.life().equals(Life.FIRST);
    }

    private static Optional<Refusal> outOfTime(Instant earliest, Instant since, Instant latest) {
        return since.isBefore(earliest) || since.isAfter(latest)
                ? Optional.of(Refusal.of(RefusalCode.IMPORT_OUT_OF_TIME, Map.of("since", since.toString())))
                : Optional.empty();
    }
}
