package io.copkit.participation;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.ParticipationLevel.PERIPHERAL;

import io.copkit.ParticipationLevel;
import io.copkit.participation.LevelBound.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a level changes by one review, whatever it takes to enter it or to stay: up at once, down slowly, by one level, within
 * what people have decided.
 *
 * <p>What people have decided about the level comes first, a lock before a ceiling before a floor, and moves it at once and
 * as far as it takes; then what the member did. Nothing raises to core who is under a sanction, and is not core already.
 */
public final class LevelSteps {

    private static final Set<LevelCause> LOSING = EnumSet.of(LevelCause.WARNED, LevelCause.HELD, LevelCause.FELL);

    private final LevelRule rule;
    private final Dwell dwell;

    /** The steps of a rule. */
    public LevelSteps(LevelRule rule, Dwell dwell) {
        this.rule = rule;
        this.dwell = dwell;
    }

    /**
     * One review.
     *
     * @param entered the level that the person's behaviour enters by itself, whatever level they had before
     */
    public LevelDecision step(ParticipationInputs inputs, LevelKeeping before, ParticipationLevel entered, Instant at) {
        if (entered == OUTSIDER) {
            return LevelDecision.of(rule, inputs, before, LevelKeeping.NONE, LevelCause.NO_MEMBER);
        }
        Move bounded = before.bound(Kind.LOCK, at)
                .map(lock -> new Move(lock.level(), LevelCause.LOCKED))
                .orElseGet(() -> unlocked(inputs, before, entered, at));
        Move move = isClosed(bounded.to, inputs, before) ? new Move(ACTIVE, LevelCause.SANCTIONED) : bounded;
        return LevelDecision.of(rule, inputs, before, kept(before, move, at), move.cause);
    }

    private record Move(ParticipationLevel to, LevelCause cause) {}

    private Move unlocked(ParticipationInputs inputs, LevelKeeping before, ParticipationLevel entered, Instant at) {
        Move free = before.level()
                .map(current -> deserved(inputs, before, current, entered, at))
                .orElseGet(() -> new Move(entered, stays(entered, inputs) ? LevelCause.PLACED : LevelCause.ROLE));
        ParticipationLevel to = before.within(free.to, at);
        boolean losing =
                LOSING.contains(free.cause) && before.level().filter(to::equals).isPresent();
        // The lowest that is allowed: the floor, unless a ceiling lies below it.
        boolean atFloor = losing && to != PERIPHERAL && to == before.within(PERIPHERAL, at);
        if (to.compareTo(free.to) < 0) {
            return new Move(to, LevelCause.CAPPED);
        }
        return atFloor || to.compareTo(free.to) > 0 ? new Move(to, LevelCause.FLOORED) : free;
    }

    private Move deserved(
            ParticipationInputs inputs,
            LevelKeeping before,
            ParticipationLevel current,
            ParticipationLevel entered,
            Instant at) {
        if (entered.compareTo(current) > 0) {
            boolean raisedAlready = before.raisedAt().filter(at::equals).isPresent();
            return new Move(raisedAlready ? current : current == PERIPHERAL ? ACTIVE : CORE, LevelCause.ROSE);
        }
        if (stays(current, inputs)) {
            return new Move(current, LevelCause.STAYED);
        } else if (entered == current) {
            return new Move(current, LevelCause.ROLE);
        } else if (!isDue(before, at) || before.failures() + 1 < dwell.failures()) {
            return new Move(current, LevelCause.WARNED);
        }
        return before.raisedWithin(dwell.hold(), at)
                ? new Move(current, LevelCause.HELD)
                : new Move(current == CORE ? ACTIVE : PERIPHERAL, LevelCause.FELL);
    }

    private boolean stays(ParticipationLevel level, ParticipationInputs inputs) {
        return rule.toStay(level, inputs).stream().allMatch(Criterion::met);
    }

    private LevelKeeping kept(LevelKeeping before, Move move, Instant at) {
        return switch (move.cause) {
            case WARNED, HELD -> isDue(before, at) ? before.failed(at) : before;
            case FELL -> before.fell(move.to, at);
            default -> before.moved(move.to, at);
        };
    }

    /**
     * Whether the next monthly review of this member has come. Days are counted, so that a schedule need not be exact to the
     * minute; and of two reviews at one instant only the first counts.
     */
    private boolean isDue(LevelKeeping before, Instant at) {
        return before.since().filter(at::equals).isEmpty()
                && before.failedAt()
                        .filter(last -> ChronoUnit.DAYS.between(day(last), day(at)) < dwell.reviewDays())
                        .isEmpty();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** An open sanction forbids to rise to core. */
    private static boolean isClosed(ParticipationLevel target, ParticipationInputs inputs, LevelKeeping before) {
        return target == CORE
                && inputs.sanctioned()
                && before.level().filter(CORE::equals).isEmpty();
    }
}
