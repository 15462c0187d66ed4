package io.copkit;

import io.copkit.internal.Checks;

/** On whose behalf something is done, or was done. */
public sealed interface Actor {

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

    /** A person who has been erased since; found in history only. */
    record Erased() implements Actor {}
}
