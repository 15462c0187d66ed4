package io.copkit.commands.export;

import io.copkit.RefusalCode;
import java.util.Map;

/** A row cannot be taken; never leaves the reader. */
final class StoppedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RefusalCode code;
    private final transient Map<String, String> what;

    StoppedException(RefusalCode code, Map<String, String> what) {
        super(code.code(), null, false, false);
        this.code = code;
        this.what = what;
    }

    RefusalCode code() {
        return code;
    }

    Map<String, String> what() {
        return what;
    }
}
