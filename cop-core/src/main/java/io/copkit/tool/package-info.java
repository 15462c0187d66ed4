/** The tools of a community, how useful members find them, and the review of who has which rights. */
@NullMarked
package io.copkit.tool;

import org.jspecify.annotations.NullMarked;
