/** Who is core, active or peripheral, by what they did and by which rule; and why. */
@NullMarked
package io.copkit.participation;

import org.jspecify.annotations.NullMarked;
