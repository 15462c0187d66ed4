package io.copkit.theme;

import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.Slug;
import io.copkit.internal.TextRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The themes of a community, or of the organisation, with their sub-themes to any depth. Immutable; each change gives
 * another tree, or says why there is none:
 *
 * <ul>
 *   <li>no theme is below itself;
 *   <li>what is retained has nothing but retained themes above it, and what is retired nothing but retired ones below;
 *   <li>two themes under one parent are not called alike, as {@link Slug} sees it, unless one of them is retired.
 * </ul>
 *
 * @param themes all of them, in the order in which they came, {@value #LIMIT} at most
 */
public record ThemeTree(List<Theme> themes) {

    /** How many themes a tree holds at most: as many as one query can look for, so a theme and all below it are one query. */
    public static final int LIMIT = 500;

    /** A tree without a theme. */
    public static final ThemeTree EMPTY = new ThemeTree(List.of());

    private static final int NAME_LENGTH = 120;

    /** Copies the list. */
    public ThemeTree {
        themes = List.copyOf(themes);
    }

    /** A theme, if it is in the tree. */
    public Optional<Theme> find(ThemeId id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /** The themes at the top. */
    public List<Theme> roots() {
        return under(Optional.empty());
    }

    /** The themes right below one. */
    public List<Theme> children(ThemeId id) {
        return under(Optional.of(id));
    }

    /** The themes above one, the nearest first. */
    public List<Theme> ancestors(ThemeId id) {
        List<Theme> above = new ArrayList<>();
        Optional<Theme> next = find(id).flatMap(Theme::parent).flatMap(this::find);
        while (next.isPresent()) {
            above.add(next.get());
            next = next.get().parent().flatMap(this::find);
        }
        return above;
    }

    /** A theme and everything below it; empty if it is not in the tree. */
    public Set<ThemeId> subtree(ThemeId id) {
        Set<ThemeId> found = new LinkedHashSet<>();
        if (find(id).isPresent()) {
            collect(id, found);
        }
        return found;
    }

    /**
     * The tree with one more theme.
     *
     * @return refused with {@code text_missing}, {@code text_too_long}, {@code text_unprintable}, {@code too_many_themes},
     *     {@code theme_unknown}, {@code theme_state_forbids} or {@code theme_name_taken}
     */
    public Outcome<ThemeTree> add(Theme theme) {
        return themes.size() >= LIMIT
                ? Outcome.refused(Refusal.of(RefusalCode.TOO_MANY_THEMES, Map.of("limit", String.valueOf(LIMIT))))
                : replaced(theme);
    }

    /**
     * The tree in which a theme is called otherwise.
     *
     * @return refused as {@link #add}
     */
    public Outcome<ThemeTree> rename(ThemeId id, String name) {
        return on(id, theme -> replaced(theme.named(name)));
    }

    /**
     * The tree in which a theme, with all that is below it, stands under another; at the top if there is none.
     *
     * @return refused as {@link #add}, and with {@code theme_cycle} if the other is the theme itself or below it
     */
    public Outcome<ThemeTree> move(ThemeId id, Optional<ThemeId> under) {
        if (under.isPresent() && subtree(id).contains(under.get())) {
            return Outcome.refused(Refusal.of(RefusalCode.THEME_CYCLE));
        }
        return on(id, theme -> replaced(theme.under(under)));
    }

    /**
     * The tree in which a theme is retained.
     *
     * @return refused as {@link #add}, and with {@code theme_state_forbids} if it is retained already
     */
    public Outcome<ThemeTree> retain(ThemeId id, Instant at) {
        return on(
                id,
                theme -> theme.state() == ThemeState.RETAINED
                        ? Outcome.refused(forbidden(theme))
                        : replaced(theme.in(ThemeState.RETAINED, at)));
    }

    /**
     * The tree in which a theme is retired.
     *
     * @return refused with {@code theme_unknown}, {@code theme_state_forbids} if it is retired already, or
     *     {@code theme_has_subthemes} while something below it is not
     */
    public Outcome<ThemeTree> retire(ThemeId id, Instant at) {
        return on(id, theme -> {
            if (theme.state() == ThemeState.RETIRED) {
                return Outcome.refused(forbidden(theme));
            }
            return children(id).stream().allMatch(child -> child.state() == ThemeState.RETIRED)
                    ? replaced(theme.in(ThemeState.RETIRED, at))
                    : Outcome.refused(Refusal.of(RefusalCode.THEME_HAS_SUBTHEMES, Map.of("theme", theme.name())));
        });
    }

    private interface Change {
        Outcome<ThemeTree> of(Theme theme);
    }

    private Outcome<ThemeTree> on(ThemeId id, Change change) {
        return find(id).map(change::of).orElseGet(() -> Outcome.refused(unknown(id)));
    }

    private Outcome<ThemeTree> replaced(Theme theme) {
        List<Refusal> refusals = new ArrayList<>(new TextRules()
                .needed("theme", theme.name())
                .line("theme", theme.name(), NAME_LENGTH)
                .refusals());
        theme.parent().flatMap(this::unfitAbove).ifPresent(refusals::add);
        parent(theme)
                .filter(above -> !mayStandUnder(theme, above))
                .map(ThemeTree::forbidden)
                .ifPresent(refusals::add);
        if (isNameTaken(theme)) {
            refusals.add(Refusal.of(RefusalCode.THEME_NAME_TAKEN, Map.of("name", theme.name())));
        }
        return refusals.isEmpty() ? Outcome.accepted(with(theme), List.of()) : Outcome.refused(refusals);
    }

    private Optional<Refusal> unfitAbove(ThemeId id) {
        return find(id).isPresent() ? Optional.empty() : Optional.of(unknown(id));
    }

    private Optional<Theme> parent(Theme theme) {
        return theme.parent().flatMap(this::find);
    }

    private static boolean mayStandUnder(Theme theme, Theme above) {
        return switch (theme.state()) {
            case PROPOSED -> above.state() != ThemeState.RETIRED;
            case RETAINED -> above.state() == ThemeState.RETAINED;
            case RETIRED -> true;
        };
    }

    private boolean isNameTaken(Theme theme) {
        Predicate<Theme> alike = other -> Slug.of(other.name()).equals(Slug.of(theme.name()));
        return theme.state() != ThemeState.RETIRED
                && under(theme.parent()).stream()
                        .filter(other -> !other.id().equals(theme.id()) && other.state() != ThemeState.RETIRED)
                        .anyMatch(alike);
    }

    private ThemeTree with(Theme theme) {
        List<Theme> all = new ArrayList<>(themes);
        all.replaceAll(other -> other.id().equals(theme.id()) ? theme : other);
        if (!all.contains(theme)) {
            all.add(theme);
        }
        return new ThemeTree(all);
    }

    private List<Theme> under(Optional<ThemeId> parent) {
        return themes.stream().filter(theme -> theme.parent().equals(parent)).toList();
    }

    private void collect(ThemeId id, Set<ThemeId> into) {
        if (into.add(id)) {
            children(id).forEach(child -> collect(child.id(), into));
        }
    }

    private static Refusal unknown(ThemeId id) {
        return Refusal.of(RefusalCode.THEME_UNKNOWN, Map.of("theme", id.value()));
    }

    private static Refusal forbidden(Theme theme) {
        return Refusal.of(
                RefusalCode.THEME_STATE_FORBIDS,
                Map.of("theme", theme.name(), "theme_state", theme.state().code()));
    }
}
