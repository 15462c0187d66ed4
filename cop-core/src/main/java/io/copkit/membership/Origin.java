package io.copkit.membership;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How a period of membership came about. */
public enum Origin implements Labelled {

    /** By founding the community. */
    FOUNDED("founded"),
    /** By the member's own step. */
    JOINED("joined");

    private final String code;

    Origin(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("origin." + code, locale);
    }
}
