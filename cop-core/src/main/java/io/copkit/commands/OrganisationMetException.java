package io.copkit.commands;

import io.copkit.Refusal;
import io.copkit.RefusalCode;

/** Where a person was asked for, an organisation stands. Ends the decision; the command is refused. */
public final class OrganisationMetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OrganisationMetException() {
        super("an organisation stands where a person was asked for");
    }

    /** What the command is refused with. */
    public Refusal refusal() {
        return Refusal.of(RefusalCode.ORGANISATION_NEVER_ACTS);
    }
}
