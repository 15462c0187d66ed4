package io.copkit.community;

import io.copkit.Described;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How somebody becomes a member of a community. */
public enum JoinPolicy implements Described {

    /** By joining. */
    OPEN("open"),
    /** By applying, if the application is approved. */
    REQUEST("request"),
    /** By invitation only. */
    INVITE("invite"),
    /** Not at all. */
    CLOSED("closed");

    private final String code;

    JoinPolicy(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("join_policy." + code, locale);
    }

    @Override
    public String description(Locale locale) {
        return Messages.text("join_policy-description." + code, locale);
    }
}
