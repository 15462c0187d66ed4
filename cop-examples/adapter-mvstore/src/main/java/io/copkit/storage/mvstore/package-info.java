/**
 * A storage in one sorted map of H2's MVStore, for small hosts that want a file and no SQL. Start at
 * {@link io.copkit.storage.mvstore.MvDatabase}.
 */
@NullMarked
package io.copkit.storage.mvstore;

import org.jspecify.annotations.NullMarked;
