/**
 * What a storage adapter implements and the neutral records that cross: strings, numbers, instants and sets of
 * strings. The core owns all meaning; a storage owns keys, versions, order and counting.
 *
 * <p>Start at {@link io.copkit.storage.CopStorage}. The rules that every storage keeps are numbered in
 * {@code CONTRACT.md}; the kit {@code cop-storage-tck} has one test for each of them.
 *
 * <p>Everything a storage is handed has been checked by the constructors of this package: sizes, characters,
 * precision and consistency. A storage need not check again.
 */
@NullMarked
package io.copkit.storage;

import org.jspecify.annotations.NullMarked;
