package io.copkit.ladder;

import io.copkit.Labelled;
import io.copkit.ParticipationLevel;
import io.copkit.internal.Checks;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Set;

/**
 * A finer word for some of those on a level, beside their rung; it changes nobody's rung.
 *
 * @param code what it is called in data
 * @param english its name in English
 * @param french its name in French
 * @param levels for who is on one of these levels
 * @param requirement and meets this
 */
public record Overlay(
        String code, String english, String french, Set<ParticipationLevel> levels, Requirement requirement)
        implements Labelled {

    /**
     * Copies the set, and checks code and names.
     *
     * @throws IllegalArgumentException if one of them has not the form of an id, or there is no level
     */
    public Overlay {
        levels = Set.copyOf(levels);
        Checks.id("code", code);
        Checks.id("english", english);
        Checks.id("french", french);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("an overlay lies on a level");
        }
    }

    @Override
    public String label(Locale locale) {
        return Messages.isFrench(locale) ? french : english;
    }
}
