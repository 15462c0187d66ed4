package io.copkit.ladder;

import io.copkit.Labelled;
import io.copkit.ParticipationLevel;
import io.copkit.internal.Checks;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Optional;

/**
 * One rung of a ladder.
 *
 * @param code what is stored of who stands on it
 * @param english its name in English
 * @param french its name in French
 * @param level the level of participation that it stands for; empty if it says nothing about it
 * @param enter what it takes to get there
 * @param staying what it takes to stay
 * @param manual whether somebody has to put people there: no rule does
 */
public record Rung(
        String code,
        String english,
        String french,
        Optional<ParticipationLevel> level,
        Requirement enter,
        Staying staying,
        boolean manual)
        implements Labelled {

    /**
     * Checks code and names.
     *
     * @throws IllegalArgumentException if one of them has not the form of an id, or the level is that of outsiders, who stand
     *     on no rung
     */
    public Rung {
        Checks.id("code", code);
        Checks.id("english", english);
        Checks.id("french", french);
        if (level.filter(ParticipationLevel.OUTSIDER::equals).isPresent()) {
            throw new IllegalArgumentException("outsiders stand on no rung");
        }
    }

    /** A rung that is kept as long as what it takes is met. */
    public static Rung of(String code, String english, String french, ParticipationLevel level, Requirement enter) {
        return new Rung(code, english, french, Optional.of(level), enter, new Staying.AsEntering(), false);
    }

    /** A rung that people are put on by hand, and stay on. */
    public static Rung byHand(String code, String english, String french, ParticipationLevel level) {
        return new Rung(code, english, french, Optional.of(level), Requirement.nothing(), new Staying.ForGood(), true);
    }

    /** The same, kept otherwise. */
    public Rung keptBy(Staying other) {
        return new Rung(code, english, french, level, enter, other, manual);
    }

    @Override
    public String label(Locale locale) {
        return Messages.isFrench(locale) ? french : english;
    }
}
