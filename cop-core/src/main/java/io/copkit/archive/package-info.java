/** What remains of communities: a memory in good order once they are closed, and a bin for those that are withdrawn. */
@NullMarked
package io.copkit.archive;

import org.jspecify.annotations.NullMarked;
