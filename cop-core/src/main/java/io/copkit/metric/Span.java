package io.copkit.metric;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Which stretch of time a figure looks at, given a window. */
public enum Span implements Labelled {

    /** The window itself. */
    WINDOW("window"),
    /** The end of the window. */
    END("end"),
    /** The window, and the one as long just before it. */
    WINDOW_AND_BEFORE("window_and_before"),
    /** The whole weeks of the calendar that lie in the window. */
    WHOLE_WEEKS("whole_weeks"),
    /** The weeks of the calendar that the window touches, each whole. */
    TOUCHED_WEEKS("touched_weeks"),
    /** The months of the calendar that the window touches, each whole. */
    TOUCHED_MONTHS("touched_months"),
    /** Everything up to the end of the window. */
    HISTORY("history");

    private final String code;

    Span(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("span." + code, locale);
    }
}
