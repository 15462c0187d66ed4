/**
 * Communities of practice: the entry point, and what every feature shares.
 *
 * <p>Begin with {@link io.copkit.CommunitiesOfPractice}.
 */
@NullMarked
package io.copkit;

import org.jspecify.annotations.NullMarked;
