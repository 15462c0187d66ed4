package io.copkit.disclosure;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Why a figure is not shown. */
public enum WithheldReason implements Labelled {

    /** It is not meant for whoever asks. */
    NOT_FOR_YOU("not_for_you"),
    /** It tells of too few people. */
    SMALL_GROUP("small_group"),
    /** Together with what is shown it would give away a figure on too few people. */
    GIVES_AWAY("gives_away");

    private final String code;

    WithheldReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("withheld." + code, locale);
    }
}
