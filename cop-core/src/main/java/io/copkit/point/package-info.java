/** Points for what members do, with limits that leave nothing to gain from playing the system. */
@NullMarked
package io.copkit.point;

import org.jspecify.annotations.NullMarked;
