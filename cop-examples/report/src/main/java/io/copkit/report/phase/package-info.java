/** Dated phases of communities: imported through the library as a model of the host's own, and counted. */
@NullMarked
package io.copkit.report.phase;

import org.jspecify.annotations.NullMarked;
