package io.copkit.community;

import io.copkit.Described;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Who may know that a community exists. Its own members always do. */
public enum Discoverability implements Described {

    /** Everybody, also whoever the host does not know. */
    PUBLIC("public"),
    /** Every person whom the host knows. */
    LISTED("listed"),
    /** Nobody but its members and those whom it invites. */
    HIDDEN("hidden");

    private final String code;

    Discoverability(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("discoverability." + code, locale);
    }

    @Override
    public String description(Locale locale) {
        return Messages.text("discoverability-description." + code, locale);
    }
}
