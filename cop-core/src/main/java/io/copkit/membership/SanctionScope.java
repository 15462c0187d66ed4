package io.copkit.membership;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How far a ban or a suspension reaches. */
public enum SanctionScope implements Labelled {

    /** The one community. */
    COMMUNITY("community"),
    /** The community and every one nested below it. */
    SUBTREE("subtree");

    private final String code;

    SanctionScope(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("sanction-scope." + code, locale);
    }
}
