package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How much happens in a community: computed from its activities, whatever its {@link Stage}. */
public enum ActivityStatus implements Labelled {

    /** Several members contributed of late. */
    LIVE("live"),
    /** Somebody contributed not long ago. */
    QUIET("quiet"),
    /** Nobody contributed for long. */
    DORMANT("dormant");

    private final String code;

    ActivityStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("activity_status." + code, locale);
    }
}
