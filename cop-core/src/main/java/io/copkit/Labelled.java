package io.copkit;

import java.util.Locale;

/** Something with a code that is stored, and a name that people read. */
public interface Labelled extends Coded {

    /**
     * The name for people.
     *
     * @param locale French gets French, everything else English
     */
    String label(Locale locale);
}
