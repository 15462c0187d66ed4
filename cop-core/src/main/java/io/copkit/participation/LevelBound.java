package io.copkit.participation;

import io.copkit.Labelled;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.internal.Messages;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody decided about a member's level, whatever the member does.
 *
 * @param kind what was decided
 * @param level the level; never that of outsiders
 * @param by who decided; empty if the host itself did, or the person has been erased
 * @param reason why, in words that name no person
 * @param since since when it holds
 * @param until when it is over by itself; empty if it lasts until somebody lifts it
 */
public record LevelBound(
        Kind kind,
        ParticipationLevel level,
        Optional<MemberId> by,
        String reason,
        Instant since,
        Optional<Instant> until) {

    /** What can be decided. Of each kind one at most is in force for a member. */
    public enum Kind implements Labelled {
        /** The level is this one, and no review changes it. */
        LOCK("lock"),
        /** The level is this one at least. */
        FLOOR("floor"),
        /** The level is this one at most. */
        CEILING("ceiling");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("level-bound." + code, locale);
        }
    }

    /**
     * Checks the level and the term.
     *
     * @throws IllegalArgumentException if the level is that of outsiders, or it is over before it begins
     */
    public LevelBound {
        if (level == ParticipationLevel.OUTSIDER) {
            throw new IllegalArgumentException("only levels of members can be bound");
        }
        until.ifPresent(end -> {
            if (!end.isAfter(since)) {
                throw new IllegalArgumentException("a bound must end after it begins");
            }
        });
    }

    /** Whether it holds at an instant; it does not at the very end of its term. */
    public boolean holdsAt(Instant at) {
        return until.isEmpty() || at.isBefore(until.get());
    }
}
