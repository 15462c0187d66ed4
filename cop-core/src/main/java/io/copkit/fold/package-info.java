/** Metrics of the host's own: folds over the activities of a community, and the laws that they must keep. */
@NullMarked
package io.copkit.fold;

import org.jspecify.annotations.NullMarked;
