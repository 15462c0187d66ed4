package io.copkit.ladder;

import io.copkit.ParticipationLevel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** One member, held against one ladder at one instant. */
final class Review {

    private final Ladder ladder;
    private final LadderInputs inputs;
    private final Instant at;
    private final Judge judge;

    Review(Ladder ladder, LadderInputs inputs, Instant at) {
        this.ladder = ladder;
        this.inputs = inputs;
        this.at = at;
        this.judge = new Judge(ladder, inputs, at);
    }

    /** The rung that the figures reach from the bottom. */
    int placed() {
        return reached(0);
    }

    LadderVerdict verdict(Optional<Standing> before, Bounds bounds) {
        Standing after = before.map(standing -> next(standing, bounds))
                .orElseGet(() -> Standing.on(code(bounded(placed(), bounds)), at));
        int rung = ladder.index(after.rung());
        RungMove move = move(before, after, bounds);
        ParticipationLevel level = ladder.level(after.rung());
        Optional<Rung> next =
                rung + 1 < ladder.rungs().size() ? Optional.of(ladder.rungs().get(rung + 1)) : Optional.empty();
        return new LadderVerdict(
                ladder.name(),
                at,
                before.map(Standing::rung),
                after,
                ladder.rungs().get(rung),
                level,
                move,
                judge.staying(rung),
                next,
                next.filter(above -> !above.manual()).map(above -> judge.entering(rung + 1)),
                ladder.overlays(level, inputs, at));
    }

    private Standing next(Standing standing, Bounds bounds) {
        int current = ladder.index(standing.rung());
        if (bounds.locked()) {
            return standing;
        }
        int reached = reached(current);
        boolean asks = reached == current && isDue(standing) && !kept(current);
        int target = bounded(asks ? lower(current) : reached, bounds);
        if (target > current) {
            return standing.raisedTo(code(target), at);
        } else if (target < current) {
            return standing.loweredTo(code(target), at);
        }
        return ladder.keeping().monthsBetween() > 0 && current > 0 && isDue(standing) ? standing.asked(at) : standing;
    }

    private RungMove move(Optional<Standing> before, Standing after, Bounds bounds) {
        if (before.isEmpty()) {
            return RungMove.PLACED;
        }
        int from = ladder.index(before.get().rung());
        int to = ladder.index(after.rung());
        if (to != from) {
            return to > from ? RungMove.RAISED : RungMove.LOWERED;
        } else if (bounds.locked()) {
            return RungMove.LOCKED;
        } else if (reached(from) > from) {
            return RungMove.CAPPED;
        } else if (kept(from)) {
            return RungMove.KEPT;
        }
        return isDue(before.get()) ? RungMove.FLOORED : RungMove.HELD;
    }

    /** The highest rung that the figures reach from one, that one at least. */
    private int reached(int from) {
        int reached = from;
        for (int rung = from + 1; rung < ladder.rungs().size(); rung++) {
            if (!ladder.rungs().get(rung).manual() && judge.entering(rung).met()) {
                reached = rung;
            } else if (ladder.climb() == Climb.EACH_RUNG) {
                return reached;
            }
        }
        return reached;
    }

    /** The highest rung below one that is kept; the lowest always is. */
    private int lower(int from) {
        int rung = from - 1;
        while (rung > 0 && (ladder.rungs().get(rung).manual() || !kept(rung))) {
            rung--;
        }
        return Math.max(0, rung);
    }

    /** Whether the figures are enough to stay, or would be enough to come back at once. */
    private boolean kept(int rung) {
        Rung on = ladder.rungs().get(rung);
        return rung == 0
                || on.staying() instanceof Staying.ForGood
                || judge.staying(rung).met()
                || (!on.manual() && judge.entering(rung).met());
    }

    private boolean isDue(Standing standing) {
        Keeping keeping = ladder.keeping();
        boolean rested = standing.raisedAt()
                .map(raised -> !raised.plus(keeping.afterRising()).isAfter(at))
                .orElse(true);
        Instant last = standing.askedAt().orElse(standing.since());
        Instant next =
                last.atZone(ZoneOffset.UTC).plusMonths(keeping.monthsBetween()).toInstant();
        return rested && !next.isAfter(at);
    }

    private int bounded(int rung, Bounds bounds) {
        int raised = Math.max(rung, bounds.floor().map(ladder::index).orElse(0));
        return bounds.ceiling()
                .map(ladder::index)
                .filter(ceiling -> ceiling >= 0)
                .map(ceiling -> Math.min(raised, ceiling))
                .orElse(raised);
    }

    private String code(int rung) {
        return ladder.rungs().get(rung).code();
    }
}
