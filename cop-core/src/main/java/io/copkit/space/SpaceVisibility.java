package io.copkit.space;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Whom a space is for. */
public enum SpaceVisibility implements Labelled {

    /** Everybody who may know of the community. */
    PUBLIC("public"),
    /** The members; where the community keeps its content to the core, the core. */
    COMMUNITY("community"),
    /** The core. */
    CORE("core"),
    /** Two members, and nobody else, whatever their roles. */
    PRIVATE_PAIR("private_pair");

    private final String code;

    SpaceVisibility(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("space_visibility." + code, locale);
    }
}
