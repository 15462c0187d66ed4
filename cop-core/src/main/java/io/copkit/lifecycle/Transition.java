package io.copkit.lifecycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The legal moves from stage to stage, with the guards that stand before each. From one stage to another there is one move at
 * most; what is not here is forbidden, above all skipping {@link Stage#COALESCING} at the beginning and {@link Stage#DISPERSED}
 * on the way to the end.
 */
public enum Transition implements Labelled {

    /** T1: people who share a problem begin to be a community. */
    COALESCE(
            "coalesce",
            EnumSet.of(Stage.POTENTIAL),
            EnumSet.of(Stage.COALESCING),
            Guard.CHARTER_COMPLETE,
            Guard.FOUNDER_NAMED,
            Guard.FACILITATOR_PRESENT,
            Guard.READINESS_DECIDED,
            Guard.MEMBERS_COMMITTED,
            Guard.NEED_FELT,
            Guard.SPONSOR_IDENTIFIED),

    /** T2: the community is launched and its practice grows. */
    LAUNCH(
            "launch",
            EnumSet.of(Stage.COALESCING),
            EnumSet.of(Stage.MATURING),
            Guard.NORMS_IN_FORCE,
            Guard.LAUNCH_HELD,
            Guard.CORE_FORMED,
            Guard.MEMBERS_GATHERED,
            Guard.EVENTS_HELD,
            Guard.VALUE_DELIVERED,
            Guard.WEEKS_LIVE),

    /** T3: the practice is established and has to be kept alive. */
    STEWARD(
            "steward",
            EnumSet.of(Stage.MATURING),
            EnumSet.of(Stage.STEWARDSHIP),
            Guard.STAGE_AGED,
            Guard.LOAD_SPREAD,
            Guard.RHYTHM_KEPT,
            Guard.LEADERSHIP_SHARED,
            Guard.RESOURCES_VALIDATED,
            Guard.NEWCOMERS_ARRIVE),

    /** T4: a deliberate change begins. */
    TRANSFORM(
            "transform",
            EnumSet.of(Stage.MATURING, Stage.STEWARDSHIP),
            EnumSet.of(Stage.TRANSFORMING),
            Guard.PLAN_DECLARED,
            Guard.COMMUNITY_DECIDED),

    /** T5: the community comes out of the change renewed. */
    RENEW(
            "renew",
            EnumSet.of(Stage.TRANSFORMING),
            EnumSet.of(Stage.MATURING),
            Guard.CHARTER_RENEWED,
            Guard.PLAN_COMPLETED),

    /** T5b: the change is called off, and the community goes on as it did. */
    RESUME("resume", EnumSet.of(Stage.TRANSFORMING), EnumSet.of(Stage.STEWARDSHIP), Guard.PLAN_CANCELLED),

    /** T5c: the community goes back to finding itself; the feedback loop of Snoeck and Tilman (2013). */
    REGRESS("regress", EnumSet.of(Stage.MATURING), EnumSet.of(Stage.COALESCING), Guard.IDENTITY_WEAK),

    /** T5d: new people or a wider scope make the community grow again. */
    REJUVENATE("rejuvenate", EnumSet.of(Stage.STEWARDSHIP), EnumSet.of(Stage.MATURING), Guard.MEMBERSHIP_RENEWED),

    /** T6: little goes on any more, and that is said. */
    DISPERSE(
            "disperse",
            EnumSet.of(Stage.COALESCING, Stage.MATURING, Stage.STEWARDSHIP, Stage.TRANSFORMING),
            EnumSet.of(Stage.DISPERSED),
            Guard.SILENCE_LASTS,
            Guard.INTEREST_LOST),

    /** T7: a dispersed community comes to life again. */
    REVIVE(
            "revive",
            EnumSet.of(Stage.DISPERSED),
            EnumSet.of(Stage.COALESCING, Stage.MATURING),
            Guard.FACILITATOR_PRESENT,
            Guard.MEMBERS_RECOMMITTED,
            Guard.EVENT_AHEAD,
            Guard.LIVE_AGAIN),

    /** T8: a dispersed community is closed, and remembered. */
    CLOSE(
            "close",
            EnumSet.of(Stage.DISPERSED),
            EnumSet.of(Stage.CLOSED),
            Guard.CLOSING_DECIDED,
            Guard.NOTICE_GIVEN,
            Guard.FEW_OBJECT),

    /** T9: it never came to a community; the premature dissolution of Snoeck and Tilman (2013). */
    ABANDON(
            "abandon",
            EnumSet.of(Stage.POTENTIAL, Stage.COALESCING),
            EnumSet.of(Stage.CLOSED),
            Guard.DECISION_RECORDED,
            Guard.STARTED_IN_VAIN),

    /** T10: the change ends the community. */
    CONCLUDE(
            "conclude",
            EnumSet.of(Stage.TRANSFORMING),
            EnumSet.of(Stage.CLOSED),
            Guard.SUCCESSORS_NAMED,
            Guard.OWNER_NAMED),

    /** T11: a closed community begins anew. */
    REOPEN(
            "reopen",
            EnumSet.of(Stage.CLOSED),
            EnumSet.of(Stage.POTENTIAL),
            Guard.PORTFOLIO_ACTS,
            Guard.FORMERS_CONSENT);

    private final String code;
    private final ImmutableSet<Stage> from;
    private final ImmutableSet<Stage> to;
    private final ImmutableList<Guard> guards;

    Transition(String code, Set<Stage> from, Set<Stage> to, Guard... guards) {
        this.code = code;
        this.from = ImmutableSet.copyOf(from);
        this.to = ImmutableSet.copyOf(to);
        this.guards = ImmutableList.copyOf(guards);
    }

    /** The move that leads from one stage to another, if there is one. */
    public static Optional<Transition> between(Stage from, Stage to) {
        return Arrays.stream(values())
                .filter(transition -> transition.from.contains(from) && transition.to.contains(to))
                .findFirst();
    }

    /** The moves that start from a stage. */
    public static List<Transition> from(Stage stage) {
        return Arrays.stream(values())
                .filter(transition -> transition.from.contains(stage))
                .toList();
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("transition." + code, locale);
    }

    /** Where it may start. */
    public Set<Stage> from() {
        return from;
    }

    /** Where it may lead. */
    public Set<Stage> to() {
        return to;
    }

    /** The earliest stage that it may lead to. */
    public Stage firstTarget() {
        return to.stream().min(Stage::compareTo).orElseThrow();
    }

    /** What stands before it, hard guards first. */
    public List<Guard> guards() {
        return guards;
    }

    /** What may come of it; nothing where it only leads on. */
    public Set<StageOutcome> outcomes() {
        return switch (this) {
            case RENEW -> EnumSet.of(StageOutcome.RENEWED);
            case ABANDON -> EnumSet.of(StageOutcome.ABANDONED);
            case CLOSE -> EnumSet.of(StageOutcome.FADED, StageOutcome.SOCIAL_CLUB, StageOutcome.COMPLETED);
            case CONCLUDE ->
                EnumSet.of(
                        StageOutcome.MERGED_INTO,
                        StageOutcome.SPLIT_INTO,
                        StageOutcome.INSTITUTIONALISED,
                        StageOutcome.SOCIAL_CLUB,
                        StageOutcome.FADED,
                        StageOutcome.COMPLETED);
            default -> EnumSet.noneOf(StageOutcome.class);
        };
    }

    /** What comes of it if nothing else is said; empty if nothing does, or if it has to be said. */
    public Optional<StageOutcome> usualOutcome() {
        return switch (this) {
            case RENEW -> Optional.of(StageOutcome.RENEWED);
            case ABANDON -> Optional.of(StageOutcome.ABANDONED);
            case CLOSE -> Optional.of(StageOutcome.FADED);
            default -> Optional.empty();
        };
    }

    /** Whether nothing is left of an earlier outcome. */
    boolean clearsOutcome() {
        return this == REVIVE || this == RESUME;
    }
}
