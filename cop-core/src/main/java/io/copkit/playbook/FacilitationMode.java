package io.copkit.playbook;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What facilitating mostly is in a stage. */
public enum FacilitationMode implements Labelled {

    /** Looking for people and problems. */
    PROSPECTING("prospecting"),
    /** Being there for everybody. */
    PRESENCE("presence"),
    /** Giving the practice its routines. */
    STRUCTURING("structuring"),
    /** Leaving the lead to many. */
    LIGHT_TOUCH("light_touch"),
    /** Bringing the community together to decide. */
    CONVENING("convening"),
    /** Being within reach. */
    CARETAKING("caretaking"),
    /** Keeping what is worth remembering. */
    ARCHIVING("archiving");

    private final String code;

    FacilitationMode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("facilitation-mode." + code, locale);
    }
}
