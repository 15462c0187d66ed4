package io.copkit;

import java.util.Locale;

/** Something whose name does not say enough. */
public interface Described extends Labelled {

    /**
     * What it means for people, in a sentence or two.
     *
     * @param locale French gets French, everything else English
     */
    String description(Locale locale);
}
