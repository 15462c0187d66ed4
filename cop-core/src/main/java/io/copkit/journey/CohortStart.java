package io.copkit.journey;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What makes somebody one of a cohort. */
public enum CohortStart implements Labelled {

    /** They became a member for the first time; who has left since is counted. */
    JOINED("joined"),
    /** Their first activity ever, member or not. */
    FIRST_ACTIVITY("first_activity"),
    /** Their first contribution ever, member or not. */
    FIRST_CONTRIBUTION("first_contribution");

    private final String code;

    CohortStart(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("cohort-start." + code, locale);
    }
}
