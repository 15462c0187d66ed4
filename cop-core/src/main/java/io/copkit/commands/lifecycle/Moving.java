package io.copkit.commands.lifecycle;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Sight;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.TextRules;
import io.copkit.lifecycle.Assessment;
import io.copkit.lifecycle.Conclusion;
import io.copkit.lifecycle.Evidence;
import io.copkit.lifecycle.Guard;
import io.copkit.lifecycle.Life;
import io.copkit.lifecycle.LifecycleEvent;
import io.copkit.lifecycle.LifecycleFacts;
import io.copkit.lifecycle.Move;
import io.copkit.lifecycle.Phase;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.StageProposal;
import io.copkit.lifecycle.Transformation;
import io.copkit.lifecycle.TransformationPlan;
import io.copkit.lifecycle.Transition;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.Standing;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.StateStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One attempt at moving a community. */
final class Moving {

    private static final int PROPOSAL_LENGTH = 2_000;
    private static final int REFERENCE_LENGTH = 200;

    private final Desk desk;
    private final Work work;
    private final Stored<Community, CommunityRecord> stored;
    private final Authority authority;
    private final Move move;
    private final Optional<Phase> entered;

    private Moving(
            Desk desk,
            Work work,
            Stored<Community, CommunityRecord> stored,
            Authority authority,
            Move move,
            Optional<Phase> entered) {
        this.desk = desk;
        this.work = work;
        this.stored = stored;
        this.authority = authority;
        this.move = move;
        this.entered = entered;
    }

    static Moving of(Desk desk, Work work, Stored<Community, CommunityRecord> stored, Move move) {
        Authority authority = Authority.of(work, desk.settings().permissions(), stored);
        return new Moving(desk, work, stored, authority, move, Optional.empty());
    }

    /** The facts that these guards look at. */
    static LifecycleFacts facts(
            Desk desk, Work work, Stored<Community, CommunityRecord> stored, Collection<Guard> guards) {
        return new FactFinder(
                        desk, work, stored, Authority.of(work, desk.settings().permissions(), stored))
                .facts(guards);
    }

    static Refusal noSuchMove(Stage target) {
        return Refusal.of(RefusalCode.NO_SUCH_MOVE, Map.of("stage", target.code()));
    }

    /** Whether a proposal is of this move. */
    static boolean isOf(StageProposal proposal, Move move) {
        return proposal.move().transition() == move.transition()
                && proposal.move().target() == move.target();
    }

    /** The same, by which the community enters a phase as well. */
    Moving entering(Phase entered) {
        return new Moving(desk, work, stored, authority, move, Optional.of(entered));
    }

    /** Goes on if whoever acts may move the community, and the move starts where the community is. */
    <T> Outcome<T> permitted(Function<Moving, Outcome<T>> decision) {
        return authority
                .denies(Permission.LIFECYCLE_APPLY)
                .or(this::onlyFounding)
                .<Outcome<T>>map(Outcome::refused)
                .orElseGet(() -> legally(decision));
    }

    /** Goes on if the move starts where the community is, and leads where it may lead. */
    <T> Outcome<T> legally(Function<Moving, Outcome<T>> decision) {
        return illegal().<Outcome<T>>map(Outcome::refused).orElseGet(() -> decision.apply(this));
    }

    /** Founding gives the right to begin a community, and to move it no further. */
    private Optional<Refusal> onlyFounding() {
        if (move.transition() == Transition.COALESCE) {
            return Optional.empty();
        }
        return authority
                .standing()
                .map(standing -> without(standing, Role.FOUNDER))
                .flatMap(standing -> authority.denies(Permission.LIFECYCLE_APPLY, standing));
    }

    private static Standing without(Standing standing, Role role) {
        return new Standing(
                standing.stage(),
                standing.content(),
                standing.book(),
                standing.grants().stream()
                        .filter(grant -> !grant.role().equals(role))
                        .toList(),
                standing.delegations(),
                standing.level(),
                standing.sanctioned(),
                standing.until());
    }

