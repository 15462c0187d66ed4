package io.copkit.health;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How a figure stands to what is expected. */
public enum Placing implements Labelled {

    /** Below. */
    BELOW("below"),
    /** As expected. */
    WITHIN("within"),
    /** Above. */
    ABOVE("above"),
    /** Outside, but with so few people or cases that chance alone would do it. */
    TOO_FEW_TO_TELL("too_few_to_tell"),
    /** There is no figure. */
    UNKNOWN("unknown");

    private final String code;

    Placing(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("placing." + code, locale);
    }
}
