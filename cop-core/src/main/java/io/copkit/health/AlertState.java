package io.copkit.health;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What an alert says. */
public enum AlertState implements Labelled {

    /** Something should be done. */
    RAISED("raised"),
    /** There is nothing to worry about. */
    CLEAR("clear"),
    /** Nobody can tell: the figure is not there, or is not about this community. */
    NOT_APPLICABLE("not_applicable");

    private final String code;

    AlertState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("alert-state." + code, locale);
    }
}
