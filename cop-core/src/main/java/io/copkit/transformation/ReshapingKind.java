package io.copkit.transformation;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What a plan makes of communities. */
public enum ReshapingKind implements Labelled {

    /** Several become one. */
    MERGE("merge"),
    /** One is taken up by another. */
    ABSORB("absorb"),
    /** One becomes several. */
    SPLIT("split"),
    /** One brings forth another, and goes on. */
    SPIN_OFF("spin_off"),
    /** One passes into the hands of an organisation. */
    INSTITUTIONALISE("institutionalise"),
    /** One founds itself anew. */
    RECHARTER("recharter");

    private final String code;

    ReshapingKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("reshaping_kind." + code, locale);
    }
}
