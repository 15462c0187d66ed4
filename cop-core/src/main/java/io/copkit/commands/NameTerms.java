package io.copkit.commands;

import com.google.common.base.Splitter;
import io.copkit.community.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The terms that a community is found by its name with: each beginning of each word, so that what was typed so far is one
 * term. Bounded, because a record has room for so many terms and other features have theirs.
 */
public final class NameTerms {

    private static final String PREFIX = "w:";
    private static final int WORDS = 8;
    private static final int LETTERS = 12;
    private static final Splitter ON_HYPHENS =
            Splitter.on('-').omitEmptyStrings().limit(WORDS + 1);

    private NameTerms() {}

    /** The terms to search for the words of a question with; empty if it holds neither letter nor digit. */
    public static Set<String> question(String words) {
        Set<String> terms = new HashSet<>();
        words(words).forEach(word -> terms.add(beginning(word, LETTERS)));
        return terms;
    }

    /** The terms of a name, beside those of other features. */
    static Set<String> with(String name, Set<String> terms) {
        Set<String> all = new HashSet<>(terms);
        all.removeIf(term -> term.startsWith(PREFIX));
        for (String word : words(name)) {
            IntStream.rangeClosed(1, LETTERS).forEach(letters -> all.add(beginning(word, letters)));
        }
        return all;
    }

    private static List<String> words(String text) {
        return ON_HYPHENS.splitToStream(Slug.of(text)).limit(WORDS).toList();
    }

    private static String beginning(String word, int letters) {
        int length = word.codePointCount(0, word.length());
        return PREFIX + word.substring(0, word.offsetByCodePoints(0, Math.min(length, letters)));
    }
}
