package io.copkit.export;

/**
 * Writes one row after the other and keeps none. Not safe for use by several threads.
 *
 * <p>What the stream throws comes as {@link java.io.UncheckedIOException}.
 *
 * @param <T> what a row is made of
 */
public interface RowWriter<T> extends AutoCloseable {

    /** Writes one row. */
    void write(T row);

    /** Hands on to the stream what was written so far. */
    void flush();

    /** Completes what was written. The stream is flushed and stays open: it is the host's. */
    @Override
    void close();
}
