package io.copkit.structure;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What a community settles for itself, and what may flow down to it from the one that it is nested in. */
public enum Axis implements Labelled {

    /** Who may know of it, and who may read what it shares. */
    VISIBILITY("visibility"),
    /** How one gets in. */
    MEMBERSHIP("membership"),
    /** What it has settled about its roles. */
    ROLES("roles"),
    /** On which terms people come and stay. */
    POLICIES("policies");

    private final String code;

    Axis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("axis." + code, locale);
    }
}
