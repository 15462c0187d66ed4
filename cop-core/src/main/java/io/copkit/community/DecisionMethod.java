package io.copkit.community;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How a community decides. */
public enum DecisionMethod implements Labelled {

    /** By majority. */
    MAJORITY("majority"),
    /** When nobody objects. */
    CONSENT("consent"),
    /** When everybody agrees. */
    CONSENSUS("consensus"),
    /** By whoever leads. */
    LEAD("lead");

    private final String code;

    DecisionMethod(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("decision_method." + code, locale);
    }
}
