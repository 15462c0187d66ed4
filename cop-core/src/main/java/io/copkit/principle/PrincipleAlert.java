package io.copkit.principle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What should not be overlooked about a principle, whatever its other figures say. */
public enum PrincipleAlert implements Labelled {

    /** All structures were there before the community had begun to form. */
    STRUCTURES_PREDATE("structures_predate"),
    /** Hardly any tie leads outside, and no guest came for half a year. */
    CLOSED_CIRCLE("closed_circle"),
    /** Too few members are in the core. */
    CORE_TOO_SMALL("core_too_small"),
    /** Too many members are in the core. */
    CORE_TOO_LARGE("core_too_large"),
    /** Everything is public, or everything is private. */
    ONE_SIDE_SILENT("one_side_silent"),
    /** Members do not feel safe to admit an error. */
    UNSAFE("unsafe"),
    /** Members are sent too much. */
    OVERLOADED("overloaded"),
    /** The longest break was more than twice the planned interval. */
    GAP_TOO_LONG("gap_too_long");

    private final String code;

    PrincipleAlert(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("principle-alert." + code, locale);
    }
}
