package io.copkit.ladder;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Whether a member still stands by a vouch. */
public enum VouchState implements Labelled {

    /** It was given; it counts until its end. */
    GIVEN("given"),
    /** It was taken back. */
    WITHDRAWN("withdrawn");

    private final String code;

    VouchState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("vouch-state." + code, locale);
    }
}
