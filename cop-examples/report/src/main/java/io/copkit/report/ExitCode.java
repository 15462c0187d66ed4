package io.copkit.report;

/** How a run ends. */
public final class ExitCode {

    /** Everything was done. */
    public static final int DONE = 0;

    /** The storage, or a file to be written, failed. */
    public static final int FAILED = 1;

    /** The command line asks for something that there is not. */
    public static final int USAGE = 2;

    /** The input is not what it should be; nothing was written. */
    public static final int BAD_INPUT = 3;

    private ExitCode() {}
}
