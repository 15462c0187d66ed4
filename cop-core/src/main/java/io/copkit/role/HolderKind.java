package io.copkit.role;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Who can hold roles in a community. */
public enum HolderKind implements Labelled {
    /** A member, who acts. */
    PERSON("person"),
    /** An organisation, or a unit of one: it gives what the role promises, is no member and never acts. */
    ORGANISATION("organisation");

    private final String code;

    HolderKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("holder-kind." + code, locale);
    }
}
