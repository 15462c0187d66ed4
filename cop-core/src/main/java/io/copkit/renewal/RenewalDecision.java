package io.copkit.renewal;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What a review can come to. None of it moves the community by itself: that takes the move of that name. */
public enum RenewalDecision implements Labelled {

    /** It goes on as it is. */
    CONTINUE("continue"),
    /** It renews itself: its charter, its people or its ways. */
    RENEW("renew"),
    /** It begins to form. */
    BEGIN("begin"),
    /** A deliberate change is to begin. */
    TRANSFORM("transform"),
    /** It is to disperse. */
    DISPERSE("disperse"),
    /** It is to come to life again. */
    REVIVE("revive"),
    /** It is to be closed, or given up. */
    CLOSE("close");

    private final String code;

    RenewalDecision(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("renewal-decision." + code, locale);
    }
}
