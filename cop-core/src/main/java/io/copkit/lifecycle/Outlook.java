package io.copkit.lifecycle;

import com.google.common.collect.Maps;
import io.copkit.internal.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a community may go from here, and what stands in the way: the answer to "what next" and to "why not yet".
 *
 * @param stage where it is
 * @param since since when
 * @param moves what the guards say of every move from here, to each stage that it may lead to
 * @param beyond what they would say of every move from each of those stages, if it were there as of now: by which it shows
 *     whether a move would last
 */
public record Outlook(Stage stage, Instant since, List<Assessment> moves, Map<Stage, List<Assessment>> beyond) {

    /** Copies the collections. */
    public Outlook {
        moves = List.copyOf(moves);
        beyond = Maps.immutableEnumMap(Maps.transformValues(beyond, List::copyOf));
    }

    /** The moves that can be made without more ado. */
    public List<Assessment> open() {
        return moves.stream().filter(Assessment::isClear).toList();
    }

    /** What the guards say of the move to a stage; empty if no move leads there from here. */
    public Optional<Assessment> to(Stage target) {
        return moves.stream().filter(move -> move.target() == target).findFirst();
    }

    /**
     * All of it for people, a line for each move and for each guard that is not met or not known.
     *
     * @param locale French gets French, everything else English
     */
    public List<String> explain(Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(Messages.text("outlook.stage", locale, Map.of("stage", stage.code(), "since", since.toString())));
        for (Assessment move : moves) {
            lines.addAll(move.explain(locale));
        }
        return lines;
    }
}
