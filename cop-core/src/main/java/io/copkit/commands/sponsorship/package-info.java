/** How communities are sponsored, and what was promised to them kept as documents. */
@NullMarked
package io.copkit.commands.sponsorship;

import org.jspecify.annotations.NullMarked;
