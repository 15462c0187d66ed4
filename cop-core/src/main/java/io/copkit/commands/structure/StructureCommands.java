package io.copkit.commands.structure;

import io.copkit.Actor;
import io.copkit.BlueprintId;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.blueprint.Blueprint;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.commands.blueprint.StoredBlueprints;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityType;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.role.Permission;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.Placement;
import io.copkit.structure.PlanId;
import io.copkit.structure.PlanKind;
import io.copkit.structure.PlanState;
import io.copkit.structure.Regime;
import io.copkit.structure.Structure;
import io.copkit.structure.StructurePlan;
import io.copkit.structure.StructurePreview;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Plans changes of the structure, looks at them, carries them out and takes them back. */
public final class StructureCommands implements Structure {

    private final Desk desk;
    private final Actor actor;
    private final Places places;
    private final Documents<StructurePlan> plans;

    /** Changes the structure on behalf of somebody. */
    public StructureCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
        this.places = new Places(desk);
        this.plans = new Documents<>(desk, PlanMapping.INSTANCE);
    }

    @Override
    public Outcome<StructurePlan> planMove(CommunityId community, CommunityId under, InheritanceRules rules) {
        return planMove(community, under, rules, Optional.empty());
    }

    private Outcome<StructurePlan> planMove(
            CommunityId community, CommunityId under, InheritanceRules rules, Optional<CommunityAccess> settled) {
        return plan(
                PlanKind.MOVE,
                community,
                Optional.of(under),
                (work, before) -> work.inOpenCommunity(under, above -> {
                    Regime own = settled.map(before.own()::with).orElse(before.own());
                    Regime adopted = rules.adopted(above.value().regime(), own);
                    return to(Placement.of(before).under(Optional.of(under), rules, adopted));
                }));
    }

    @Override
    public Outcome<StructurePlan> planPromotion(CommunityId community) {
        return plan(
                PlanKind.PROMOTE,
                community,
                Optional.empty(),
                (work, before) ->
                        to(Placement.of(before).under(Optional.empty(), InheritanceRules.INDEPENDENT, before.own())));
    }

    @Override
    public Outcome<StructurePlan> planConversion(CommunityId community, CommunityType type) {
        return plan(
                PlanKind.CONVERT,
                community,
                Optional.empty(),
                (work, before) -> to(Placement.of(before).of(type)));
    }

    @Override
    public Outcome<StructurePlan> planBlueprint(CommunityId community, BlueprintId id) {
        Optional<Blueprint> blueprint = new StoredBlueprints(desk).find(id);
        return plan(
                PlanKind.REAPPLY,
                community,
                Optional.empty(),
                (work, before) -> blueprint
                        .map(known -> to(known.applied(before)))
                        .orElseGet(() -> Desk.refused(RefusalCode.BLUEPRINT_UNKNOWN)));
    }

    /**
     * Nests a community that has just been founded, and was founded no more open than it is to be.
     *
     * @param settled how far it opens itself by its own wish
     */
    public Outcome<StructurePlan> nest(
            CommunityId community, CommunityId under, InheritanceRules rules, CommunityAccess settled) {
        return planMove(community, under, rules, Optional.of(settled))
                .fold(plan -> apply(plan.value().id()), Outcome::refused);
    }

    /** What would hold in a community that is founded in another; refused if none can be. */
    public Outcome<Regime> nested(CommunityId under, InheritanceRules rules, Regime own) {
        return allowed(
                Permission.LINK_COMMUNITY,
                List.of(under),
                () -> desk.look(
                        actor,
                        work -> work.inOpenCommunity(under, above -> {
                            CommunityId notYet = CommunityId.of(desk.newId());
                            Regime parent = above.value().regime();
                            return places.refusal(work, notYet, under)
                                    .<Outcome<Regime>>map(Outcome::refused)
                                    .orElseGet(() -> Outcome.accepted(
                                            rules.effective(parent, rules.adopted(parent, own)), List.of()));
                        })));
    }

    @Override
    public Outcome<StructurePreview> preview(PlanId id) {
        return known(
                id,
                plan -> allowed(
                        plan,
                        plan.to(),
                        () -> desk.look(
                                actor,
                                work -> possible(work, plan.community(), plan.to())
                                        .<Outcome<StructurePreview>>map(Outcome::refused)
                                        .orElseGet(() -> Outcome.accepted(
                                                new Previewing(desk).preview(work, plan), List.of())))));
    }

    @Override
    public Outcome<StructurePlan> apply(PlanId id) {
        return carryOut(id, Course.APPLY);
    }

    @Override
    public Outcome<StructurePlan> undo(PlanId id) {
        return carryOut(id, Course.UNDO);
    }

    @Override
    public Outcome<Integer> settle(CommunityId community) {
        return allowed(
                Permission.LINK_COMMUNITY,
                List.of(community),
                () -> Descendants.resume(desk, actor, community)
                        ? Outcome.accepted(places.below(community).size(), List.of())
                        : Desk.refused(RefusalCode.CONCURRENT_CHANGE));
    }

    private interface Target {
        Outcome<Placement> of(Work work, Community before);
    }

    private Outcome<StructurePlan> plan(PlanKind kind, CommunityId id, Optional<CommunityId> under, Target target) {
        PlanId plan = PlanId.of(desk.newId());
        return allowed(
                permission(kind),
                touched(id, under),
                () -> desk.run(
                        actor,
                        work -> work.inOpenCommunity(id, stored -> {
                            Placement from = Placement.of(stored.value());
                            return target.of(work, stored.value())
                                    .fold(
                                            to -> write(
                                                    work,
                                                    new StructurePlan(
                                                            plan,
                                                            kind,
                                                            id,
                                                            from,
                                                            to.value(),
                                                            PlanState.PLANNED,
                                                            work.actingMember(),
                                                            work.at())),
                                            Outcome::refused);
                        })));
    }

    private Outcome<StructurePlan> write(Work work, StructurePlan plan) {
        if (plan.from().equals(plan.to())) {
            return Desk.refused(RefusalCode.PLAN_CHANGES_NOTHING);
        }
        return possible(work, plan.community(), plan.to())
                .<Outcome<StructurePlan>>map(Outcome::refused)
                .orElseGet(
                        () -> written(work, Happening.STRUCTURE_PLANNED, work.put(PlanMapping.INSTANCE, plan), plan));
    }

    private Outcome<StructurePlan> carryOut(PlanId id, Course course) {
        return known(
                id,
                plan -> allowed(plan, course.target(plan), () -> {
                    if (plan.state() != course.during()) {
                        Optional<Outcome<StructurePlan>> begun =
                                desk.step(actor, id.value(), course.first(), work -> begin(work, plan.id(), course));
                        if (begun.isPresent() && !begun.get().isAccepted()) {
                            return begun.get();
                        }
                    }
                    return goOn(plan, course);
                }));
    }

    private Outcome<StructurePlan> begin(Work work, PlanId id, Course course) {
        Stored<StructurePlan, DocumentRecord> stored = stored(work, id).orElseThrow();
        StructurePlan plan = stored.value();
        if (plan.state() != course.before()) {
            return Desk.refused(
                    RefusalCode.PLAN_STATE_FORBIDS,
                    Map.of("plan_state", plan.state().code()));
        }
        Placement origin = course.origin(plan);
        Optional<Stored<Place, DocumentRecord>> place = Places.stored(work, plan.community());
        boolean overtaken = work.community(plan.community())
                        .map(community -> !Placement.of(community.value()).equals(origin))
                        .orElse(true)
                || !place.flatMap(here -> here.value().parent()).equals(origin.parent());
        if (overtaken) {
            return Desk.refused(RefusalCode.PLAN_OVERTAKEN);
        }
        Placement target = course.target(plan);
        Optional<Refusal> refusal = possible(work, plan.community(), target);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Places.move(work, plan.community(), place, target.parent());
        StructurePlan next = plan.in(course.during());
        return written(work, course.happening(), work.put(PlanMapping.INSTANCE, next, stored), next);
    }

    /**
     * Every community is a commit of its own; one that was made before an interruption is not made twice. Whatever cannot be
     * settled leaves the plan under way, to be carried on.
     */
    private Outcome<StructurePlan> goOn(StructurePlan plan, Course course) {
        List<CopEvent> events = new ArrayList<>();
        List<Function<Work, Outcome<Community>>> steps = new ArrayList<>();
        steps.add(work -> Settling.on(work, plan.community(), course.target(plan), course.takenBack(plan)));
        places.below(plan.community()).forEach(below -> steps.add(work -> Settling.below(work, below)));
        for (Function<Work, Outcome<Community>> step : steps) {
            Optional<Outcome<Community>> settled = desk.step(actor, plan.id().value(), course.second(), step);
            if (settled.isPresent() && !settled.get().isAccepted()) {
                return Outcome.refused(settled.get().refusals());
            }
            settled.ifPresent(outcome -> events.addAll(outcome.events()));
        }
        if (!Descendants.agree(desk, actor, plan.community())) {
            return Desk.refused(RefusalCode.CONCURRENT_CHANGE);
        }
        Optional<Outcome<StructurePlan>> done = desk.step(actor, plan.id().value(), course.third(), work -> {
            Stored<StructurePlan, DocumentRecord> stored =
                    stored(work, plan.id()).orElseThrow();
            StructurePlan next = stored.value().in(course.after());
            return written(work, Happening.STRUCTURE_SETTLED, work.put(PlanMapping.INSTANCE, next, stored), next);
        });
        return done.filter(outcome -> !outcome.isAccepted())
                .orElseGet(() -> Outcome.accepted(plan.in(course.after()), events));
    }

    private <T> Outcome<T> known(PlanId id, Function<StructurePlan, Outcome<T>> decision) {
        return plans.find(Ids.TENANT_SCOPE, id.value())
                .map(decision)
                .orElseGet(() -> Desk.refused(RefusalCode.PLAN_UNKNOWN));
    }

    private static Optional<Stored<StructurePlan, DocumentRecord>> stored(Work work, PlanId id) {
        return work.document(PlanMapping.INSTANCE, Ids.TENANT_SCOPE, id.value());
    }

    private Optional<Refusal> possible(Work work, CommunityId community, Placement to) {
        return to.parent().flatMap(parent -> places.refusal(work, community, parent));
    }

    private <T> Outcome<T> allowed(StructurePlan plan, Placement to, Supplier<Outcome<T>> then) {
        Optional<CommunityId> under = plan.kind() == PlanKind.MOVE ? to.parent() : Optional.empty();
        return allowed(permission(plan.kind()), touched(plan.community(), under), then);
    }

    /** Goes on if the actor may; asked for apart, since a commit in the tenant's scope cannot hang on memberships. */
    private <T> Outcome<T> allowed(
            Permission permission, Collection<CommunityId> communities, Supplier<Outcome<T>> then) {
        for (CommunityId id : communities) {
            Outcome<Community> allowed = desk.look(
                    actor,
                    work -> work.inOpenCommunity(
                            id,
                            stored -> Authority.of(work, desk.settings().permissions(), stored)
                                    .denies(permission)
                                    .<Outcome<Community>>map(Outcome::refused)
                                    .orElseGet(() -> Outcome.accepted(stored.value(), List.of()))));
            if (!allowed.isAccepted()) {
                return Outcome.refused(allowed.refusals());
            }
        }
        return then.get();
    }

    private static List<CommunityId> touched(CommunityId community, Optional<CommunityId> under) {
        return under.map(parent -> List.of(community, parent)).orElseGet(() -> List.of(community));
    }

    private static Permission permission(PlanKind kind) {
        return switch (kind) {
            case MOVE, PROMOTE -> Permission.LINK_COMMUNITY;
            case CONVERT, REAPPLY -> Permission.CHARTER_EDIT;
        };
    }

    private static Outcome<Placement> to(Placement placement) {
        return Outcome.accepted(placement, List.of());
    }

    private static Outcome<StructurePlan> written(
            Work work, Happening what, DocumentRecord record, StructurePlan plan) {
        work.happened(Step.of(what, record, Reason.ASKED).to(plan.state().code()));
        return Outcome.accepted(plan, List.of());
    }
}
