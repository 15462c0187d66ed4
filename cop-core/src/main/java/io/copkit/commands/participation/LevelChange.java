package io.copkit.commands.participation;

import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.commands.ReviewedMember;
import io.copkit.commands.Step;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.ladder.LadderEvent;
import io.copkit.ladder.Standing;
import io.copkit.participation.LevelBound;
import io.copkit.participation.LevelCause;
import io.copkit.participation.LevelDecision;
import io.copkit.participation.LevelEvent;
import io.copkit.participation.LevelKeeping;
import io.copkit.storage.MembershipRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changes about the level of one member: the next record, the steps of the history, and the events. */
public final class LevelChange {

    private final Work work;
    private final ReviewedMember before;
    private final MemberId member;
    private final MembershipRecord record;
    private final List<CopEvent> events = new ArrayList<>();

    private LevelChange(Work work, ReviewedMember before, LevelKeeping after) {
        this.work = work;
        this.before = before;
        this.member = before.stored().value().member();
        this.record = before.next(after, work.at());
        work.put(record);
    }

    /** What a review found. */
    static List<CopEvent> reviewed(Work work, ReviewedMember before, LevelDecision decision) {
        LevelChange change = new LevelChange(work, before, decision.after());
        if (decision.moved()) {
            change.moved(decision.level(), decision.cause(), reason(decision.cause()), Optional.of(decision.rule()));
        } else if (decision.after().failures() > decision.before().failures()) {
            int failures = decision.after().failures();
            change.happened(change.step(Happening.LEVEL_WARNED, Reason.NOT_KEPT_UP)
                    .to(decision.level().code())
                    .noting(Optional.of(decision.rule())));
            change.events.add(new LevelEvent.Warned(
                    change.community(), work.actor(), work.at(), change.member, decision.level(), failures));
        } else if (decision.after().standing().equals(decision.before().standing())) {
            change.happened(change.step(Happening.LEVEL_REGAINED, reason(decision.cause()))
                    .to(decision.level().code())
                    .noting(Optional.of(decision.rule())));
        }
        change.stands(
                decision.after().standing(),
                Happening.RUNG_CHANGED,
                reason(decision.cause()),
                Optional.of(decision.rule()));
        return change.events;
    }

    /** What somebody gave, and the level that comes of it at once. */
    public static List<CopEvent> given(Work work, ReviewedMember before, LevelKeeping after, String why) {
        LevelChange change = new LevelChange(work, before, after);
        if (!after.level().equals(before.keeping().level())) {
            change.moved(after.level().orElseThrow(), LevelCause.LOCKED, Reason.BOUND, Optional.empty());
        }
        change.stands(after.standing(), Happening.RUNG_GIVEN, Reason.of(work.actor()), Optional.of(why));
        return change.events;
    }

    /** What somebody decided, and the level that comes of it at once. */
    static List<CopEvent> bound(Work work, ReviewedMember before, LevelBound bound, LevelKeeping after) {
        LevelChange change = new LevelChange(work, before, after);
        change.happened(change.step(Happening.LEVEL_BOUND, Reason.of(work.actor()))
                .to(code(bound))
                .noting(Optional.of(bound.reason()))
                .until(bound.until()));
        change.events.add(new LevelEvent.Bound(change.community(), work.actor(), work.at(), change.member, bound));
        if (!after.level().equals(before.keeping().level())) {
            LevelCause cause = switch (bound.kind()) {
                case LOCK -> LevelCause.LOCKED;
                case FLOOR -> LevelCause.FLOORED;
                case CEILING -> LevelCause.CAPPED;
            };
            change.moved(after.level().orElseThrow(), cause, Reason.BOUND, Optional.empty());
        }
        return change.events;
    }

    /** What somebody lifted. */
    static List<CopEvent> unbound(Work work, ReviewedMember before, LevelBound bound, LevelKeeping after) {
        LevelChange change = new LevelChange(work, before, after);
        change.happened(
                change.step(Happening.LEVEL_UNBOUND, Reason.of(work.actor())).from(code(bound)));
        change.events.add(new LevelEvent.Unbound(change.community(), work.actor(), work.at(), change.member, bound));
        return change.events;
    }

    /** What a member chose. */
    static List<CopEvent> periphery(Work work, ReviewedMember before, LevelKeeping after) {
        LevelChange change = new LevelChange(work, before, after);
        boolean chosen = after.peripheralByChoice();
        change.happened(change.step(chosen ? Happening.PERIPHERY_CHOSEN : Happening.PERIPHERY_LEFT, Reason.ASKED));
        change.events.add(new LevelEvent.Periphery(change.community(), work.actor(), work.at(), change.member, chosen));
        return change.events;
    }

    private void moved(ParticipationLevel to, LevelCause cause, Reason reason, Optional<String> rule) {
        Optional<ParticipationLevel> from = before.keeping().level();
        Step step = step(Happening.LEVEL_CHANGED, reason).to(to.code()).noting(rule);
        happened(from.map(level -> step.from(level.code())).orElse(step));
        events.add(new LevelEvent.Changed(community(), work.actor(), work.at(), member, from, to, cause));
    }

    /** The rung, if it is another; or that it was asked about. */
    private void stands(Optional<Standing> standing, Happening how, Reason reason, Optional<String> note) {
        Optional<Standing> from = before.keeping().standing();
        if (standing.isEmpty() || standing.equals(from)) {
            return;
        }
        String rung = standing.get().rung();
        boolean asked = from.filter(old -> old.rung().equals(rung)).isPresent();
        Step step = step(asked ? Happening.RUNG_ASKED : how, reason).to(rung).noting(note);
        happened(from.map(old -> step.from(old.rung())).orElse(step));
        if (!asked) {
            events.add(new LadderEvent.RungChanged(
                    community(), work.actor(), work.at(), member, from.map(Standing::rung), rung));
        }
    }

    private Step step(Happening what, Reason reason) {
        return Step.of(what, record, reason).about(member);
    }

    private void happened(Step step) {
        work.happened(step);
    }

    private CommunityId community() {
        return before.stored().value().community();
    }

    private static String code(LevelBound bound) {
        return bound.kind().code() + ":" + bound.level().code();
    }

    private static Reason reason(LevelCause cause) {
        return switch (cause) {
            case FELL, WARNED, HELD -> Reason.NOT_KEPT_UP;
            case LOCKED, FLOORED, CAPPED -> Reason.BOUND;
            case NO_MEMBER, PLACED, ROSE, STAYED, ROLE, SANCTIONED -> Reason.EARNED;
        };
    }
}
