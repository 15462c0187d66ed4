/** Machinery that the features share and that no user sees: the module does not export it. */
@NullMarked
package io.copkit.internal;

import org.jspecify.annotations.NullMarked;
