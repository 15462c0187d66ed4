package io.copkit.renewal;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Whether a point of an agenda needs to be talked about. */
public enum AgendaMark implements Labelled {

    /** It does. */
    ATTENTION("attention"),
    /** It does not. */
    FINE("fine"),
    /** Nobody knows. */
    UNKNOWN("unknown");

    private final String code;

    AgendaMark(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("agenda-mark." + code, locale);
    }
}
