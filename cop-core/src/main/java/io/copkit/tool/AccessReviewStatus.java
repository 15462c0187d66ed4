package io.copkit.tool;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Whether a review of access has come to its end. */
public enum AccessReviewStatus implements Labelled {

    /** Lines are still to be decided on. */
    OPEN("open"),
    /** Every line has been decided on. */
    COMPLETED("completed");

    private final String code;

    AccessReviewStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("access-review." + code, locale);
    }
}
