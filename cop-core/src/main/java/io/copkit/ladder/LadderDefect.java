package io.copkit.ladder;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What can be wrong with a ladder that was declared. */
public enum LadderDefect implements Labelled {

    /** It has no rung, or more rungs or metrics than anybody climbs by. */
    SIZE("size"),
    /** Two rungs, metrics or overlays go by one code. */
    CODE_TWICE("code_twice"),
    /** The lowest rung asks for something, so that some stand nowhere. */
    BOTTOM_ASKS("bottom_asks"),
    /** A rung above the lowest asks for nothing. */
    ASKS_NOTHING("asks_nothing"),
    /** A requirement counts by a metric that the ladder has not. */
    METRIC_UNKNOWN("metric_unknown"),
    /** A metric counts activities of a kind that is not registered. */
    KIND_UNKNOWN("kind_unknown"),
    /** A relative threshold is a part of what one member did. */
    SHARE_OF_MEMBER("share_of_member"),
    /** A higher rung asks less of a metric than a lower one. */
    ASKS_LESS("asks_less"),
    /** A higher rung stands for a lower level of participation. */
    LEVEL_FALLS("level_falls"),
    /** Staying asks more of a metric than entering. */
    STAYING_ASKS_MORE("staying_asks_more"),
    /** No figures reach the rung. */
    UNREACHABLE("unreachable");

    private final String code;

    LadderDefect(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("defect." + code, locale);
    }
}
