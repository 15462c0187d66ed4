package io.copkit.commands.transformation;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.CharterChange;
import io.copkit.commands.Desk;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.commands.structure.Nests;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.lifecycle.Stage;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.transformation.Change;
import io.copkit.transformation.Heir;
import io.copkit.transformation.Reshaping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a plan back: its steps in the heirs are gone through backwards, each record becomes what it was before, and the history
 * says of each step that it never happened. Heirs that the plan has founded are no more then; what it has closed is open again.
 */
final class Undoing {

    private final Desk desk;
    private final Actor actor;
    private final Reshaping plan;
    private final Scopes scopes;

    Undoing(Desk desk, Actor actor, Reshaping plan) {
        this.desk = desk;
        this.actor = actor;
        this.plan = plan;
        this.scopes = new Scopes(desk, actor, plan.id());
    }

    /**
     * Decides that the plan is taken back, heir by heir: from then on nobody carries it on there, and nothing new can begin in what
     * it has founded. Where one heir stands against it, the others are let go of again.
     */
    Outcome<Reshaping> decide() {
        List<CommunityId> decided = new ArrayList<>();
        for (CommunityId scope : scopesToDecide()) {
            Outcome<CommunityId> outcome = desk.run(actor, work -> decide(work, scope));
            if (!outcome.isAccepted()) {
                decided.forEach(earlier -> desk.run(actor, work -> letGo(work, earlier)));
                return Outcome.refused(outcome.refusals());
            }
            decided.add(scope);
        }
        return Outcome.accepted(plan, List.of());
    }

    /** Everything but the plan itself, once it is decided. */
    Outcome<Reshaping> run() {
        for (Heir heir : plan.change().heirs()) {
            steps(heir.community())
                    .forEach((number, steps) -> scopes.stepBack(number, work -> back(work, heir.community(), steps)));
            if (heir.founding().isPresent()) {
                remove(heir);
            }
        }
        for (CommunityId source : plan.change().sources()) {
            desk.run(actor, work -> reopen(work, source));
        }
        return Outcome.accepted(plan, List.of());
    }

    private List<CommunityId> scopesToDecide() {
        List<CommunityId> all = new ArrayList<>(plan.change().sources());
        plan.change().heirs().stream()
                .map(Heir::community)
                .filter(heir -> !all.contains(heir))
                .forEach(all::add);
        return all;
    }

    private Outcome<CommunityId> decide(Work work, CommunityId scope) {
        if (scopes.isMarked(work, scope)) {
            return Outcome.accepted(scope, List.of());
        }
        Optional<Stored<Community, CommunityRecord>> stored = work.community(scope);
        Optional<Heir> heir = plan.change().heirs().stream()
                .filter(each -> each.community().equals(scope))
                .findFirst();
        if (new Novelty(desk, plan, scopes).isIn(scope, heir)) {
            return Desk.refused(RefusalCode.PLAN_OVERTAKEN);
        }
        scopes.mark(work, scope);
        if (heir.flatMap(Heir::founding).isPresent()) {
            stored.ifPresentOrElse(
                    found -> work.put(Image.into(
                            work.settle(found.value().moveTo(Stage.CLOSED, work.at()), found),
                            found.record(),
                            plan.id())),
                    () -> work.require(StateKey.community(scope.value()), 0));
        } else {
            stored.ifPresent(work::rewrite);
        }
        return Outcome.accepted(scope, List.of());
    }

    private Outcome<CommunityId> letGo(Work work, CommunityId scope) {
        scopes.unmark(work, scope);
        plan.change().heirs().stream()
                .filter(heir ->
                        heir.community().equals(scope) && heir.founding().isPresent())
                .flatMap(heir -> work.community(scope).stream())
                .forEach(stored -> Image.undo(work, stored.record(), plan.id()));
        return Outcome.accepted(scope, List.of());
    }

