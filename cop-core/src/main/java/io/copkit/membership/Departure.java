package io.copkit.membership;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Why somebody does not belong to a community any more. */
public enum Departure implements Labelled {

    /** The member wanted to go. */
    ASKED("asked"),
    /** The membership had a term, which ran out. */
    EXPIRED("expired"),
    /** The member gave no sign of life for long, and none after the notice either. */
    INACTIVE("inactive"),
    /** What kept the membership alive has withdrawn it, such as a directory group. */
    WITHDRAWN("withdrawn"),
    /** The community came to life again, and the member is asked anew. */
    REVIVED("revived"),
    /** A ban is over: the person may come back, but does not belong by that. */
    BAN_OVER("ban_over");

    private final String code;

    Departure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("departure." + code, locale);
    }
}
