/** The history of a Git repository, read as the activity of those who made it. */
@NullMarked
package io.copkit.report.git;

import org.jspecify.annotations.NullMarked;
