/** What the whole project must hold, checked after all other modules are built. */
@NullMarked
package io.copkit.acceptance;

import org.jspecify.annotations.NullMarked;
