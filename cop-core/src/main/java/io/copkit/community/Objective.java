package io.copkit.community;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * What a community wants to reach together.
 *
 * @param kind which of the three aims of a community of practice it serves
 * @param text the objective in the community's own words
 */
public record Objective(Kind kind, String text) {

    /** The three aims of a community of practice. */
    public enum Kind implements Labelled {
        /** Learn from each other. */
        LEARN("learn"),
        /** Improve the practice. */
        IMPROVE_PRACTICE("improve_practice"),
        /** Develop knowledge. */
        DEVELOP_KNOWLEDGE("develop_knowledge");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("objective." + code, locale);
        }
    }

    /** To learn something from each other. */
    public static Objective learn(String text) {
        return new Objective(Kind.LEARN, text);
    }

    /** To improve the practice in some respect. */
    public static Objective improvePractice(String text) {
        return new Objective(Kind.IMPROVE_PRACTICE, text);
    }

    /** To develop knowledge of something. */
    public static Objective developKnowledge(String text) {
        return new Objective(Kind.DEVELOP_KNOWLEDGE, text);
    }
}
