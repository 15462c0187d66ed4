/**
 * The conformance kit of the storage SPI: the numbered rules of {@code CONTRACT.md}, one test each.
 *
 * <p>The author of an adapter writes one {@link io.copkit.storage.tck.StorageFixture} and one empty subclass of each
 * contract. What the fixture cannot do is skipped by name, never passed.
 */
@NullMarked
package io.copkit.storage.tck;

import org.jspecify.annotations.NullMarked;
