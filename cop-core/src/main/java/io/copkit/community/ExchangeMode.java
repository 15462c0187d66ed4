package io.copkit.community;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How the members of a community meet. */
public enum ExchangeMode implements Labelled {

    /** Whenever somebody has something to say or to ask. */
    CONTINUOUS("continuous"),
    /** At its events, and hardly in between: to come to them is to take part. */
    EVENT_BASED("event_based");

    private final String code;

    ExchangeMode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("exchange-mode." + code, locale);
    }
}
