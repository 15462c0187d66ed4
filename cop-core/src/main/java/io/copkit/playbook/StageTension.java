package io.copkit.playbook;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What pulls a community both ways in a stage, by Wenger, McDermott and Snyder (2002, chapters 4 and 5). */
public enum StageTension implements Labelled {

    /** Finding out what there is, and imagining what could be. */
    DISCOVER_IMAGINE("discover_imagine"),
    /** Giving trust its time, and being of value at once. */
    INCUBATE_DELIVER("incubate_deliver"),
    /** Concentrating on the practice, and growing. */
    FOCUS_EXPAND("focus_expand"),
    /** Belonging to its members, and staying open to others. */
    OWNERSHIP_OPENNESS("ownership_openness"),
    /** Letting go, and living on. */
    LET_GO_LIVE_ON("let_go_live_on");

    private final String code;

    StageTension(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("stage-tension." + code, locale);
    }
}
