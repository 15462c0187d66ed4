package io.copkit.structure;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How a community takes after the one that it is nested in, on one axis. */
public enum Inheritance implements Labelled {

    /** Not at all: its own holds. */
    NONE("none"),
    /** Its own holds, but never opens further, nor allows more, than the other. */
    CEILING("ceiling"),
    /** It takes the other's over when it is nested, and goes its own way from there. */
    COPY("copy"),
    /** The other's holds, and follows every change of it. */
    LIVE("live");

    private final String code;

    Inheritance(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("inheritance." + code, locale);
    }
}
