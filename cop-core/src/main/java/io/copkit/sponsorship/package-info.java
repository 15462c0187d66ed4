/** Who stands behind a community, what they have promised it, and whether they keep it. */
@NullMarked
package io.copkit.sponsorship;

import org.jspecify.annotations.NullMarked;
