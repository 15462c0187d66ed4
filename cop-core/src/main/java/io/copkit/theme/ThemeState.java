package io.copkit.theme;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How far a community has taken a theme up. */
public enum ThemeState implements Labelled {

    /** Somebody has brought it up. */
    PROPOSED("proposed"),
    /** The community cares for it. */
    RETAINED("retained"),
    /** The community has let it go, or never taken it up. */
    RETIRED("retired");

    private final String code;

    ThemeState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("theme_state." + code, locale);
    }
}
