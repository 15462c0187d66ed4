/** Where a log is kept while it is analysed, or for longer. */
@NullMarked
package io.copkit.report.store;

import org.jspecify.annotations.NullMarked;
