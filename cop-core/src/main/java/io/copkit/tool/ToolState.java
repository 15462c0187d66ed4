package io.copkit.tool;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Whether a tool is in use. */
public enum ToolState implements Labelled {

    /** The community uses it. */
    IN_USE("in_use"),
    /** The community used it once. */
    RETIRED("retired");

    private final String code;

    ToolState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("tool-state." + code, locale);
    }
}
