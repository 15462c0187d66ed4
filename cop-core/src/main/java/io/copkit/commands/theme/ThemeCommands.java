package io.copkit.commands.theme;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.role.Permission;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.StateKey;
import io.copkit.theme.Theme;
import io.copkit.theme.ThemeChanged;
import io.copkit.theme.ThemeId;
import io.copkit.theme.ThemeState;
import io.copkit.theme.ThemeTree;
import io.copkit.theme.Themes;
import java.util.List;
import java.util.Optional;

/** Changes the themes of a community, or of the organisation. */
public final class ThemeCommands implements Themes {

    /** What a theme's steps stand under in the history. */
    private static final String THEME = "theme";

    private final Desk desk;
    private final Actor actor;
    private final Optional<CommunityId> community;

    private ThemeCommands(Desk desk, Actor actor, Optional<CommunityId> community) {
        this.desk = desk;
        this.actor = actor;
        this.community = community;
    }

    /** Those of a community. */
    public static ThemeCommands of(Desk desk, Actor actor, CommunityId community) {
        return new ThemeCommands(desk, actor, Optional.of(community));
    }

    /** Those of the organisation, changed by the host. */
    public static ThemeCommands ofOrganisation(Desk desk, Actor.Host host) {
        return new ThemeCommands(desk, host, Optional.empty());
    }

    @Override
    public Outcome<Theme> propose(String name) {
        return bring(name, Optional.empty(), ThemeState.PROPOSED);
    }

    @Override
    public Outcome<Theme> propose(String name, ThemeId under) {
        return bring(name, Optional.of(under), ThemeState.PROPOSED);
    }

    @Override
    public Outcome<Theme> add(String name) {
        return bring(name, Optional.empty(), ThemeState.RETAINED);
    }

    @Override
    public Outcome<Theme> add(String name, ThemeId under) {
        return bring(name, Optional.of(under), ThemeState.RETAINED);
    }

    @Override
    public Outcome<Theme> retain(ThemeId theme) {
        return edit(Happening.THEME_RETAINED, theme, (tree, work) -> tree.retain(theme, work.at()));
    }

    @Override
    public Outcome<Theme> retire(ThemeId theme) {
        return edit(Happening.THEME_RETIRED, theme, (tree, work) -> tree.retire(theme, work.at()));
    }

    @Override
    public Outcome<Theme> rename(ThemeId theme, String name) {
        return edit(Happening.THEME_RENAMED, theme, (tree, work) -> tree.rename(theme, name));
    }

    @Override
    public Outcome<Theme> move(ThemeId theme, ThemeId under) {
        return edit(Happening.THEME_MOVED, theme, (tree, work) -> tree.move(theme, Optional.of(under)));
    }

    @Override
    public Outcome<Theme> moveToTop(ThemeId theme) {
        return edit(Happening.THEME_MOVED, theme, (tree, work) -> tree.move(theme, Optional.empty()));
    }

    private interface Change {
        Outcome<ThemeTree> of(ThemeTree tree, Work work);
    }

    private Outcome<Theme> bring(String name, Optional<ThemeId> under, ThemeState state) {
        ThemeId id = ThemeId.of(desk.newId());
        boolean proposed = state == ThemeState.PROPOSED;
        return change(
                proposed ? Permission.CHARTER_PROPOSE : Permission.TAXONOMY_EDIT,
                proposed ? Happening.THEME_PROPOSED : Happening.THEME_RETAINED,
                id,
                (tree, work) -> tree.add(new Theme(id, under, name, state, work.at())));
    }

    private Outcome<Theme> edit(Happening what, ThemeId theme, Change change) {
        return change(Permission.TAXONOMY_EDIT, what, theme, change);
    }

    private Outcome<Theme> change(Permission permission, Happening what, ThemeId theme, Change change) {
        return desk.run(
                actor,
                work -> community
                        .map(id -> work.inOpenCommunity(id, stored -> {
                            Optional<Refusal> denied = Authority.of(
                                            work, desk.settings().permissions(), stored)
                                    .denies(permission);
                            work.require(stored);
                            return denied.<Outcome<Theme>>map(Outcome::refused)
                                    .orElseGet(() -> apply(work, id.value(), what, theme, change));
                        }))
                        .orElseGet(() -> apply(work, Ids.TENANT_SCOPE, what, theme, change)));
    }

    private Outcome<Theme> apply(Work work, String scope, Happening what, ThemeId theme, Change change) {
        Optional<Stored<OwnedThemes, DocumentRecord>> stored =
                work.document(ThemeMapping.INSTANCE, scope, ThemeMapping.ID);
        ThemeTree before = stored.map(found -> found.value().tree()).orElse(ThemeTree.EMPTY);
        return change.of(before, work)
                .fold(
                        changed -> write(work, new OwnedThemes(scope, changed.value()), stored, what, theme),
                        Outcome::refused);
    }

    private Outcome<Theme> write(
            Work work,
            OwnedThemes themes,
            Optional<Stored<OwnedThemes, DocumentRecord>> stored,
            Happening what,
            ThemeId id) {
        DocumentRecord record = stored.map(previous -> work.put(ThemeMapping.INSTANCE, themes, previous))
                .orElseGet(() -> work.put(ThemeMapping.INSTANCE, themes));
        Optional<Theme> before =
                stored.flatMap(previous -> previous.value().tree().find(id));
        Theme after = themes.tree().find(id).orElseThrow();
        work.happened(
                Step.of(what, StateKey.document(themes.scope(), THEME, id.value()), record.version(), Reason.ASKED)
                        .to(after.state().code()));
        List<CopEvent> events = community.stream()
                .<CopEvent>map(where -> new ThemeChanged(where, actor, work.at(), what, before, after))
                .toList();
        return Outcome.accepted(after, events);
    }
}
