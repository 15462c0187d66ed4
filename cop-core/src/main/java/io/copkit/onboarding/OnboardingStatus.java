package io.copkit.onboarding;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Where somebody's plan stands. */
public enum OnboardingStatus implements Labelled {

    /** Steps are still to be done. */
    RUNNING("running"),
    /** Every step has been done. */
    COMPLETED("completed"),
    /** It was ended before. */
    ENDED("ended");

    private final String code;

    OnboardingStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("onboarding-status." + code, locale);
    }
}
