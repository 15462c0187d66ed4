/** Operations on many memberships: taken in steps, each of which is decided anew and recorded with its outcomes. */
@NullMarked
package io.copkit.commands.bulk;

import org.jspecify.annotations.NullMarked;
