package io.copkit.succession;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Where the search for somebody who takes over stands. */
public enum SuccessionStatus implements Labelled {

    /** The loss is near, and whom it concerns has been told. */
    WARNED("warned"),
    /** People are asked, one after the other. */
    SEARCHING("searching"),
    /** Nobody is left to ask: the host has been told, and members may step forward. */
    ESCALATED("escalated"),
    /** Somebody has taken over, or nobody needs to any more. */
    SETTLED("settled");

    private final String code;

    SuccessionStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("succession-status." + code, locale);
    }
}
