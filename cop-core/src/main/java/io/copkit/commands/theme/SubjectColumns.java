package io.copkit.commands.theme;

import io.copkit.storage.StateFilter;
import io.copkit.theme.About;
import io.copkit.theme.Subjects;
import io.copkit.theme.ThemeId;
import io.copkit.theme.ThemeTree;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What something is about, as terms on its record. A record carries the themes themselves and not those above them, so that
 * moving a theme touches nothing but the tree: a question that looks below a theme names all that is below.
 */
public final class SubjectColumns {

    private static final String THEME = "theme:";
    private static final String TAG = "tag:";

    private SubjectColumns() {}

    /** The terms that something is found by. */
    public static Set<String> terms(Subjects subjects) {
        Set<String> terms = new HashSet<>();
        subjects.themes().forEach(theme -> terms.add(term(theme)));
        subjects.tags().forEach(tag -> terms.add(TAG + tag));
        return terms;
    }

    /** Whether a term says what something is about. */
    public static boolean isOne(String term) {
        return term.startsWith(THEME) || term.startsWith(TAG);
    }

    /** What something is about, by its terms. */
    public static Subjects subjects(Set<String> terms) {
        Set<ThemeId> themes = new HashSet<>();
        Set<String> tags = new HashSet<>();
        for (String term : terms) {
            if (term.startsWith(THEME)) {
                themes.add(ThemeId.of(term.substring(THEME.length())));
            } else if (term.startsWith(TAG)) {
                tags.add(term.substring(TAG.length()));
            }
        }
        return new Subjects(themes, tags);
    }

    /** Narrows a question down; the themes are asked for where what is below one matters. */
    public static StateFilter narrow(StateFilter filter, About about, Supplier<ThemeTree> themes) {
        String[] tags = about.tags().stream().map(tag -> TAG + tag).toArray(String[]::new);
        StateFilter tagged = tags.length == 0 ? filter : filter.withAllTerms(tags);
        return about.theme()
                .map(theme -> tagged.withAnyTerm(Stream.concat(
                                Stream.of(theme), about.below() ? themes.get().subtree(theme).stream() : Stream.empty())
                        .distinct()
                        .map(SubjectColumns::term)
                        .toArray(String[]::new)))
                .orElse(tagged);
    }

    private static String term(ThemeId theme) {
        return THEME + theme.value();
    }
}
