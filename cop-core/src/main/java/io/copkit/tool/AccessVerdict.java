package io.copkit.tool;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What was decided on a line of a review. */
public enum AccessVerdict implements Labelled {

    /** The role stays. */
    CONFIRMED("confirmed"),
    /** The role was taken back. */
    REVOKED("revoked");

    private final String code;

    AccessVerdict(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("access-verdict." + code, locale);
    }
}
