/** Who belongs to a community: joining, leaving, and the periods in between. */
@NullMarked
package io.copkit.membership;

import org.jspecify.annotations.NullMarked;
