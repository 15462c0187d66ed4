package io.copkit.commands.transformation;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Step;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.Body;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateKey;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.structure.PlanId;
import io.copkit.structure.PlanState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The steps of a plan in the communities that it touches. Each community is a scope of its own, so that no commit can look at the
 * plan and at the community at once: whoever takes the plan back leaves a mark in each scope first, and every step of carrying it
 * out demands that there is none. So of two who do the one and the other at the same time, the one who comes second stops.
 */
final class Scopes {

    /** The type of the mark. */
    static final String UNDONE = "reshaping_undone";

    private static final String UNDO = ":undo";
    private static final int SCHEMA = 1;

    private final Desk desk;
    private final Actor actor;
    private final PlanId plan;

    Scopes(Desk desk, Actor actor, PlanId plan) {
        this.desk = desk;
        this.actor = actor;
        this.plan = plan;
    }

    /** What the steps of taking a plan back have in common. */
    static String undoing(PlanId plan) {
        return plan.value() + UNDO;
    }

    /** Takes a step of carrying the plan out; empty if one was taken under this number before. */
    <T> Optional<Outcome<T>> step(CommunityId scope, int number, Function<Work, Outcome<T>> decision) {
        return desk.step(actor, plan.value(), number, work -> {
            if (isMarked(work, scope)) {
                return Desk.refused(RefusalCode.PLAN_STATE_FORBIDS, Map.of("plan_state", PlanState.UNDOING.code()));
            }
            work.require(key(scope), 0);
            return decision.apply(work);
        });
    }

    /** Takes a step of taking the plan back; empty if it was taken before. */
    <T> Optional<Outcome<T>> stepBack(int number, Function<Work, Outcome<T>> decision) {
        return desk.step(actor, undoing(plan), number, decision);
    }

    /** The number of the latest step in a scope; 0 if there is none. */
    int latest(CommunityId scope) {
        TransitionQuery query = all(scope).onPage(PageRequest.first(1)).latestFirst();
        return desk.storage().state().transitions(query).items().stream()
                .mapToInt(Scopes::number)
                .findFirst()
                .orElse(0);
    }

    /** What the plan did in a scope, the earliest first. */
    TransitionQuery all(CommunityId scope) {
        return TransitionQuery.of(scope.value(), PageRequest.first(1)).ofOperation(plan.value());
    }

    /** Whether the plan, or taking it back, did something. */
    boolean isOwn(TransitionRecord transition) {
        String operation = transition.operationId();
        return plan.value().equals(operation) || undoing(plan).equals(operation);
    }

    /** The number of the step that did something. */
    static int number(TransitionRecord transition) {
        String changeId = transition.changeId();
        return Integer.parseInt(changeId.substring(changeId.lastIndexOf('#') + 1));
    }

    /** Leaves the mark, and says so. */
    void mark(Work work, CommunityId scope) {
        DocumentRecord mark = new DocumentRecord(
                scope.value(),
                UNDONE,
                plan.value(),
                1,
                null,
                null,
                PlanState.UNDONE.code(),
                work.at(),
                null,
                Set.of(),
                List.of(),
                Body.ofSchema(SCHEMA).json());
        work.put(mark);
        work.happened(Step.of(Happening.RESHAPING_UNDONE, mark, Reason.RESHAPED));
    }

    /** Takes the mark away, and says so. */
    void unmark(Work work, CommunityId scope) {
        work.document(key(scope)).ifPresent(mark -> {
            work.delete(mark);
            work.happened(Step.of(Happening.RESHAPING_BEGUN, mark, Reason.RESHAPED));
        });
    }

    /** Whether the mark was left. */
    boolean isMarked(Work work, CommunityId scope) {
        return work.document(key(scope)).isPresent();
    }

    private StateKey.OfDocument key(CommunityId scope) {
        return StateKey.document(scope.value(), UNDONE, plan.value());
    }
}
