package io.copkit.storage.memory;

import org.jspecify.annotations.Nullable;

/**
 * An order in which records are kept and walked.
 *
 * @param <R> the records' type
 */
@FunctionalInterface
interface Order<R> {

    /** Where a record stands; {@code null} if it does not appear in this order. */
    @Nullable
    Position of(R record);
}
