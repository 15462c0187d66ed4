package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** A condition of a move. A hard one must be met; a soft one that fails can be overridden with a reason. */
public enum Guard implements Labelled {

    /** The charter has a domain and at least one objective. */
    CHARTER_COMPLETE("charter_complete", true),
    /** It is known who founded the community. */
    FOUNDER_NAMED("founder_named", true),
    /** Somebody has taken on the role of facilitator. */
    FACILITATOR_PRESENT("facilitator_present", true),
    /** The readiness of the people and the organisation was looked into, and the decision was to go. */
    READINESS_DECIDED("readiness_decided", false),
    /** Enough members have committed themselves. */
    MEMBERS_COMMITTED("members_committed", false),
    /** Members feel the need, on a scale of 0 to 4. */
    NEED_FELT("need_felt", false),
    /** A sponsor is there. */
    SPONSOR_IDENTIFIED("sponsor_identified", false);

    private final String code;
    private final boolean hard;

    Guard(String code, boolean hard) {
        this.code = code;
        this.hard = hard;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("guard." + code, locale);
    }

    /** Whether it must be met, whatever the reason. */
    public boolean isHard() {
        return hard;
    }
}
