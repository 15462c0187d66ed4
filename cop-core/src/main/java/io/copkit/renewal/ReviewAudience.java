package io.copkit.renewal;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Who is called upon to see to a review, one after the other. */
public enum ReviewAudience implements Labelled {

    /** Those who facilitate. */
    FACILITATOR("facilitator"),
    /** Those who sponsor. */
    SPONSOR("sponsor"),
    /** Those who look after all communities of the organisation. */
    PORTFOLIO_ADMIN("portfolio_admin");

    private final String code;

    ReviewAudience(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("review-audience." + code, locale);
    }
}
