package io.copkit.norm;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Where a norm is in its life. */
public enum NormState implements Labelled {

    /** Never published. */
    DRAFT("draft"),
    /** Published; members are asked to acknowledge the latest version. */
    IN_FORCE("in_force"),
    /** No longer in force; nobody is asked. */
    RETIRED("retired");

    private final String code;

    NormState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("norm-state." + code, locale);
    }
}
