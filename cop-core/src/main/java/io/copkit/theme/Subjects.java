package io.copkit.theme;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.Slug;
import io.copkit.internal.TextRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What something is about: themes of the tree, and free tags. What belongs to a community refers to the community's own
 * themes; a community as a whole refers to those of the organisation.
 *
 * @param themes the themes
 * @param tags the tags, folded as {@link Slug} folds, so that the same tag is never written twice
 */
public record Subjects(Set<ThemeId> themes, Set<String> tags) {

    /** How many themes and tags something can have together. */
    public static final int LIMIT = 50;

    /** About nothing in particular. */
    public static final Subjects NONE = new Subjects(Set.of(), Set.of());

    /** Copies the sets and folds the tags. */
    public Subjects {
        themes = Set.copyOf(themes);
        tags = tags.stream().map(Slug::of).collect(Collectors.toUnmodifiableSet());
    }

    /** The same with one more theme. */
    public Subjects theme(ThemeId theme) {
        return new Subjects(with(themes, theme), tags);
    }

    /** The same with one more tag. */
    public Subjects tagged(String tag) {
        return new Subjects(themes, with(tags, tag));
    }

    /** Why something cannot be about this, where these are the themes; empty if it can. */
    public List<Refusal> refusals(ThemeTree tree) {
        TextRules rules = new TextRules();
        for (ThemeId id : themes) {
            tree.find(id)
                    .ifPresentOrElse(
                            theme -> living(theme, rules),
                            () -> rules.refuse(RefusalCode.THEME_UNKNOWN, Map.of("theme", id.value())));
        }
        tags.forEach(tag -> rules.needed("tag", tag));
        if (themes.size() + tags.size() > LIMIT) {
            rules.refuse(RefusalCode.TOO_MANY_SUBJECTS, Map.of("limit", String.valueOf(LIMIT)));
        }
        return rules.refusals();
    }

    private static void living(Theme theme, TextRules rules) {
        if (theme.state() == ThemeState.RETIRED) {
            rules.refuse(
                    RefusalCode.THEME_STATE_FORBIDS,
                    Map.of("theme", theme.name(), "theme_state", theme.state().code()));
        }
    }

    private static <T> Set<T> with(Set<T> before, T another) {
        Set<T> more = new LinkedHashSet<>(before);
        more.add(another);
        return more;
    }
}
