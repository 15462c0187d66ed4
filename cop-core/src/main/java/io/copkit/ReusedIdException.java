package io.copkit;

/** The {@link IdSource} gave an id that was used before for something else. Nothing was written. */
public final class ReusedIdException extends CopException {

    private static final long serialVersionUID = 1L;

    /**
     * An id given twice.
     *
     * @param id which
     */
    public ReusedIdException(String id) {
        super("the id source gave " + id + " twice", null);
    }
}
