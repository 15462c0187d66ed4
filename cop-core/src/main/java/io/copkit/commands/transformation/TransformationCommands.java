package io.copkit.commands.transformation;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Permitted;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.community.Charter;
import io.copkit.community.Founding;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.role.Permission;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.StateFilter;
import io.copkit.structure.PlanId;
import io.copkit.structure.PlanState;
import io.copkit.theme.ThemeId;
import io.copkit.transformation.Change;
import io.copkit.transformation.Choice;
import io.copkit.transformation.Descent;
import io.copkit.transformation.Heir;
import io.copkit.transformation.Reshaped;
import io.copkit.transformation.Reshaping;
import io.copkit.transformation.ReshapingPreview;
import io.copkit.transformation.SplitPart;
import io.copkit.transformation.Transformations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Plans what is to become of communities, looks at it, carries it out and takes it back. */
public final class TransformationCommands implements Transformations {

    private static final int BEGIN = 1;
    private static final int END = 2;

    private final Desk desk;
    private final Actor actor;
    private final Documents<Reshaping> plans;

    /** On behalf of somebody. */
    public TransformationCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
        this.plans = new Documents<>(desk, ReshapingMapping.INSTANCE);
    }

    @Override
    public Outcome<Reshaping> planMerge(List<CommunityId> communities, Founding heir, Map<ThemeId, ThemeId> themes) {
        return plan(new Change.Merge(
                communities.stream().distinct().toList(), Heir.founded(CommunityId.of(desk.newId()), heir), themes));
    }

    @Override
    public Outcome<Reshaping> planAbsorption(CommunityId absorbed, CommunityId into, Map<ThemeId, ThemeId> themes) {
        return plan(new Change.Merge(List.of(absorbed), Heir.existing(into), themes));
    }

    @Override
    public Outcome<Reshaping> planSplit(CommunityId community, List<SplitPart> parts, boolean umbrella) {
        List<Heir> heirs = parts.stream()
                .map(part -> new Heir(
                        CommunityId.of(desk.newId()), Optional.of(part.founding()), part.themes(), part.restores()))
                .toList();
        return plan(new Change.Split(community, heirs, umbrella));
    }

    @Override
    public Outcome<Reshaping> planSpinOff(CommunityId community, Founding heir, Set<MemberId> pioneers) {
        return plan(new Change.SpinOff(community, Heir.founded(CommunityId.of(desk.newId()), heir), pioneers));
    }

    @Override
    public Outcome<Reshaping> planInstitutionalisation(CommunityId community, String owner) {
        return plan(new Change.Institutionalise(community, owner));
    }

    @Override
    public Outcome<Reshaping> planRecharter(CommunityId community, Charter charter) {
        return desk.look(
                        actor,
                        work -> work.inCommunity(
                                community,
                                stored -> Outcome.accepted(stored.value().charter(), List.of())))
                .fold(before -> plan(new Change.Recharter(community, before.value(), charter)), Outcome::refused);
    }

    private Outcome<Reshaping> plan(Change change) {
        PlanId id = PlanId.of(desk.newId());
        List<Refusal> refusals = new Soundness(desk, actor, change).refusals();
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        return desk.run(actor, work -> {
            Reshaping plan = new Reshaping(id, change, PlanState.PLANNED, work.actingMember(), work.at());
            DocumentRecord record = work.put(ReshapingMapping.INSTANCE, plan);
            return written(work, Happening.RESHAPING_PLANNED, record, plan, List.of());
        });
    }

    @Override
    public Outcome<Choice> choose(PlanId id, Set<CommunityId> heirs) {
        Optional<Reshaping> known = plans.find(Ids.TENANT_SCOPE, id.value());
        if (known.isEmpty() || !(known.get().change() instanceof Change.Split split)) {
            return Desk.refused(RefusalCode.PLAN_UNKNOWN);
        }
        String choiceId = desk.newId();
        return desk.run(
                actor,
                work -> work.inOpenCommunity(split.source(), stored -> {
                    Permitted permitted = Permitted.of(desk, work, stored);
                    work.require(stored);
                    return permitted.onOwn(own -> {
                        if (known.get().state() != PlanState.PLANNED) {
                            return stateForbids(known.get());
                        }
                        if (!split.heirs().stream()
                                .map(Heir::community)
                                .toList()
                                .containsAll(heirs)) {
                            return Desk.refused(RefusalCode.HEIR_UNKNOWN);
                        }
                        return chosen(permitted, own.value().member(), known.get(), heirs, choiceId);
                    });
                }));
    }

    /** The member's record is written too, so that of two who choose for the same member at once one decides anew. */
    private Outcome<Choice> chosen(
            Permitted permitted, MemberId member, Reshaping plan, Set<CommunityId> heirs, String newId) {
        Work work = permitted.work();
        Documents<ChoiceMapping.Made> choices = new Documents<>(desk, ChoiceMapping.INSTANCE);
        Optional<Stored<ChoiceMapping.Made, DocumentRecord>> before = choices
                .page(choices.query(StateFilter.ANY
                                .inCommunity(permitted.id().value())
                                .withAllTerms(plan.id().value()))
                        .by(member.value()))
                .items()
                .stream()
                .findFirst()
                .flatMap(made ->
                        work.document(ChoiceMapping.INSTANCE, permitted.id().value(), made.id()));
        permitted.active(member).ifPresent(permitted::countOn);
        ChoiceMapping.Made made = before.map(old -> old.value().changed(heirs, work.at()))
                .orElseGet(() -> new ChoiceMapping.Made(
                        permitted.id(), newId, plan.id(), Optional.of(member), heirs, work.at()));
        permitted.write(ChoiceMapping.INSTANCE, before, made, Happening.HEIR_CHOSEN);
        return Outcome.accepted(made.choice(member), List.of());
    }

    @Override
    public Outcome<ReshapingPreview> preview(PlanId id) {
        return known(id, plan -> {
            if (plan.state() != PlanState.PLANNED) {
                return stateForbids(plan);
            }
            return desk.look(actor, work -> new Previewing(desk, plan, work).preview());
        });
    }

    @Override
    public Outcome<Reshaping> apply(PlanId id) {
        return known(id, plan -> {
            if (plan.state() == PlanState.PLANNED) {
                List<Refusal> refusals = new Soundness(desk, actor, plan.change()).refusals();
                if (!refusals.isEmpty()) {
                    return Outcome.refused(refusals);
                }
            }
            return begun(plan, PlanState.APPLYING, plan.id().value(), Set.of(PlanState.PLANNED))
                    .fold(
                            begun -> new Applying(desk, actor, begun.value())
                                    .run()
                                    .fold(done -> applied(plan.id(), done), Outcome::refused),
                            Outcome::refused);
        });
    }

    @Override
    public Outcome<Reshaping> undo(PlanId id) {
        return known(id, plan -> {
            if (plan.state() == PlanState.PLANNED || plan.state() == PlanState.UNDONE) {
                return stateForbids(plan);
            }
            Undoing undoing = new Undoing(desk, actor, plan);
            Outcome<Reshaping> decided =
                    plan.state() == PlanState.UNDOING ? Outcome.accepted(plan, List.of()) : undoing.decide();
            return decided.fold(
                    ready -> begun(
                                    plan,
                                    PlanState.UNDOING,
                                    Scopes.undoing(plan.id()),
                                    Set.of(PlanState.APPLYING, PlanState.APPLIED))
                            .fold(
                                    begun -> undoing.run().fold(done -> undone(plan.id()), Outcome::refused),
                                    Outcome::refused),
                    Outcome::refused);
        });
    }

    /** Says that a plan is under way, unless it is already; what has come out of what is over as soon as it is taken back. */
    private Outcome<Reshaping> begun(Reshaping plan, PlanState during, String operation, Set<PlanState> before) {
        if (plan.state() == during) {
            return Outcome.accepted(plan, List.of());
        }
        return desk.step(
                        actor,
                        operation,
                        BEGIN,
                        work -> onPlan(work, plan.id(), stored -> {
                            if (!before.contains(stored.value().state())) {
                                return stateForbids(stored.value());
                            }
                            if (during == PlanState.UNDOING) {
                                forget(work, plan);
                            }
                            Reshaping next = stored.value().in(during);
                            DocumentRecord record = work.put(ReshapingMapping.INSTANCE, next, stored);
                            return written(
                                    work,
                                    during == PlanState.UNDOING
                                            ? Happening.RESHAPING_UNDONE
                                            : Happening.RESHAPING_BEGUN,
                                    record,
                                    next,
                                    List.of());
                        }))
                .orElseGet(() -> plans.find(Ids.TENANT_SCOPE, plan.id().value())
                        .filter(now -> now.state() == during)
                        .map(now -> Outcome.accepted(now, List.<CopEvent>of()))
                        .orElseGet(() -> Desk.refused(RefusalCode.CONCURRENT_CHANGE)));
    }

    private Outcome<Reshaping> applied(PlanId id, Outcome.Accepted<Reshaping> done) {
        return ended(id, id.value(), PlanState.APPLYING, PlanState.APPLIED, done.events(), (work, plan) -> {
            for (CommunityId source : plan.change().sources()) {
                for (Heir heir : plan.change().heirs()) {
                    work.put(
                            DescentMapping.INSTANCE,
                            new DescentMapping.Entry(
                                    id, new Descent(source, heir.community(), plan.kind(), work.at())));
                }
            }
            return Happening.RESHAPING_SETTLED;
        });
    }

    private Outcome<Reshaping> undone(PlanId id) {
        return ended(
                id,
                Scopes.undoing(id),
                PlanState.UNDOING,
                PlanState.UNDONE,
                List.of(),
                (work, plan) -> Happening.RESHAPING_UNDONE);
    }

    private Outcome<Reshaping> ended(
            PlanId id,
            String operation,
            PlanState during,
            PlanState after,
            List<CopEvent> events,
            BiFunction<Work, Reshaping, Happening> last) {
        Optional<Outcome<Reshaping>> ended = desk.step(
                actor,
                operation,
                END,
                work -> onPlan(work, id, stored -> {
                    if (stored.value().state() == after) {
                        return Outcome.accepted(stored.value(), List.of());
                    } else if (stored.value().state() != during) {
                        return stateForbids(stored.value());
                    }
                    Reshaping next = stored.value().in(after);
                    Happening happening = last.apply(work, next);
                    List<CopEvent> told = next.change().sources().stream()
                            .<CopEvent>map(source -> new Reshaped(source, actor, work.at(), next))
                            .toList();
                    return written(work, happening, work.put(ReshapingMapping.INSTANCE, next, stored), next, told);
                }));
        return ended.orElseGet(() -> onEnded(id, after))
                .fold(
                        done -> {
                            List<CopEvent> all = new ArrayList<>(events);
                            all.addAll(done.events());
                            return Outcome.accepted(done.value(), all);
                        },
                        Outcome::refused);
    }

    /** Somebody else has come to the end first. */
    private Outcome<Reshaping> onEnded(PlanId id, PlanState after) {
        return plans.find(Ids.TENANT_SCOPE, id.value())
                .map(plan -> plan.state() == after
                        ? Outcome.accepted(plan, List.<CopEvent>of())
                        : TransformationCommands.<Reshaping>stateForbids(plan))
                .orElseGet(() -> Desk.refused(RefusalCode.PLAN_UNKNOWN));
    }

    private void forget(Work work, Reshaping plan) {
        for (CommunityId source : plan.change().sources()) {
            for (Heir heir : plan.change().heirs()) {
                DescentMapping.Entry entry = new DescentMapping.Entry(
                        plan.id(), new Descent(source, heir.community(), plan.kind(), work.at()));
                work.document(DescentMapping.INSTANCE, Ids.TENANT_SCOPE, entry.id())
                        .map(Stored::record)
                        .ifPresent(work::delete);
            }
        }
    }

    /** A plan for whoever may: for all others there is none. */
    private <T> Outcome<T> known(PlanId id, Function<Reshaping, Outcome<T>> decision) {
        return plans.find(Ids.TENANT_SCOPE, id.value())
                .map(plan -> allowed(plan, () -> decision.apply(plan)))
                .orElseGet(() -> Desk.refused(RefusalCode.PLAN_UNKNOWN));
    }

    private <T> Outcome<T> allowed(Reshaping plan, Supplier<Outcome<T>> then) {
        for (CommunityId id : existing(plan.change())) {
            Outcome<Community> allowed = desk.look(
                    actor,
                    work -> work.inCommunity(
                            id,
                            stored -> denied(desk, work, stored)
                                    .<Outcome<Community>>map(Outcome::refused)
                                    .orElseGet(() -> Outcome.accepted(stored.value(), List.of()))));
            if (!allowed.isAccepted()) {
                return Outcome.refused(allowed.refusals());
            }
        }
        return then.get();
    }

    /** The communities that are there whether a plan is carried out or not. */
    static List<CommunityId> existing(Change change) {
        List<CommunityId> existing = new ArrayList<>(change.sources());
        change.heirs().stream()
                .filter(heir -> heir.founding().isEmpty())
                .map(Heir::community)
                .forEach(existing::add);
        return existing;
    }

    /** Why whoever acts may not make something else of a community, if so. */
    static Optional<Refusal> denied(Desk desk, Work work, Stored<Community, CommunityRecord> stored) {
        return Authority.of(work, desk.settings().permissions(), stored).denies(Permission.LIFECYCLE_APPLY);
    }

    private <T> Outcome<T> onPlan(
            Work work, PlanId id, Function<Stored<Reshaping, DocumentRecord>, Outcome<T>> decision) {
        return work.document(ReshapingMapping.INSTANCE, Ids.TENANT_SCOPE, id.value())
                .map(decision)
                .orElseGet(() -> Desk.refused(RefusalCode.PLAN_UNKNOWN));
    }

    private static <T> Outcome<T> stateForbids(Reshaping plan) {
        return Desk.refused(
                RefusalCode.PLAN_STATE_FORBIDS,
                Map.of("plan_state", plan.state().code()));
    }

    private static Outcome<Reshaping> written(
            Work work, Happening what, DocumentRecord record, Reshaping plan, List<CopEvent> events) {
        work.happened(Step.of(what, record, Reason.ASKED).to(plan.state().code()));
        return Outcome.accepted(plan, events);
    }
}
