package io.copkit.storage;

import org.jspecify.annotations.Nullable;

/**
 * The engine has ended the host's transaction that a storage had joined: a deadlock victim, a serialisation failure.
 * Nothing of that transaction is written; the host repeats all of it.
 */
public final class HostTransactionLostException extends StorageException {

    private static final long serialVersionUID = 1L;

    /**
     * A lost transaction.
     *
     * @param message what happened, in one line
     * @param cause what the engine said, if anything
     */
    public HostTransactionLostException(String message, @Nullable Throwable cause) {
        super(message, cause, true);
    }
}
