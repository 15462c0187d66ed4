package io.copkit.storage;

/** The sizes that every storage carries. Larger input is refused by the constructors of this package. */
public final class Limits {

    /** Bytes (UTF-8) of an id, a code, a slug, a sort key or a term. */
    public static final int ID_BYTES = 128;

    /** Terms on one record; people on one record. */
    public static final int TERMS = 256;

    /** Bytes (UTF-8) of a body. */
    public static final int BODY_BYTES = 1 << 20;

    /** Bytes (UTF-8) of a transition's details. */
    public static final int DETAILS_BYTES = 1 << 16;

    /** Records that one change set may put, delete or require together; and transitions that it may carry. */
    public static final int CHANGES = 1_000;

    /** Rows on one page. */
    public static final int PAGE = 10_000;

    /** Values in one filter, communities aside. */
    public static final int FILTER_VALUES = 500;

    /** Communities named or excepted in one filter. */
    public static final int FILTER_COMMUNITIES = 10_000;

    /** Bounds in one list of periods. */
    public static final int PERIOD_BOUNDS = 20_000;

    private Limits() {}
}
