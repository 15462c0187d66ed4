package io.copkit.succession;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Why a community needs somebody who takes over. */
public enum SuccessionCause implements Labelled {

    /** Nobody facilitates it. */
    VACANT("vacant"),
    /** Whoever facilitates it has given no sign of life for long. */
    INACTIVE("inactive"),
    /** The term of whoever facilitates it is over. */
    TERM_OVER("term_over"),
    /** A facilitator wants to hand over. */
    HANDOVER("handover");

    private final String code;

    SuccessionCause(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("succession-cause." + code, locale);
    }
}
