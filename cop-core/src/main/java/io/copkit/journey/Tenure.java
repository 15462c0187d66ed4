package io.copkit.journey;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What somebody was to a community when they did something. */
public enum Tenure implements Labelled {

    /** A member since a short time. */
    NEWCOMER("newcomer"),
    /** A member for longer. */
    REGULAR("regular"),
    /** No member. */
    OUTSIDER("outsider");

    private final String code;

    Tenure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("tenure." + code, locale);
    }
}
