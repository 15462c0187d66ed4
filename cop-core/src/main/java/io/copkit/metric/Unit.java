package io.copkit.metric;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What a figure counts or measures. */
public enum Unit implements Labelled {

    /** People. */
    PEOPLE("people"),
    /** Things, such as contributions, requests or days. */
    COUNT("count"),
    /** A part of a whole, 0 to 1. */
    SHARE("share"),
    /** Something per something else, or an index; its range is the metric's own. */
    RATIO("ratio"),
    /** Seconds. */
    SECONDS("seconds");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("unit." + code, locale);
    }
}
