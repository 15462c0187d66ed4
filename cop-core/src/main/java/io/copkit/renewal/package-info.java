/** Reviews by which the stewards of a community decide from time to time how it goes on. */
@NullMarked
package io.copkit.renewal;

import org.jspecify.annotations.NullMarked;
