package io.copkit.sponsorship;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What a community can be supported with. */
public enum SupportKind implements Labelled {

    /** People: a coach, a documentalist, technical or administrative help. */
    HUMAN("human"),
    /** Tools and infrastructure. */
    TECHNICAL("technical"),
    /** Working time that members may spend on the community. */
    TIME("time"),
    /** Money. */
    BUDGET("budget");

    private final String code;

    SupportKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("support-kind." + code, locale);
    }
}
