package io.copkit;

import org.jspecify.annotations.Nullable;

/** A stored record has not the form in which this library writes: somebody else has changed it. Nothing was written. */
public final class CorruptRecordException extends CopException {

    private static final long serialVersionUID = 1L;

    /**
     * A record that cannot be read.
     *
     * @param message which record and what about it, in one line that names no person
     * @param cause what the parser said, if anything
     */
    public CorruptRecordException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
