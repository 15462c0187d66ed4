package io.copkit.metric;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Which way a figure is better. */
public enum Direction implements Labelled {

    /** The higher, the better. */
    HIGHER("higher"),
    /** The lower, the better. */
    LOWER("lower"),
    /** Neither way as such. */
    NEITHER("neither");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("direction." + code, locale);
    }
}
