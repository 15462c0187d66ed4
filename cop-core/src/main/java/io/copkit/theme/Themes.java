package io.copkit.theme;

import io.copkit.Outcome;

/**
 * What the acting member or host does with the themes of one community, or of the organisation. Whoever may propose a change
 * of the charter may propose a theme ({@code charter_propose}); the rest needs {@code taxonomy_edit}; the organisation's
 * themes are the host's.
 *
 * <p>Every command answers the theme as it is now, or is refused with {@code community_unknown}, {@code not_permitted},
 * {@code stage_forbids}, or as its change of the {@link ThemeTree} says.
 */
public interface Themes {

    /** Brings a theme up, at the top. */
    Outcome<Theme> propose(String name);

    /** Brings a theme up, as a part of another that is not retired. */
    Outcome<Theme> propose(String name, ThemeId under);

    /** Retains a new theme at once, at the top. */
    Outcome<Theme> add(String name);

    /** Retains a new theme at once, as a part of another that is retained. */
    Outcome<Theme> add(String name, ThemeId under);

    /** Takes a theme up that was proposed, or retired before. */
    Outcome<Theme> retain(ThemeId theme);

    /** Lets a theme go; what is below it has to go first. */
    Outcome<Theme> retire(ThemeId theme);

    /** Calls a theme otherwise. */
    Outcome<Theme> rename(ThemeId theme, String name);

    /** Makes a theme, with all that is below it, a part of another. */
    Outcome<Theme> move(ThemeId theme, ThemeId under);

    /** Puts a theme, with all that is below it, at the top. */
    Outcome<Theme> moveToTop(ThemeId theme);
}
