package io.copkit;

import io.copkit.internal.Checks;

/** On whose behalf something is done: a member, or the host itself. */
public sealed interface Actor {

    /** What stands where a member's id would, for what the host did itself. */
    String SYSTEM_CODE = "*";

    /**
     * A person or organisation.
     *
     * @param id who
     */
    record Member(MemberId id) implements Actor {}

    /**
     * The host itself: an import, a scheduled review. It is asked for no permission.
     *
     * @param reason why the host acts, in a few words that name no person; kept in the history, 1 to 128 bytes
     */
    record Host(String reason) implements Actor {

        /** Checks the reason. */
        public Host {
            Checks.id("reason", reason);
        }
    }
}
