package io.copkit.membership;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How an application or an invitation came to nothing. */
public enum Rejection implements Labelled {

    /** Somebody who may has refused the application. */
    REFUSED("refused"),
    /** The applicant has taken the application back. */
    WITHDRAWN("withdrawn"),
    /** The invited person does not want to. */
    DECLINED("declined"),
    /** The invitation was taken back. */
    REVOKED("revoked"),
    /** Nobody answered the invitation in time. */
    LAPSED("lapsed"),
    /** The join policy was changed, and whoever changed it let end what was pending. */
    RULES_CHANGED("rules_changed");

    private final String code;

    Rejection(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("rejection." + code, locale);
    }
}
