package io.copkit.commands.transformation;

import io.copkit.CommunityId;
import io.copkit.commands.Desk;
import io.copkit.commands.theme.TakenThemes;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.StateKey;
import io.copkit.theme.JoinedThemes;
import io.copkit.theme.ThemeId;
import io.copkit.theme.ThemeTree;
import io.copkit.transformation.Change;
import io.copkit.transformation.Heir;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What of the communities of a plan goes on in which heir, and about which themes it is there. */
final class Legacy {

    private final Desk desk;
    private final Change change;

    Legacy(Desk desk, Change change) {
        this.desk = desk;
        this.change = change;
    }

    /** The themes of an heir when all have come together, and what those of the others have become. */
    JoinedThemes themes(Heir heir) {
        ThemeTree tree = TakenThemes.tree(desk, heir.community());
        Map<ThemeId, ThemeId> became = new HashMap<>();
        for (CommunityId source : change.sources()) {
            JoinedThemes joined = joined(tree, heir, TakenThemes.tree(desk, source));
            tree = joined.tree();
            became.putAll(joined.became());
        }
        return new JoinedThemes(tree, became);
    }

    /** All themes of a community go along; but a part that takes up again what was there before has those from before. */
    private JoinedThemes joined(ThemeTree tree, Heir heir, ThemeTree source) {
        if (change instanceof Change.SpinOff) {
            return new JoinedThemes(tree, Map.of());
        } else if (heir.restores().isPresent()) {
            ThemeTree before = TakenThemes.tree(desk, heir.restores().get());
            return new JoinedThemes(
                    before, JoinedThemes.of(before, source, Map.of()).became());
        }
        return JoinedThemes.of(tree, source, change instanceof Change.Merge merge ? merge.themes() : Map.of());
    }

    /** The themes of a community that splits which an heir takes on, with all below them. */
    static Set<ThemeId> taken(Heir heir, ThemeTree tree) {
        return heir.themes().stream()
                .flatMap(theme -> tree.subtree(theme).stream())
                .collect(Collectors.toSet());
    }

    /** Hands on what goes on in an heir, apart from themes. */
    void forEach(Heir heir, Consumer<DocumentRecord> sink) {
        if (change instanceof Change.SpinOff) {
            return;
        }
        for (CommunityId source : change.sources()) {
            Division division = new Division(heir, source);
            Heritage.forEach(desk, source, record -> {
                if (Heritage.goes(record) && division.goes(record)) {
                    sink.accept(record);
                }
            });
            heir.restores()
                    .ifPresent(ancestor -> Heritage.forEach(desk, ancestor, record -> {
                        if (Heritage.goes(record) && division.wasPassedOver(record)) {
                            sink.accept(record);
                        }
                    }));
        }
    }

    /** Which part of a community that splits takes what. */
    private final class Division {

        private final Heir heir;
        private final CommunityId source;
        private final Set<ThemeId> own;
        private final Set<ThemeId> others;
        private final Set<CommunityId> restored;
        private final boolean main;

        Division(Heir heir, CommunityId source) {
            ThemeTree tree = TakenThemes.tree(desk, source);
            this.heir = heir;
            this.source = source;
            this.own = taken(heir, tree);
            this.others = new HashSet<>();
            change.heirs().stream()
                    .filter(other -> !other.equals(heir))
                    .forEach(other -> others.addAll(taken(other, tree)));
            this.restored = change.heirs().stream()
                    .flatMap(each -> each.restores().stream())
                    .collect(Collectors.toSet());
            this.main = change.heirs().get(0).equals(heir);
        }

        boolean goes(DocumentRecord record) {
            if (!(change instanceof Change.Split)) {
                return true;
            }
            if (Image.origin(record).filter(restored::contains).isPresent()) {
                return Image.origin(record).equals(heir.restores());
            }
            Set<ThemeId> themes = TakenThemes.themes(record.terms());
            if (themes.stream().anyMatch(own::contains)) {
                return true;
            }
            return main && themes.stream().noneMatch(others::contains);
        }

        /** What could not go along once, because there was something else under its id already. */
        boolean wasPassedOver(DocumentRecord once) {
            return desk.storage()
                    .state()
                    .findDocument(StateKey.document(source.value(), once.type(), once.id()))
                    .filter(now -> !Image.origin(now).equals(heir.restores()))
                    .isPresent();
        }
    }
}
