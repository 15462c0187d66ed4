package io.copkit.disclosure;

import io.copkit.engagement.Population;

/**
 * How many people stand behind the figures of a window.
 *
 * @param members who belong to the community
 * @param actors who did anything in the window
 */
public record GroupSizes(long members, long actors) {

    /** How many there are of a population. */
    public long of(Population population) {
        return switch (population) {
            case MEMBERS -> members;
            case ACTORS -> actors;
        };
    }
}
