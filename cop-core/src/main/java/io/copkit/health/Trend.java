package io.copkit.health;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Where a community has come to, seen from its own past. */
public enum Trend implements Labelled {

    /** It is better than it mostly was. */
    RISING("rising"),
    /** It is as it mostly was. */
    LEVEL("level"),
    /** It is worse than it mostly was. */
    FALLING("falling"),
    /** There is too little past to tell. */
    UNKNOWN("unknown");

    private final String code;

    Trend(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("trend." + code, locale);
    }
}
