package io.copkit.directory;

import io.copkit.community.CommunityType;
import io.copkit.lifecycle.Stage;
import io.copkit.theme.About;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is looked for in the directory. Conditions are joined by "and".
 *
 * <p>Words are found by their beginning: {@code "dat qual"} finds "Data quality" and "Qualité des données". They are folded
 * as {@link io.copkit.community.Slug} folds. A name is found by its first eight words, and a word by its first twelve
 * letters; whatever is longer is cut, in the name as in the question.
 *
 * @param words words of the name, all of which must be there; blank for any name
 * @param types any of these types; empty for every one
 * @param stages any of these stages
 * @param about what the community is about
 */
public record Search(String words, Set<CommunityType> types, Set<Stage> stages, About about) {

    /** Every community that is not closed. */
    public static final Search EVERYTHING =
            new Search("", Set.of(), EnumSet.complementOf(EnumSet.of(Stage.CLOSED)), About.ANYTHING);

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if no stage is given
     */
    public Search {
        types = Set.copyOf(types);
        stages = Set.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("a search needs a stage");
        }
    }

    /** Communities with these words in their name. */
    public static Search named(String words) {
        return EVERYTHING.words(words);
    }

    /** The same for these words. */
    public Search words(String some) {
        return new Search(some, types, stages, about);
    }

    /** The same for these types. */
    public Search types(CommunityType... some) {
        return new Search(words, Set.of(some), stages, about);
    }

    /** The same for these stages. */
    public Search stages(Stage... some) {
        return new Search(words, types, Set.of(some), about);
    }

    /** The same, closed communities too. */
    public Search withClosed() {
        Set<Stage> more = EnumSet.copyOf(stages);
        more.add(Stage.CLOSED);
        return new Search(words, types, more, about);
    }

    /** The same for what is about something. */
    public Search about(About something) {
        return new Search(words, types, stages, something);
    }
}
