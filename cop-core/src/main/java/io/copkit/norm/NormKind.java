package io.copkit.norm;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What sort of rule a document holds. */
public enum NormKind implements Labelled {

    /** How members treat each other; grown in the community. */
    NORM("norm"),
    /** What the organisation or the community has laid down. */
    POLICY("policy");

    private final String code;

    NormKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("norm-kind." + code, locale);
    }
}
