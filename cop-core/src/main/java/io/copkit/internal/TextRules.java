package io.copkit.internal;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Judges texts and numbers that people have written, and collects what is wrong with them. */
public final class TextRules {

    /** Marks that turn the direction of writing: in a name they make one thing look like another. */
    private static final String DIRECTION_MARKS =
            "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private static final String LINE_ENDS = "\u2028\u2029";

    /** More marks on one letter than any script writes: they are drawn over the lines above and below. */
    private static final Pattern PILED_MARKS = Pattern.compile("[\\p{Mn}\\p{Me}]{9}");

    /** Letters and patterns that are not drawn. */
    private static final String FILLERS = "\u115f\u1160\u2800\u3164\uffa0";

    private final List<Refusal> refusals = new ArrayList<>();

    /** A text in which there must be something to see. */
    public TextRules needed(String field, String text) {
        if (text.codePoints().allMatch(TextRules::isInvisible)) {
            refuse(RefusalCode.TEXT_MISSING, Map.of("field", field));
        }
        return this;
    }

    /** A text on one line, of so many characters at most. */
    public TextRules line(String field, String text, int limit) {
        return written(field, text, limit, c -> LINE_ENDS.indexOf(c) >= 0 || isUnprintable(c));
    }

    /** A text of several lines, of so many characters at most. */
    public TextRules prose(String field, String text, int limit) {
        return written(field, text, limit, c -> c != '\n' && c != '\r' && c != '\t' && isUnprintable(c));
    }

    /** A whole number between two others, both included. */
    public TextRules range(String field, long number, long least, long most) {
        if (number < least || number > most) {
            refuse(
                    RefusalCode.NUMBER_OUT_OF_RANGE,
                    Map.of("field", field, "least", String.valueOf(least), "most", String.valueOf(most)));
        }
        return this;
    }

    /** Something else that is wrong. */
    public TextRules refuse(RefusalCode code, Map<String, String> parameters) {
        refusals.add(Refusal.of(code, parameters));
        return this;
    }

    /** All that is wrong, each once. */
    public List<Refusal> refusals() {
        return refusals.stream().distinct().toList();
    }

    private TextRules written(String field, String text, int limit, IntPredicate unprintable) {
        if (text.codePointCount(0, text.length()) > limit) {
            refuse(RefusalCode.TEXT_TOO_LONG, Map.of("field", field, "limit", String.valueOf(limit)));
        }
        if (text.codePoints().anyMatch(unprintable) || PILED_MARKS.matcher(text).find()) {
            refuse(RefusalCode.TEXT_UNPRINTABLE, Map.of("field", field));
        }
        return this;
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> true;
            default -> Character.isWhitespace(codePoint) || FILLERS.indexOf(codePoint) >= 0;
        };
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> DIRECTION_MARKS.indexOf(codePoint) >= 0;
        };
    }
}
