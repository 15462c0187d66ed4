package io.copkit.commands.theme;

import io.copkit.CommunityId;
import io.copkit.commands.Desk;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.storage.DocumentRecord;
import io.copkit.theme.Subjects;
import io.copkit.theme.ThemeId;
import io.copkit.theme.ThemeTree;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The themes that one community takes over from others. */
public final class TakenThemes {

    private TakenThemes() {}

    /** Whether a document is a tree of themes. */
    public static boolean isTree(DocumentRecord record) {
        return record.type().equals(ThemeMapping.TYPE);
    }

    /** The tree of a community, as a record; empty if it has none. */
    public static Optional<DocumentRecord> record(Work work, CommunityId community) {
        return stored(work, community).map(Stored::record);
    }

    /**
     * Gives a community another tree of themes.
     *
     * @return what was written; empty if the tree is that one already
     */
    public static Optional<DocumentRecord> write(Work work, CommunityId community, ThemeTree tree) {
        Optional<Stored<OwnedThemes, DocumentRecord>> before = stored(work, community);
        OwnedThemes themes = new OwnedThemes(community.value(), tree);
        if (before.map(Stored::value).filter(themes::equals).isPresent()
                || (before.isEmpty() && tree.themes().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(before.map(previous -> work.put(ThemeMapping.INSTANCE, themes, previous))
                .orElseGet(() -> work.put(ThemeMapping.INSTANCE, themes)));
    }

    /** The themes of a community. */
    public static ThemeTree tree(Desk desk, CommunityId community) {
        return SubjectChecks.tree(desk, community.value());
    }

    /** The terms of something, once themes have become others; what is not in the tree is left out. */
    public static Set<String> terms(Set<String> terms, Map<ThemeId, ThemeId> became, ThemeTree tree) {
        Subjects before = SubjectColumns.subjects(terms);
        Set<ThemeId> themes = before.themes().stream()
                .map(theme -> became.getOrDefault(theme, theme))
                .filter(theme -> tree.find(theme).isPresent())
                .collect(Collectors.toSet());
        Set<String> after = new HashSet<>(terms);
        after.removeAll(SubjectColumns.terms(new Subjects(before.themes(), Set.of())));
        after.addAll(SubjectColumns.terms(new Subjects(themes, Set.of())));
        return after;
    }

    /** The themes that something is about, by its terms. */
    public static Set<ThemeId> themes(Set<String> terms) {
        return SubjectColumns.subjects(terms).themes();
    }

    private static Optional<Stored<OwnedThemes, DocumentRecord>> stored(Work work, CommunityId community) {
        return work.document(ThemeMapping.INSTANCE, community.value(), ThemeMapping.ID);
    }
}
