package io.copkit.membership;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What has become of a plan. */
public enum PlanState implements Labelled {

    /** Its time has not come, or nobody has looked since. */
    OPEN("open"),
    /** It was carried out. */
    CARRIED_OUT("carried_out"),
    /** The gate was asked and did not let the member in. */
    TURNED_AWAY("turned_away"),
    /** It was given up before its time. */
    CANCELLED("cancelled");

    private final String code;

    PlanState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("plan-state." + code, locale);
    }
}
