package io.copkit.ladder;

import io.copkit.ParticipationLevel;
import io.copkit.internal.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where somebody stands on a ladder, and why.
 *
 * @param ladder the ladder and its version, such as {@code DISCOURSE_CLASSIC@1}
 * @param at when it was asked
 * @param before the code of the rung that they stood on, if on any
 * @param after where they stand, to be kept until the next review
 * @param rung the rung
 * @param level the level of participation that it stands for
 * @param move what the review did, or why it did nothing
 * @param staying how far they are with what it takes to stay
 * @param next the rung above, if there is one
 * @param entering how far they are with what that takes; empty if somebody has to put them there
 * @param overlays the finer words that fit them
 */
public record LadderVerdict(
        String ladder,
        Instant at,
        Optional<String> before,
        Standing after,
        Rung rung,
        ParticipationLevel level,
        RungMove move,
        Judgement staying,
        Optional<Rung> next,
        Optional<Judgement> entering,
        List<Overlay> overlays) {

    /** Copies the list. */
    public LadderVerdict {
        overlays = List.copyOf(overlays);
    }

    /** What is missing for the next rung; nothing on the highest, and where somebody has to put them there. */
    public List<Judgement> missing() {
        return entering.map(Judgement::missing).orElse(List.of());
    }

    /**
     * The verdict in lines for people: the rung and the ladder, what the review did, each condition of staying, each of the
     * next rung with what is missing.
     *
     * @param locale French gets French, everything else English
     */
    public List<String> explain(Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text(
                "ladder-verdict.rung",
                locale,
                Map.of("rung", rung.label(locale), "level", level.label(locale), "ladder", ladder)));
        lines.add(move.label(locale));
        overlays.forEach(overlay -> lines.add(overlay.label(locale)));
        conditions("staying", rung, staying, locale, lines);
        next.ifPresent(above -> {
            if (entering.isEmpty()) {
                lines.add(Messages.text("ladder-verdict.by-hand", locale, Map.of("rung", above.label(locale))));
            } else {
                conditions("entering", above, entering.get(), locale, lines);
            }
        });
        return lines;
    }

    private static void conditions(String what, Rung rung, Judgement finding, Locale locale, List<String> lines) {
        lines.add(Messages.text("ladder-verdict." + what, locale, Map.of("rung", rung.label(locale))));
        List<Judgement> parts = finding.requirement() instanceof Requirement.All ? finding.parts() : List.of(finding);
        parts.forEach(part -> lines.add(Messages.text(
                part.met() ? "ladder-verdict.met" : "ladder-verdict.missing",
                locale,
                Map.of("condition", part.explain(locale)))));
    }
}
