/** How newcomers find their way in: a plan of steps, somebody who helps, and who is falling behind. */
@NullMarked
package io.copkit.onboarding;

import org.jspecify.annotations.NullMarked;
