package io.copkit.sponsorship;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What has become of a promise of support. */
public enum SupportStatus implements Labelled {

    /** It has been promised, and nobody has judged it yet. */
    PROMISED("promised"),
    /** It was kept. */
    KEPT("kept"),
    /** A part of it was kept. */
    PARTLY_KEPT("partly_kept"),
    /** It was not kept. */
    NOT_KEPT("not_kept"),
    /** It was taken back before anybody judged it. */
    WITHDRAWN("withdrawn");

    private final String code;

    SupportStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("support-status." + code, locale);
    }

    /** Whether it says how a promise was kept. */
    public boolean isVerdict() {
        return this == KEPT || this == PARTLY_KEPT || this == NOT_KEPT;
    }
}
