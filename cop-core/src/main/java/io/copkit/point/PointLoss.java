package io.copkit.point;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Why points were not given, in the order in which the limits are applied. */
public enum PointLoss implements Labelled {

    /** Enough of the same in one conversation. */
    OBJECT_LIMIT("object_limit"),
    /** Enough toward one person on one day. */
    PAIR_LIMIT("pair_limit"),
    /** It was returned. */
    RETURNED("returned"),
    /** Enough on one day. */
    DAY_LIMIT("day_limit"),
    /** It was long ago. */
    DECAY("decay");

    private final String code;

    PointLoss(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("point-loss." + code, locale);
    }
}
