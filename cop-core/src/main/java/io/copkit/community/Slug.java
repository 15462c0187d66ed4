package io.copkit.community;

import io.copkit.CommunityId;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Readable names for addresses, so folded that names which look alike give the same: compatibility forms unified, accents
 * dropped, lower case, letters and digits of any script, and one hyphen between words.
 */
public final class Slug {

    /** The length in bytes of UTF-8 that a slug never exceeds. */
    public static final int MAX_BYTES = 100;

    private static final String HIDDEN = "~";

    /** What is drawn on other letters or not at all: marks, joiners and other formats, and letters that stand for nothing. */
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}\\u115f\\u1160\\u17b4\\u17b5]+");

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Slug() {}

    /** The slug of a text; empty if the text holds neither letter nor digit. */
    public static String of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = folded(plain);
        String words = SEPARATORS
                .matcher(Normalizer.normalize(lower, Normalizer.Form.NFKC))
                .replaceAll("-");
        return trimmed(cut(trimmed(words)));
    }

    /**
     * What a slug looks like: those of which this is the same can be taken for each other, because letters of other scripts
     * are drawn like Latin ones. No two communities have slugs that look alike.
     */
    public static String skeleton(String slug) {
        return Confusables.skeleton(slug);
    }

    /**
     * What a hidden community has instead of a slug: its id after a tilde, which no slug holds. It is claimed from nobody, so
     * nobody is told that it is taken.
     */
    public static String ofHidden(CommunityId community) {
        return HIDDEN + community.value();
    }

    /** The hidden community that has this instead of a slug, if there can be one. */
    public static Optional<CommunityId> hiddenId(String slug) {
        if (!slug.startsWith(HIDDEN)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CommunityId.of(slug.substring(HIDDEN.length())));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Case folding, by way of upper case, where ß meets ss; and without the form that sigma takes at the end of a word. */
    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ');
    }

    private static String cut(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            if (bytes > MAX_BYTES) {
                return text.substring(0, i);
            }
            i += Character.charCount(codePoint);
        }
        return text;
    }

    private static String trimmed(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int to = text.endsWith("-") && text.length() > 1 ? text.length() - 1 : text.length();
        return text.substring(from, Math.max(from, to));
    }
}
