/** Roles, permissions, and the decision who may do what, which explains itself. */
@NullMarked
package io.copkit.role;

import org.jspecify.annotations.NullMarked;
