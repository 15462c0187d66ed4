package io.copkit.commands.bulk;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.BulkItem;
import io.copkit.membership.BulkOutcome;
import io.copkit.membership.BulkResult;
import io.copkit.membership.PlanState;
import io.copkit.membership.PlannedMembership;
import io.copkit.membership.PlannedMemberships;
import io.copkit.membership.SweepReport;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Planned memberships: written down, carried out when they are due, or given up. */
public final class Plans implements PlannedMemberships {

    private static final PlanMapping MAPPING = new PlanMapping();

    private final Desk desk;
    private final Actor actor;
    private final Documents<PlannedMembership> plans;

    /** On behalf of the host. */
    public Plans(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
        this.plans = new Documents<>(desk, MAPPING);
    }

    @Override
    public Page<PlannedMembership> of(CommunityId community, int limit) {
        return plans.page(query(community).onPage(PageRequest.first(limit)));
    }

    @Override
    public Page<PlannedMembership> of(CommunityId community, int limit, String next) {
        return plans.page(query(community).onPage(new PageRequest(limit, next)));
    }

    @Override
    public Outcome<PlannedMembership> cancel(CommunityId community, String id) {
        return desk.run(
                actor,
                work -> work.inCommunity(community, stored -> {
                    work.require(stored);
                    return onOpen(
                            work,
                            community,
                            id,
                            plan -> end(work, plan, PlanState.CANCELLED, Happening.PLAN_CANCELLED));
                }));
    }

    @Override
    public int carryOut(int limit) {
        return (int) due(StateFilter.ANY.dueBefore(desk.now().plusMillis(1)), limit).stream()
                .filter(plan -> carryOut(plan).isAccepted())
                .count();
    }

    /** Carries out what passes a filter, for a sweep. */
    public SweepReport carryOut(StateFilter filter, int limit) {
        List<PlannedMembership> due = due(filter, limit);
        List<CopEvent> events = new ArrayList<>();
        due.forEach(plan -> events.addAll(carryOut(plan).events()));
        return new SweepReport(due.size(), events, due.size() == limit);
    }

    private List<PlannedMembership> due(StateFilter filter, int limit) {
        return plans.page(plans.query(filter.inStatus(PlanState.OPEN.code())).onPage(PageRequest.first(limit)))
                .items();
    }

    private Outcome<PlannedMembership> carryOut(PlannedMembership plan) {
        return desk.run(
                actor,
                work -> work.inCommunity(
                        plan.community(),
                        community -> onOpen(work, plan.community(), plan.id(), open -> {
                            work.require(community);
                            return begin(work, community, open);
                        })));
    }

    /** Lets in whom the gate lets in; whoever has been erased meanwhile is nobody to let in. */
    private Outcome<PlannedMembership> begin(
            Work work, Stored<Community, CommunityRecord> community, Stored<PlannedMembership, DocumentRecord> stored) {
        PlannedMembership plan = stored.value();
        List<CopEvent> events = new ArrayList<>();
        boolean in = plan.member()
                .map(member -> new BulkItem.Belong(plan.community(), member, plan.from(), plan.to(), plan.roles()))
                .map(item -> new ItemDecision(desk, actor).decide(work, community, item, events))
                .map(BulkOutcome::result)
                .filter(result -> result != BulkResult.REFUSED)
                .isPresent();
        Outcome<PlannedMembership> ended = in
                ? end(work, stored, PlanState.CARRIED_OUT, Happening.PLAN_CARRIED_OUT)
                : end(work, stored, PlanState.TURNED_AWAY, Happening.PLAN_TURNED_AWAY);
        return ended.fold(done -> Outcome.accepted(done.value(), events), Outcome::refused);
    }

    /** Writes a plan down. */
    Outcome<BulkResult> plan(Work work, BulkItem.Belong item) {
        PlannedMembership plan = new PlannedMembership(
                desk.newId(),
                item.community(),
                Optional.of(item.member()),
                item.from(),
                item.to(),
                item.roles(),
                PlanState.OPEN);
        work.happened(Step.of(Happening.MEMBERSHIP_PLANNED, work.put(MAPPING, plan), Reason.HOST)
                .about(item.member())
                .effective(item.from())
                .until(item.to()));
        return Outcome.accepted(BulkResult.PLANNED, List.of());
    }

    private interface OnPlan {
        Outcome<PlannedMembership> then(Stored<PlannedMembership, DocumentRecord> plan);
    }

    private static Outcome<PlannedMembership> onOpen(Work work, CommunityId community, String id, OnPlan then) {
        return work.document(MAPPING, community.value(), id)
                .filter(stored -> stored.value().state() == PlanState.OPEN)
                .map(then::then)
                .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.PLAN_UNKNOWN)));
    }

    private static Outcome<PlannedMembership> end(
            Work work, Stored<PlannedMembership, DocumentRecord> plan, PlanState state, Happening what) {
        PlannedMembership ended = plan.value().in(state);
        Step step = Step.of(what, work.put(MAPPING, ended, plan), Reason.HOST);
        work.happened(ended.member().map(step::about).orElse(step));
        return Outcome.accepted(ended, List.of());
    }

    private DocumentQuery query(CommunityId community) {
        return plans.query(StateFilter.ANY.inCommunity(community.value()));
    }
}
