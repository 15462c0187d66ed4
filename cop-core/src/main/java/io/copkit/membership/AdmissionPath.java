package io.copkit.membership;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Every way into a community. There is no other, and all of them lead through {@link Admission}. */
public enum AdmissionPath implements Labelled {

    /** Founding it. */
    FOUNDING("founding", Origin.FOUNDED),
    /** Joining by oneself. */
    JOIN("join", Origin.JOINED),
    /** An application, decided on by somebody who may. */
    APPLICATION("application", Origin.JOINED),
    /** Accepting an invitation. */
    INVITATION("invitation", Origin.INVITED),
    /** Accepting a nomination. */
    NOMINATION("nomination", Origin.NOMINATED),
    /** A place that became free for somebody who waited. */
    WAITING_LIST("waiting_list", Origin.JOINED),
    /** A directory group. */
    SYNC("sync", Origin.SYNCED),
    /** An import of what was so before. */
    IMPORT("import", Origin.IMPORTED),
    /** Taking back what ended a membership. */
    RESTORE("restore", Origin.RESTORED),
    /** The merging of two communities. */
    MERGE("merge", Origin.MERGED);

    private final String code;
    private final Origin origin;

    AdmissionPath(String code, Origin origin) {
        this.code = code;
        this.origin = origin;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("admission-path." + code, locale);
    }

    /** What a membership that came about in this way is said to come from. */
    public Origin origin() {
        return origin;
    }

    /** Whether it is a step of the person's own, which waits out every cooling-off. */
    public boolean isOwnStep() {
        return this == JOIN || this == APPLICATION;
    }
}
