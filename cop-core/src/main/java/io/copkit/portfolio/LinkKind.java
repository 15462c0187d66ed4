package io.copkit.portfolio;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How two communities are linked, apart from being nested. */
public enum LinkKind implements Labelled {

    /** They are alike: neighbours in their domain. */
    SIBLING("sibling"),
    /** One has come out of the other, or is looked after by it. */
    PARENT("parent"),
    /** Somebody carries knowledge between them. */
    BROKER("broker");

    private final String code;

    LinkKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("link_kind." + code, locale);
    }
}
