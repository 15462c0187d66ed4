package io.copkit.structure;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How far a plan has come. */
public enum PlanState implements Labelled {

    /** Nothing has been done yet. */
    PLANNED("planned"),
    /** It is being carried out; apply it again if that was interrupted. */
    APPLYING("applying"),
    /** It has been carried out. */
    APPLIED("applied"),
    /** It is being taken back; undo it again if that was interrupted. */
    UNDOING("undoing"),
    /** It has been taken back. */
    UNDONE("undone");

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
        return Messages.text("plan_state." + code, locale);
    }
}
