package io.copkit.health;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How a figure is brought to the scale from 0 to 1, with a target T. */
public enum ScoreForm implements Labelled {

    /** A count x: ln(1 + x) / ln(1 + max(x, T)), so that the first ones matter most (Pike, in OpenSSF Criticality Score). */
    COUNT("count"),
    /** A part of a whole: as it is. */
    SHARE("share"),
    /** A part of a whole that should be small: 1 − x. */
    REMAINDER("remainder"),
    /** A wait x: T / (T + x), half at the target. */
    WAIT("wait"),
    /** A part that should be near T: 1 − |x − T|. */
    NEARNESS("nearness");

    private final String code;

    ScoreForm(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("score-form." + code, locale);
    }
}
