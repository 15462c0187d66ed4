package io.copkit.structure;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What people can do by how far a community opens itself. */
public enum Opening implements Labelled {

    /** Whoever the host does not know finds it. */
    ANYBODY_FINDS("anybody_finds"),
    /** Everybody whom the host knows finds it. */
    EVERYBODY_FINDS("everybody_finds"),
    /** Who is no member reads what it shares. */
    EVERYBODY_READS("everybody_reads"),
    /** Members who are not of the core read what it shares. */
    MEMBERS_READ("members_read"),
    /** Who is no member joins. */
    EVERYBODY_JOINS("everybody_joins"),
    /** Who is no member applies. */
    EVERYBODY_APPLIES("everybody_applies"),
    /** Who is invited joins. */
    INVITED_JOIN("invited_join");

    private final String code;

    Opening(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("opening." + code, locale);
    }
}
