/**
 * The in-memory storage: the reference that other storages are compared with, and the embedded default of tests.
 *
 * <p>State is one immutable value that a commit replaces, so that a read is a look at a value and needs no lock.
 */
@NullMarked
package io.copkit.storage.memory;

import org.jspecify.annotations.NullMarked;
