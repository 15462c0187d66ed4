package io.copkit.theme;

import java.time.Instant;
import java.util.Optional;

/**
 * A subject that a community cares for, or might.
 *
 * @param id its id, which stays whatever it is called and wherever it stands
 * @param parent the theme that it is a part of; empty at the top
 * @param name what it is called; no two themes under one parent are called alike
 * @param state how far the community has taken it up
 * @param since when it came into that state
 */
public record Theme(ThemeId id, Optional<ThemeId> parent, String name, ThemeState state, Instant since) {

    Theme under(Optional<ThemeId> another) {
        return new Theme(id, another, name, state, since);
    }

    Theme named(String another) {
        return new Theme(id, parent, another, state, since);
    }

    Theme in(ThemeState another, Instant at) {
        return new Theme(id, parent, name, another, at);
    }
}
