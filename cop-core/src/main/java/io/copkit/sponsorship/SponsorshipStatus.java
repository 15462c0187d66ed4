package io.copkit.sponsorship;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Whether a sponsorship stands. */
public enum SponsorshipStatus implements Labelled {

    /** It stands, and is reviewed from time to time. */
    ACTIVE("active"),
    /** It has ended. */
    ENDED("ended");

    private final String code;

    SponsorshipStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("sponsorship-status." + code, locale);
    }
}
