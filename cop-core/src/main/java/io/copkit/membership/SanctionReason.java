package io.copkit.membership;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Why somebody was suspended, removed or banned. */
public enum SanctionReason implements Labelled {

    /** The norms that the community gave itself were broken. */
    NORMS_BROKEN("norms_broken"),
    /** Others were attacked, threatened or harassed. */
    HARASSMENT("harassment"),
    /** What was said in confidence was carried outside. */
    CONFIDENCE_BROKEN("confidence_broken"),
    /** Advertising, or floods of what nobody asked for. */
    SPAM("spam"),
    /** An account that was misused, or is feared to be. */
    SECURITY("security"),
    /** The person does not fit in here any more, without any fault. */
    NOT_CONCERNED("not_concerned"),
    /** Something else, told in the note. */
    OTHER("other");

    private final String code;

    SanctionReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("sanction-reason." + code, locale);
    }
}
