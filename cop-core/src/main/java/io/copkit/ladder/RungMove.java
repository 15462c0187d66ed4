package io.copkit.ladder;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What a review did with somebody, or why it did nothing. */
public enum RungMove implements Labelled {

    /** They stand on the ladder for the first time. */
    PLACED("placed"),
    /** They rose. */
    RAISED("raised"),
    /** They came down. */
    LOWERED("lowered"),
    /** The figures are enough for where they stand. */
    KEPT("kept"),
    /** The figures are not enough, but the time to ask has not come. */
    HELD("held"),
    /** A lock keeps them where they are. */
    LOCKED("locked"),
    /** A floor keeps them from coming down. */
    FLOORED("floored"),
    /** A ceiling keeps them from rising. */
    CAPPED("capped");

    private final String code;

    RungMove(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("ladder-move." + code, locale);
    }
}
