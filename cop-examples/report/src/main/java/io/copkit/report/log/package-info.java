/** Activity logs, wherever they come from: what a reader hands on, and what it says when it cannot. */
@NullMarked
package io.copkit.report.log;

import org.jspecify.annotations.NullMarked;