    private Optional<Refusal> illegal() {
        Stage stage = stored.value().stage();
        Transition transition = move.transition();
        if (!transition.from().contains(stage)) {
            return Optional.of(Refusal.of(
                    RefusalCode.NOT_FROM_THIS_STAGE, Map.of("transition", transition.code(), "stage", stage.code())));
        }
        return transition.to().contains(move.target())
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        RefusalCode.NO_SUCH_MOVE, Map.of("stage", move.target().code())));
    }

    /** What the guards say. */
    Assessment assessment() {
        return desk.settings()
                .lifecycle()
                .assess(
                        move,
                        new FactFinder(desk, work, stored, authority)
                                .facts(move.transition().guards()));
    }

    /**
     * Moves the community.
     *
     * @param reason why soft guards that fail are to be passed over, if they are
     */
    Outcome<Stage> apply(Optional<String> reason) {
        List<Refusal> unsaid = unsaid();
        if (!unsaid.isEmpty()) {
            return Outcome.refused(unsaid);
        }
        Assessment assessment = assessment();
        List<Refusal> guarded = guarded(assessment, reason.isPresent());
        if (!guarded.isEmpty()) {
            return Outcome.refused(guarded);
        }
        return moved(assessment, assessment.overridable().isEmpty() ? Optional.empty() : reason);
    }

    private Outcome<Stage> moved(Assessment assessment, Optional<String> note) {
        Community before = stored.value();
        Optional<Transformation> begun = move.plan()
                .filter(plan -> move.target() == Stage.TRANSFORMING)
                .map(plan -> new Transformation(plan, before.charterVersion(), Transformation.Progress.UNDER_WAY));
        List<CopEvent> events = new ArrayList<>();
        SideEffects effects = new SideEffects(desk, work, stored, events);
        Optional<Refusal> hindered = effects.before(move);
        if (hindered.isPresent()) {
            return Outcome.refused(hindered.get());
        }
        Life life = before.life().after(move.transition(), begun, conclusion());
        Community moved = before.moveTo(move.target(), work.at())
                .with(entered.map(life::in).orElse(life));
        CommunityRecord record = work.put(moved, stored);
        Reason why = note.isPresent() ? Reason.OVERRIDDEN : Reason.GUARDS_MET;
        work.happened(Step.of(Happening.STAGE_MOVED, record, why)
                .from(before.stage().code())
                .to(moved.stage().code())
                .noting(note)
                .showing(assessment.evidence()));
        events.add(
                0,
                new LifecycleEvent.StageMoved(
                        moved.id(), work.actor(), work.at(), before.stage(), moved.stage(), note));
        entered.ifPresent(phase -> {
            work.happened(Phases.entered(record, before.life().phase(), phase, why));
            events.add(new LifecycleEvent.PhaseEntered(moved.id(), work.actor(), work.at(), phase));
        });
        effects.after(move);
        return Outcome.accepted(moved.stage(), events);
    }

    private Optional<Conclusion> conclusion() {
        return move.conclusion().or(() -> move.transition().usualOutcome().map(Conclusion::of));
    }

    /** What the move does not say rightly. */
    private List<Refusal> unsaid() {
        TextRules rules = new TextRules();
        move.plan()
                .ifPresent(plan ->
                        rules.needed("proposal", plan.proposal()).prose("proposal", plan.proposal(), PROPOSAL_LENGTH));
        move.plan().flatMap(TransformationPlan::decision).ifPresent(words -> reference("decision", words, rules));
        move.findings().decision().ifPresent(words -> reference("decision", words, rules));
        move.conclusion().flatMap(Conclusion::owner).ifPresent(words -> reference("owner", words, rules));
        move.conclusion()
                .map(Conclusion::outcome)
                .filter(outcome -> !move.transition().outcomes().contains(outcome))
                .ifPresent(outcome -> rules.refuse(
                        RefusalCode.OUTCOME_IMPOSSIBLE,
                        Map.of(
                                "stage_outcome",
                                outcome.code(),
                                "transition",
                                move.transition().code())));
        move.conclusion().map(Conclusion::successors).orElse(List.of()).stream()
                .filter(successor -> !canLiveOnIn(successor))
                .forEach(successor -> rules.refuse(RefusalCode.HEIR_UNKNOWN, Map.of()));
        return rules.refusals();
    }

    /** Whoever moves a community learns nothing of one that is hidden from that person. */
    private boolean canLiveOnIn(CommunityId successor) {
        StateStore state = desk.storage().state();
        return !successor.equals(stored.value().id())
                && state.findCommunity(successor.value())
                        .filter(found -> work.actingMember()
                                .map(member -> new Sight(state, member, work.at()).sees(found))
                                .orElse(true))
                        .isPresent();
    }

    private static void reference(String field, String words, TextRules rules) {
        rules.needed(field, words).line(field, words, REFERENCE_LENGTH);
    }

    private static List<Refusal> guarded(Assessment assessment, boolean overridden) {
        Stream<Refusal> blocking =
                assessment.blocking().stream().map(evidence -> refusal(RefusalCode.GUARD_BLOCKS, evidence));
        Stream<Refusal> overridable = assessment.overridable().stream()
                .filter(evidence -> !overridden)
                .map(evidence -> refusal(RefusalCode.GUARD_NEEDS_OVERRIDE, evidence));
        return Stream.concat(blocking, overridable).toList();
    }

    private static Refusal refusal(RefusalCode code, Evidence evidence) {
        return Refusal.of(
                code,
                Map.of(
                        "guard", evidence.guard().code(),
                        "found", evidence.found().orElse("?"),
                        "needed", evidence.needed()));
    }
}
