package io.copkit.membership;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What has become of an invitation. */
public enum InvitationStatus implements Labelled {

    /** It can be accepted. */
    PENDING("pending"),
    /** It was accepted. */
    ACCEPTED("accepted"),
    /** The invited person does not want to. */
    DECLINED("declined"),
    /** It was taken back. */
    REVOKED("revoked"),
    /** Another was sent in its place. */
    REPLACED("replaced"),
    /** Its time is over. */
    LAPSED("lapsed"),
    /** The join policy was changed, and whoever changed it let end what was pending. */
    ENDED("ended");

    private final String code;

    InvitationStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("invitation-status." + code, locale);
    }
}
