package io.copkit.structure;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What a plan does to a community. */
public enum PlanKind implements Labelled {

    /** Nests it in another. */
    MOVE("move"),
    /** Takes it to the top. */
    PROMOTE("promote"),
    /** Makes it one of another type. */
    CONVERT("convert"),
    /** Makes it take after a blueprint. */
    REAPPLY("reapply");

    private final String code;

    PlanKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("plan_kind." + code, locale);
    }
}
