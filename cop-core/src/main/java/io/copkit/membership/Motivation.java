package io.copkit.membership;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Why somebody wants to belong: a community of practice lives by wish and need together. */
public enum Motivation implements Labelled {

    /** To share what one knows. */
    WISH_TO_SHARE("wish_to_share"),
    /** To solve a problem of one's own practice. */
    NEED_TO_SOLVE("need_to_solve"),
    /** To learn. */
    LEARN("learn"),
    /** To belong among one's peers. */
    BELONG("belong"),
    /** To help others. */
    HELP("help"),
    /** To advance in one's career. */
    CAREER("career");

    private final String code;

    Motivation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("motivation." + code, locale);
    }
}
