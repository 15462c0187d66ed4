/** The command line: activity logs in, the figures that the library answers out. */
@NullMarked
package io.copkit.report;

import org.jspecify.annotations.NullMarked;
