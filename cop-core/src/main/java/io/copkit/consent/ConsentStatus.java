package io.copkit.consent;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * Where a member stands toward a version that members are asked to agree to. Being late takes nothing away by itself: who
 * is overdue is listed, and a facilitator or the host decides what follows.
 */
public enum ConsentStatus implements Labelled {

    /** The member has agreed. */
    GIVEN("given"),
    /** The member has not agreed yet, and still has time. */
    AWAITED("awaited"),
    /** The member has not agreed in time. */
    OVERDUE("consent_overdue");

    private final String code;

    ConsentStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("consent." + code, locale);
    }
}
