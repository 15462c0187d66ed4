package io.copkit.journey;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * What somebody is to the others by what they do, after the personas of SWOOP Analytics. One person may be several of the first
 * five; who is none of them is exactly one of the last three. In the order in which one stands before the others.
 */
public enum Persona implements Labelled {

    /** Organises, facilitates, moderates, mentors. */
    ORGANISER("organiser"),
    /** Opens what others answer. */
    CATALYST("catalyst"),
    /** Is the first to answer others. */
    RESPONDER("responder"),
    /** Has to do with many others. */
    CONNECTOR("connector"),
    /** Works jointly with others. */
    COLLABORATOR("collaborator"),
    /** Brings something in now and then. */
    CONTRIBUTOR("contributor"),
    /** Reads, attends, reacts, and brings nothing in: a legitimate way to belong. */
    OBSERVER("observer"),
    /** Was not there. */
    ABSENT("absent");

    private final String code;

    Persona(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("persona." + code, locale);
    }
}
