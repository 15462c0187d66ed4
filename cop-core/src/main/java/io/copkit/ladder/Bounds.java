package io.copkit.ladder;

import java.util.Optional;

/**
 * What somebody has settled about where a member stands, whatever the figures say.
 *
 * @param locked whether they stay where they are, both ways
 * @param floor the code of the rung below which they do not come; it gives way to the ceiling
 * @param ceiling the code of the rung above which they do not come
 */
public record Bounds(boolean locked, Optional<String> floor, Optional<String> ceiling) {

    /** None. */
    public static final Bounds NONE = new Bounds(false, Optional.empty(), Optional.empty());

    /** Staying put. */
    public static final Bounds LOCKED = new Bounds(true, Optional.empty(), Optional.empty());

    /** Not below a rung. */
    public static Bounds notBelow(String rung) {
        return new Bounds(false, Optional.of(rung), Optional.empty());
    }

    /** Not above a rung. */
    public static Bounds notAbove(String rung) {
        return new Bounds(false, Optional.empty(), Optional.of(rung));
    }
}
