package io.copkit;

import io.copkit.internal.Messages;
import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One reason why a command was refused. A value to branch on and to show, not an exception.
 *
 * @param code which reason
 * @param parameters what the explanation speaks of, by the names that the code declares; never a person
 */
public record Refusal(RefusalCode code, SortedMap<String, String> parameters) implements Serializable {

    /**
     * Checks that the parameters are those of the code, and copies them.
     *
     * @throws IllegalArgumentException if a parameter is missing or unknown
     */
    public Refusal {
        if (!parameters.keySet().equals(code.parameters())) {
            throw new IllegalArgumentException(
                    code.code() + " takes " + code.parameters() + " but was given " + parameters.keySet());
        }
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** A reason without parameters. */
    public static Refusal of(RefusalCode code) {
        return new Refusal(code, new TreeMap<>());
    }

    /** A reason with its parameters by name. */
    public static Refusal of(RefusalCode code, Map<String, String> parameters) {
        return new Refusal(code, new TreeMap<>(parameters));
    }

    /**
     * One sentence for the person who asked.
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        return Messages.text("refusal." + code.code(), locale, parameters);
    }
}
