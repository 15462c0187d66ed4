/** How newcomers are welcomed, and their plans kept as documents. */
@NullMarked
package io.copkit.commands.onboarding;

import org.jspecify.annotations.NullMarked;
