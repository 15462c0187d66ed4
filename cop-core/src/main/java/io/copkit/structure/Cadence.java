package io.copkit.structure;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How often a ritual comes round. */
public enum Cadence implements Labelled {

    /** Every week. */
    WEEKLY("weekly"),
    /** Every second week. */
    FORTNIGHTLY("fortnightly"),
    /** Every month. */
    MONTHLY("monthly"),
    /** Every quarter. */
    QUARTERLY("quarterly"),
    /** Every year. */
    YEARLY("yearly"),
    /** Whenever somebody asks for it. */
    ON_DEMAND("on_demand");

    private final String code;

    Cadence(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("cadence." + code, locale);
    }
}
