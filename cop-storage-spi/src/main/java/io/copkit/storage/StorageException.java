package io.copkit.storage;

import org.jspecify.annotations.Nullable;

/** The engine failed and nothing was written. The message names no person and holds no body. */
public class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isTransient;

    /**
     * A failure.
     *
     * @param message what failed, in one line
     * @param cause what the engine said, if anything
     * @param isTransient whether the same call may succeed a little later
     */
    public StorageException(String message, @Nullable Throwable cause, boolean isTransient) {
        super(message, cause);
        this.isTransient = isTransient;
    }

    /** Whether the same call may succeed a little later: a lock waited for in vain, a pool that was empty. */
    public boolean isTransient() {
        return isTransient;
    }
}
