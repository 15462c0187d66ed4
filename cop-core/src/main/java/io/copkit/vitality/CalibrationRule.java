package io.copkit.vitality;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What decides how long a community may be silent before it counts as dormant. */
public enum CalibrationRule implements Labelled {

    /** The standard number of days. */
    STANDARD("standard"),
    /** The longer number of days of a community that meets once a month or less often. */
    SLOW("slow"),
    /** Several times the interval at which the community plans to meet. */
    INTERVAL("interval");

    private final String code;

    CalibrationRule(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("calibration." + code, locale);
    }
}
