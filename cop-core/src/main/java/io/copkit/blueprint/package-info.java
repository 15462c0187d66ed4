/** Templates of communities, in versions: founded from, compared with, and applied again. */
@NullMarked
package io.copkit.blueprint;

import org.jspecify.annotations.NullMarked;
