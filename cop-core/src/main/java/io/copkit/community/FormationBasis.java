package io.copkit.community;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What brings people together in a community; one is enough. */
public enum FormationBasis implements Labelled {

    /** A common interest. */
    INTEREST("interest"),
    /** A common field of expertise. */
    EXPERTISE("expertise"),
    /** A common challenge. */
    CHALLENGE("challenge");

    private final String code;

    FormationBasis(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("formation_basis." + code, locale);
    }
}
