/** What is kept of a community, as metrics ask for it. */
@NullMarked
package io.copkit.commands.metric;

import org.jspecify.annotations.NullMarked;
