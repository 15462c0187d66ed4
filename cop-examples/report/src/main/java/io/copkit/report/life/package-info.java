/** A log lived again, month by month, through the library. */
@NullMarked
package io.copkit.report.life;

import org.jspecify.annotations.NullMarked;
