package io.copkit.storage;

/** A cursor that was altered, cut, or made for another query or tenant. */
public final class InvalidCursorException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * A refused cursor.
     *
     * @param message why, in one line
     */
    public InvalidCursorException(String message) {
        super(message);
    }
}
