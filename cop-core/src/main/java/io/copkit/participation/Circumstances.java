package io.copkit.participation;

import io.copkit.ParticipationLevel;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.internal.Codes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people decided about one member, read back from the history: sanctions, and bounds of the level. */
final class Circumstances {

    private final List<HistoryEntry> steps = new ArrayList<>();

    /** Takes note of a step about the member; steps come in the order of their effect. */
    void add(HistoryEntry step) {
        if (step.is(Happening.MEMBER_SUSPENDED)
                || step.is(Happening.SUSPENSION_LIFTED)
                || step.is(Happening.MEMBER_RESTRICTED)
                || step.is(Happening.MEMBER_RELIEVED)
                || step.is(Happening.MEMBER_JOINED)
                || step.is(Happening.LEVEL_BOUND)
                || step.is(Happening.LEVEL_UNBOUND)
                || step.is(Happening.RUNG_GIVEN)) {
            steps.add(step);
        }
    }

    /** Whether a suspension, or a restriction from contributing, was open at an instant. */
    boolean sanctioned(Instant at) {
        Optional<HistoryEntry> suspended = Optional.empty();
        Optional<HistoryEntry> restricted = Optional.empty();
        for (HistoryEntry step : steps) {
            if (step.effectiveAt().isAfter(at)) {
                break;
            }
            if (step.is(Happening.MEMBER_SUSPENDED)) {
                suspended = Optional.of(step);
            } else if (step.is(Happening.SUSPENSION_LIFTED)) {
                suspended = Optional.empty();
            } else if (step.is(Happening.MEMBER_RESTRICTED)) {
                restricted = Optional.of(step);
            } else if (step.is(Happening.MEMBER_RELIEVED)) {
                restricted = Optional.empty();
            } else if (step.is(Happening.MEMBER_JOINED)) {
                suspended = Optional.empty();
                restricted = Optional.empty();
            }
        }
        return isOpen(suspended, at) || isOpen(restricted, at);
    }

    /** The decisions about the level after one instant and up to another. */
    List<HistoryEntry> decisions(Instant after, Instant upTo) {
        return steps.stream()
                .filter(step -> step.is(Happening.LEVEL_BOUND)
                        || step.is(Happening.LEVEL_UNBOUND)
                        || step.is(Happening.RUNG_GIVEN))
                .filter(step ->
                        step.effectiveAt().isAfter(after) && !step.effectiveAt().isAfter(upTo))
                .toList();
    }

    /** What is kept after a decision about the level. */
    LevelKeeping decided(LevelKeeping before, HistoryEntry step) {
        String code = step.to().or(step::from).orElse("");
        int colon = code.indexOf(':');
        LevelBound.Kind kind = Codes.parse(LevelBound.Kind.class, code.substring(0, Math.max(0, colon)));
        if (step.is(Happening.LEVEL_UNBOUND)) {
            return before.without(kind, step.effectiveAt());
        }
        LevelBound bound = new LevelBound(
                kind,
                Codes.parse(ParticipationLevel.class, code.substring(colon + 1)),
                Optional.empty(),
                step.note().orElse(""),
                step.effectiveAt(),
                step.until());
        return before.with(bound).settled(sanctioned(step.effectiveAt()), step.effectiveAt());
    }

    private static boolean isOpen(Optional<HistoryEntry> sanction, Instant at) {
        return sanction.filter(step -> step.until().map(at::isBefore).orElse(true))
                .isPresent();
    }
}
