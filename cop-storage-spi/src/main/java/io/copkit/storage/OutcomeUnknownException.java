package io.copkit.storage;

import org.jspecify.annotations.Nullable;

/**
 * The storage cannot say whether a write happened: the connection broke while committing, a quorum was lost, a sync
 * failed. The same call, repeated with the same ids, settles it.
 */
public final class OutcomeUnknownException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * An unknown outcome.
     *
     * @param message what broke, in one line
     * @param cause what the engine said, if anything
     */
    public OutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(message, cause, true);
    }
}
