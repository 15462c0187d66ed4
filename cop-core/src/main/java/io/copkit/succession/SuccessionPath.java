package io.copkit.succession;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How somebody came to be asked. */
public enum SuccessionPath implements Labelled {

    /** Named beforehand. */
    DEPUTY("deputy"),
    /** Among those who do most in the community. */
    MOST_ENGAGED("most_engaged"),
    /** Chosen by the facilitator who hands over. */
    CHOSEN("chosen"),
    /** Stepped forward when nobody was left to ask. */
    VOLUNTEER("volunteer");

    private final String code;

    SuccessionPath(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("succession-path." + code, locale);
    }
}
