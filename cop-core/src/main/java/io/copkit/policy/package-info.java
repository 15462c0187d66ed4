/** Policies about rights that a host adds: asked before a command, called after it, and verifying a whole community. */
@NullMarked
package io.copkit.policy;

import org.jspecify.annotations.NullMarked;
