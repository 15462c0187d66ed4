package io.copkit.membership;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How a period of membership came about. */
public enum Origin implements Labelled {

    /** By founding the community. */
    FOUNDED("founded"),
    /** By the member's own step. */
    JOINED("joined"),
    /** By an invitation that the member accepted. */
    INVITED("invited"),
    /** By a nomination that the member accepted. */
    NOMINATED("nominated"),
    /** By a directory group. */
    SYNCED("synced"),
    /** By an import of what was so before. */
    IMPORTED("imported"),
    /** By taking back what had ended it. */
    RESTORED("restored"),
    /** By the merging of two communities. */
    MERGED("merged");

    private final String code;

    Origin(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("origin." + code, locale);
    }
}
