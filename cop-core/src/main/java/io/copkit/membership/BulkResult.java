package io.copkit.membership;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How one item of an operation ended. */
public enum BulkResult implements Labelled {

    /** It was done. */
    DONE("done"),
    /** It will be done when its time comes. */
    PLANNED("planned"),
    /** There is no place yet: the member stands on the waiting list. */
    WAITING("waiting"),
    /** It was so already. */
    UNCHANGED("unchanged"),
    /** It was not done, for the reasons given. */
    REFUSED("refused");

    private final String code;

    BulkResult(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("bulk-result." + code, locale);
    }
}
