package io.copkit.commands.theme;

import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.theme.Theme;
import io.copkit.theme.ThemeId;
import io.copkit.theme.ThemeState;
import io.copkit.theme.ThemeTree;
import java.time.Instant;
import java.util.Comparator;

/** Between a tree of themes and its document. */
final class ThemeMapping extends DocumentMapping<OwnedThemes> {

    static final String TYPE = "themes";
    static final String ID = "tree";
    static final ThemeMapping INSTANCE = new ThemeMapping();

    private static final String CURRENT = "current";

    private ThemeMapping() {
        super(TYPE, 1);
    }

    @Override
    protected void write(OwnedThemes owned, Draft draft) {
        Instant latest = owned.tree().themes().stream()
                .map(Theme::since)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        draft.key(owned.scope(), ID).status(CURRENT, latest);
        draft.body()
                .setParts(
                        "themes",
                        "id",
                        owned.tree().themes().stream().map(ThemeMapping::part).toList());
    }

    @Override
    protected OwnedThemes read(DocumentRecord record, Body body, People people) {
        return new OwnedThemes(
                record.communityId(),
                new ThemeTree(
                        body.parts("themes").stream().map(ThemeMapping::theme).toList()));
    }

    private static Body part(Theme theme) {
        Body part = Body.empty()
                .set("id", theme.id().value())
                .set("name", theme.name())
                .set("state", theme.state().code())
                .set("since", theme.since());
        theme.parent().ifPresent(parent -> part.set("parent", parent.value()));
        return part;
    }

    private static Theme theme(Body part) {
        return new Theme(
                ThemeId.of(part.text("id")),
                part.optionalText("parent").map(ThemeId::of),
                part.text("name"),
                Codes.parse(ThemeState.class, part.text("state")),
                part.instant("since"));
    }
}
