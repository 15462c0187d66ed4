package io.copkit.theme;

import io.copkit.community.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One tree of themes that takes up another. A theme that is said to be another, or is called like one in the same place, becomes
 * that one; every other comes along under its own id. Pure.
 *
 * @param tree the one tree, with what has come along
 * @param became which themes of the other tree have become which of the one
 */
public record JoinedThemes(ThemeTree tree, Map<ThemeId, ThemeId> became) {

    /** Copies the map. */
    public JoinedThemes {
        became = Map.copyOf(became);
    }

    /**
     * Joins two trees.
     *
     * @param tree the one
     * @param other the other
     * @param said which theme of the other is said to be which of the one; what is not in the one is not looked at
     */
    public static JoinedThemes of(ThemeTree tree, ThemeTree other, Map<ThemeId, ThemeId> said) {
        List<Theme> all = new ArrayList<>(tree.themes());
        Map<ThemeId, ThemeId> became = new HashMap<>();
        other.roots().forEach(root -> take(root, other, said, all, became));
        return new JoinedThemes(new ThemeTree(all), became);
    }

    private static void take(
            Theme theme, ThemeTree other, Map<ThemeId, ThemeId> said, List<Theme> all, Map<ThemeId, ThemeId> became) {
        Optional<ThemeId> parent = theme.parent().map(id -> became.getOrDefault(id, id));
        ThemeTree soFar = new ThemeTree(all);
        if (soFar.find(theme.id()).isEmpty()) {
            Optional.ofNullable(said.get(theme.id()))
                    .filter(id -> soFar.find(id).isPresent())
                    .or(() -> alike(theme, parent, soFar))
                    .ifPresentOrElse(id -> became.put(theme.id(), id), () -> all.add(placed(theme, parent, soFar)));
        }
        other.children(theme.id()).forEach(child -> take(child, other, said, all, became));
    }

    private static Optional<ThemeId> alike(Theme theme, Optional<ThemeId> parent, ThemeTree tree) {
        return theme.state() == ThemeState.RETIRED
                ? Optional.empty()
                : tree.themes().stream()
                        .filter(known -> known.parent().equals(parent)
                                && known.state() != ThemeState.RETIRED
                                && Slug.of(known.name()).equals(Slug.of(theme.name())))
                        .map(Theme::id)
                        .findFirst();
    }

    /** Where it would stand under a theme that is less than itself, it comes to the top. */
    private static Theme placed(Theme theme, Optional<ThemeId> parent, ThemeTree tree) {
        boolean fits = parent.flatMap(tree::find)
                .filter(above -> theme.state() == ThemeState.RETIRED
                        || above.state() == ThemeState.RETAINED
                        || (above.state() == ThemeState.PROPOSED && theme.state() == ThemeState.PROPOSED))
                .isPresent();
        return theme.under(parent.filter(id -> fits));
    }
}
