package io.copkit.transformation;

import io.copkit.CommunityId;
import io.copkit.community.Founding;
import io.copkit.theme.ThemeId;
import java.util.Optional;
import java.util.Set;

/**
 * One of the communities that another splits into.
 *
 * @param founding what it begins with
 * @param themes the themes of the other that it takes on, each with all below it
 * @param restores what it takes up again: a community that the other was once merged from
 */
public record SplitPart(Founding founding, Set<ThemeId> themes, Optional<CommunityId> restores) {

    /** Copies the set. */
    public SplitPart {
        themes = Set.copyOf(themes);
    }

    /** A part that takes on some themes. */
    public static SplitPart on(Founding founding, ThemeId... themes) {
        return new SplitPart(founding, Set.of(themes), Optional.empty());
    }

    /**
     * A part that takes up again what was merged into the community: whoever was a member there and still is one goes back by
     * default, with no other roles than were held there, and so does what came from there.
     */
    public static SplitPart restoring(CommunityId ancestor, Founding founding) {
        return new SplitPart(founding, Set.of(), Optional.of(ancestor));
    }
}
