package io.copkit.participation;

import io.copkit.ParticipationLevel;
import io.copkit.ladder.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept about a member's level from one review to the next. It lives as long as the period of membership: who leaves
 * and comes back begins anew.
 *
 * @param level the level; empty before the first review
 * @param since since when they have been on it
 * @param raisedAt when they last rose to a level above peripheral, or were placed there
 * @param failures how many monthly reviews in a row they have not met what staying takes
 * @param failedAt when the last monthly review was that counted against them
 * @param bounds what somebody decided about the level, at most one of a kind; what is over may still be there
 * @param peripheralByChoice whether they said that they want to stay at the periphery: they are not nudged, and counted all
 *     the same
 * @param standing the rung of the ladder that is the rule, as of the last review; empty by another rule
 */
public record LevelKeeping(
        Optional<ParticipationLevel> level,
        Optional<Instant> since,
        Optional<Instant> raisedAt,
        int failures,
        Optional<Instant> failedAt,
        List<LevelBound> bounds,
        boolean peripheralByChoice,
        Optional<Standing> standing) {

    /** Nothing: no review has been yet. */
    public static final LevelKeeping NONE = new LevelKeeping(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            List.of(),
            false,
            Optional.empty());

    /** Copies the list. */
    public LevelKeeping {
        bounds = List.copyOf(bounds);
    }

    /** Without a ladder. */
    public LevelKeeping(
            Optional<ParticipationLevel> level,
            Optional<Instant> since,
            Optional<Instant> raisedAt,
            int failures,
            Optional<Instant> failedAt,
            List<LevelBound> bounds,
            boolean peripheralByChoice) {
        this(level, since, raisedAt, failures, failedAt, bounds, peripheralByChoice, Optional.empty());
    }

    /** Somebody who has been on a level since an instant, and nothing else is known. */
    public static LevelKeeping of(ParticipationLevel level, Instant since) {
        return NONE.moved(level, since);
    }

    /** What was decided of this kind and holds at an instant. */
    public Optional<LevelBound> bound(LevelBound.Kind kind, Instant at) {
        for (LevelBound bound : bounds) {
            if (bound.kind() == kind && bound.holdsAt(at)) {
                return Optional.of(bound);
            }
        }
        return Optional.empty();
    }

    /** The same on a level since an instant, as nothing had failed; itself if it is on it already and nothing has. */
    public LevelKeeping moved(ParticipationLevel to, Instant at) {
        if (level.isPresent() && level.get() == to) {
            return met();
        }
        boolean rises = to.compareTo(level.orElse(ParticipationLevel.PERIPHERAL)) > 0;
        return new LevelKeeping(
                Optional.of(to),
                Optional.of(at),
                rises ? Optional.of(at) : raisedAt,
                0,
                Optional.empty(),
                bounds,
                peripheralByChoice,
                standing);
    }

    /** The same on a rung of a ladder that stands for a level. */
    public LevelKeeping standing(Standing on, ParticipationLevel as, Instant at) {
        LevelKeeping there = moved(as, at);
        return new LevelKeeping(
                there.level,
                there.since,
                there.raisedAt,
                there.failures,
                there.failedAt,
                bounds,
                peripheralByChoice,
                Optional.of(on));
    }

    /** The same on a level that was lost at a monthly review: the next one is a month away. */
    LevelKeeping fell(ParticipationLevel to, Instant at) {
        LevelKeeping lower = moved(to, at);
        return new LevelKeeping(
                lower.level, lower.since, lower.raisedAt, 0, Optional.of(at), bounds, peripheralByChoice, standing);
    }

    /** The same after a review that found what staying takes. */
    public LevelKeeping met() {
        return failures == 0
                ? this
                : new LevelKeeping(level, since, raisedAt, 0, Optional.empty(), bounds, peripheralByChoice, standing);
    }

    /** The same after a monthly review that did not find what staying takes. */
    public LevelKeeping failed(Instant at) {
        return new LevelKeeping(
                level, since, raisedAt, failures + 1, Optional.of(at), bounds, peripheralByChoice, standing);
    }

    /** The same with something decided, in the place of what was decided of this kind before; without what is over. */
    public LevelKeeping with(LevelBound bound) {
        List<LevelBound> others = others(bound.kind(), bound.since());
        others.add(bound);
        return with(others);
    }

    /** The same with nothing decided of this kind any more; without what is over. */
    public LevelKeeping without(LevelBound.Kind kind, Instant at) {
        return with(others(kind, at));
    }

    /** The same for somebody who wants to stay at the periphery, or no longer. */
    public LevelKeeping choosingPeriphery(boolean choice) {
        return new LevelKeeping(level, since, raisedAt, failures, failedAt, bounds, choice, standing);
    }

    /**
     * The same on the level that comes of what was decided, at once and as far as it takes. Whom no review has placed yet
     * counts as peripheral.
     *
     * @param sanctioned whether an open sanction keeps them from rising to core
     */
    public LevelKeeping settled(boolean sanctioned, Instant at) {
        ParticipationLevel current = level.orElse(ParticipationLevel.PERIPHERAL);
        ParticipationLevel decided =
                bound(LevelBound.Kind.LOCK, at).map(LevelBound::level).orElseGet(() -> within(current, at));
        boolean closed = sanctioned && decided == ParticipationLevel.CORE && current != ParticipationLevel.CORE;
        ParticipationLevel to = closed ? ParticipationLevel.ACTIVE : decided;
        return level.isEmpty() && to == current ? this : moved(to, at);
    }

    /** The nearest level that what was decided allows. */
    ParticipationLevel within(ParticipationLevel free, Instant at) {
        ParticipationLevel floor =
                bound(LevelBound.Kind.FLOOR, at).map(LevelBound::level).orElse(ParticipationLevel.PERIPHERAL);
        ParticipationLevel ceiling =
                bound(LevelBound.Kind.CEILING, at).map(LevelBound::level).orElse(ParticipationLevel.CORE);
        ParticipationLevel raised = free.compareTo(floor) < 0 ? floor : free;
        return raised.compareTo(ceiling) > 0 ? ceiling : raised;
    }

    /** Whether they have been raised so recently that they cannot be lowered. */
    boolean raisedWithin(Duration time, Instant at) {
        return raisedAt.filter(then -> at.isBefore(then.plus(time))).isPresent();
    }

    private List<LevelBound> others(LevelBound.Kind kind, Instant at) {
        List<LevelBound> others = new ArrayList<>(bounds);
        others.removeIf(bound -> bound.kind() == kind || !bound.holdsAt(at));
        return others;
    }

    private LevelKeeping with(List<LevelBound> others) {
        return new LevelKeeping(level, since, raisedAt, failures, failedAt, others, peripheralByChoice, standing);
    }
}
