package io.copkit.succession;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What somebody said who was asked to take over. */
public enum OfferAnswer implements Labelled {

    /** Nothing yet. */
    OPEN("open"),
    /** Yes. */
    ACCEPTED("accepted"),
    /** No. */
    DECLINED("declined"),
    /** Nothing in time, or before nobody was needed any more. */
    LAPSED("lapsed");

    private final String code;

    OfferAnswer(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("offer-answer." + code, locale);
    }
}
