package io.copkit.membership;

import io.copkit.internal.Checks;

/**
 * A question that applicants are asked.
 *
 * @param id what answers refer to it by, 1 to 128 bytes; it stays when the text is mended
 * @param text the question
 * @param required whether there is no application without an answer
 */
public record FormQuestion(String id, String text, boolean required) {

    /** Checks the id. */
    public FormQuestion {
        Checks.id("a question's id", id);
    }

    /** A question that must be answered. */
    public static FormQuestion required(String id, String text) {
        return new FormQuestion(id, text, true);
    }

    /** A question that may be left out. */
    public static FormQuestion optional(String id, String text) {
        return new FormQuestion(id, text, false);
    }
}
