package io.copkit.onboarding;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** The steps of a newcomer in a community that has laid down none of its own. */
public enum StandardStep implements Labelled {

    /** Read what the community has agreed on. */
    READ_NORMS("read_norms", 3),
    /** Meet the buddy. */
    MEET_BUDDY("meet_buddy", 7),
    /** Say hello to everybody. */
    INTRODUCE_ONESELF("introduce_oneself", 7),
    /** Exchange something with two others: first ties are what makes newcomers stay. */
    FIRST_TIES("first_ties", 30),
    /** Contribute something. */
    FIRST_CONTRIBUTION("first_contribution", 60);

    private final String code;
    private final int dueAfterDays;

    StandardStep(String code, int dueAfterDays) {
        this.code = code;
        this.dueAfterDays = dueAfterDays;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("onboarding-step." + code, locale);
    }

    /** The step, in both languages. */
    OnboardingStep step() {
        return new OnboardingStep(code, label(Locale.ENGLISH), label(Locale.FRENCH), dueAfterDays);
    }
}
