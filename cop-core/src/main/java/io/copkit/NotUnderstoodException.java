package io.copkit;

/**
 * A stored code or schema is not known: a newer version of this library has written it. Commands refuse with
 * {@link RefusalCode#CODE_NOT_UNDERSTOOD}; reading throws this. Nothing was written.
 */
public final class NotUnderstoodException extends CopException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * Something that is not known.
     *
     * @param code what was found
     */
    public NotUnderstoodException(String code) {
        super("not known to this version: " + code, null);
        this.code = code;
    }

    /** What was found. */
    public String code() {
        return code;
    }
}
