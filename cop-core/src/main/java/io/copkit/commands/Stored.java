package io.copkit.commands;

import io.copkit.storage.StateRecord;
import java.time.Instant;

/**
 * An aggregate as it was read.
 *
 * @param value the aggregate
 * @param record what it was read from
 * @param changedAt when it last changed
 * @param <A> the aggregate
 * @param <R> its record
 */
public record Stored<A, R extends StateRecord>(A value, R record, Instant changedAt) {}
