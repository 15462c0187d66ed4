/** What happened in a community, read back, and its state as of any date. */
@NullMarked
package io.copkit.history;

import org.jspecify.annotations.NullMarked;
