package io.copkit.community;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What becomes of applications and invitations that are open when the join policy changes. */
public enum PendingFate implements Labelled {

    /** They stay, and are decided on by the new policy: where nobody is admitted they rest until somebody is again. */
    REST("rest"),
    /** They go on by the rules that they were made under, also where nobody else is admitted any more. */
    GO_ON("go_on"),
    /** They end with the change. */
    END("end");

    private final String code;

    PendingFate(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("pending_fate." + code, locale);
    }
}
