package io.copkit.theme;

import io.copkit.community.Slug;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is looked for by its subjects. A theme that is not in the tree finds nothing.
 *
 * @param theme about this theme
 * @param below about what is below the theme as well
 * @param tags with all of these tags, folded as {@link Slug} folds
 */
public record About(Optional<ThemeId> theme, boolean below, Set<String> tags) {

    /** About anything. */
    public static final About ANYTHING = new About(Optional.empty(), false, Set.of());

    /** Copies the set and folds the tags. */
    public About {
        tags = tags.stream().map(Slug::of).collect(Collectors.toUnmodifiableSet());
    }

    /** About this theme itself. */
    public static About theme(ThemeId theme) {
        return new About(Optional.of(theme), false, Set.of());
    }

    /** About this theme or anything below it. */
    public static About themeAndBelow(ThemeId theme) {
        return new About(Optional.of(theme), true, Set.of());
    }

    /** And with this tag. */
    public About tagged(String tag) {
        Set<String> more = new HashSet<>(tags);
        more.add(tag);
        return new About(theme, below, more);
    }
}
