package io.copkit.health;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How well a community is, in a word; from the worst to the best. */
public enum HealthBand implements Labelled {

    /** It needs help now. */
    AT_RISK("at_risk"),
    /** It lives, but little more is needed to bring it down. */
    FRAGILE("fragile"),
    /** It does well. */
    STEADY("steady"),
    /** It flourishes. */
    THRIVING("thriving");

    private final String code;

    HealthBand(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("health-band." + code, locale);
    }
}