    /** What the plan did in a scope, step by step, the latest first. */
    private Map<Integer, List<TransitionRecord>> steps(CommunityId scope) {
        List<TransitionRecord> all = new ArrayList<>();
        TransitionQuery query = scopes.all(scope).onPage(PageRequest.first(Limits.PAGE));
        while (true) {
            Slice<TransitionRecord> page = desk.storage().state().transitions(query);
            all.addAll(page.items());
            if (page.next() == null) {
                break;
            }
            query = query.onPage(query.page().after(page.next()));
        }
        all.sort(Comparator.comparingLong(TransitionRecord::sequence).reversed());
        Map<Integer, List<TransitionRecord>> steps = new LinkedHashMap<>();
        all.forEach(transition -> steps.computeIfAbsent(Scopes.number(transition), number -> new ArrayList<>())
                .add(transition));
        return steps;
    }

    private Outcome<CommunityId> back(Work work, CommunityId scope, List<TransitionRecord> steps) {
        Map<StateKey, StateRecord> touched = new LinkedHashMap<>();
        for (TransitionRecord step : steps) {
            StateKey key = key(step);
            record(work, key).ifPresent(record -> touched.put(key, record));
            Step struck = Step.of(Happening.STEP_STRUCK, key, step.recordVersion(), Reason.RESHAPED)
                    .voiding(step.id());
            String subject = step.subjectId();
            work.happened(
                    subject == null || subject.equals(ErasureOrder.NOBODY)
                            ? struck
                            : struck.about(MemberId.of(subject)));
        }
        touched.values().forEach(record -> Image.undo(work, record, plan.id()));
        return Outcome.accepted(scope, List.of());
    }

    private static StateKey key(TransitionRecord step) {
        return switch (step.recordType()) {
            case StateKey.OfCommunity.TYPE -> StateKey.community(step.communityId());
            case StateKey.OfMembership.TYPE -> StateKey.membership(step.communityId(), step.recordId());
            default -> StateKey.document(step.communityId(), step.recordType(), step.recordId());
        };
    }

    /** The community itself is seen to in the end. */
    private static Optional<? extends StateRecord> record(Work work, StateKey key) {
        if (key instanceof StateKey.OfMembership membership) {
            return membership.memberId().equals(ErasureOrder.NOBODY)
                    ? Optional.empty()
                    : work.membership(CommunityId.of(key.communityId()), MemberId.of(membership.memberId()))
                            .map(Stored::record);
        }
        return key instanceof StateKey.OfDocument document ? work.document(document) : Optional.empty();
    }

    private void remove(Heir heir) {
        CommunityId id = heir.community();
        if (Stages.isNested(plan.change())) {
            Nests.clear(desk, actor, id);
        }
        desk.run(actor, work -> {
            work.community(id).ifPresent(stored -> {
                work.delete(stored.record());
                work.charter(id, stored.value().charterVersion()).ifPresent(work::delete);
                work.happened(Step.of(Happening.RESHAPING_UNDONE, stored.record(), Reason.RESHAPED));
            });
            return Outcome.accepted(id, List.of());
        });
        new Births(desk, actor, plan).release(heir);
    }

    /** What the plan has closed is as it was before; what has founded itself anew agrees on what it agreed on before. */
    private Outcome<CommunityId> reopen(Work work, CommunityId source) {
        Optional<Stored<Community, CommunityRecord>> stored = work.community(source);
        if (stored.isEmpty()) {
            return Outcome.accepted(source, List.of());
        }
        CommunityRecord record = stored.get().record();
        if (Image.isOf(record.body(), plan.id())) {
            Image.undo(work, record, plan.id());
            work.happened(Step.of(Happening.STAGE_MOVED, record.key(), record.version() + 1, Reason.RESHAPED)
                    .from(Stage.CLOSED.code())
                    .to(Stage.TRANSFORMING.code()));
        } else if (plan.change() instanceof Change.Recharter recharter
                && stored.get().value().charter().equals(recharter.charter())) {
            return CharterChange.amend(work, stored.get(), recharter.before(), Reason.RESHAPED)
                    .map(Community::id);
        }
        return Outcome.accepted(source, List.of());
    }
}
