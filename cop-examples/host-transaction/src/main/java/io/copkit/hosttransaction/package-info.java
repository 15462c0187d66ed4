/** A host whose own row and our membership commit or roll back together. */
@NullMarked
package io.copkit.hosttransaction;

import org.jspecify.annotations.NullMarked;
