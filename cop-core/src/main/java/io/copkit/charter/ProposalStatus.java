package io.copkit.charter;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What has become of a proposal. */
public enum ProposalStatus implements Labelled {

    /** It waits for a decision. */
    OPEN("open"),
    /** It is the charter now, or was for a time. */
    ADOPTED("adopted"),
    /** It was turned down. */
    REJECTED("rejected"),
    /** It was taken back. */
    WITHDRAWN("withdrawn"),
    /** Nobody decided on it in time. */
    EXPIRED("expired");

    private final String code;

    ProposalStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("proposal." + code, locale);
    }
}
