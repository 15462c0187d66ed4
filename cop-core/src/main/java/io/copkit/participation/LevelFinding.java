package io.copkit.participation;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * What stands out in the shares of the levels, against what Wenger, McDermott and Snyder ("Cultivating Communities of
 * Practice", 2002) expect: a core of 10 to 15 %, an active layer of 15 to 20 %. A diagnosis, never a quota; the limits are
 * this library's own recommendation.
 */
public enum LevelFinding implements Labelled {

    /** Fewer than 5 % carry the community. */
    CORE_TOO_SMALL("core_too_small"),
    /** More than 30 % are core: hardly anybody is at the periphery, or coming in. */
    CORE_TOO_LARGE("core_too_large"),
    /** Fewer than 10 % are active without being core. */
    NO_ACTIVE_LAYER("no_active_layer");

    private final String code;

    LevelFinding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("level-finding." + code, locale);
    }
}
