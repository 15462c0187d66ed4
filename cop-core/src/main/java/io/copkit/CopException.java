package io.copkit;

import org.jspecify.annotations.Nullable;

/**
 * Something is broken, or a refusal was not looked at. What is expected to happen comes back as an {@link Outcome}; the
 * storage's own failures ({@link io.copkit.storage.StorageException}) pass through as they are. Messages name no person.
 */
public abstract sealed class CopException extends RuntimeException
        permits RefusedException, CorruptRecordException, NotUnderstoodException, ReusedIdException {

    private static final long serialVersionUID = 1L;

    CopException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
