/** Early warnings: rules that look at what is recorded and say in time what may go wrong, on what evidence, and what helps. */
@NullMarked
package io.copkit.warning;

import org.jspecify.annotations.NullMarked;
