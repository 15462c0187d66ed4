/** Finding communities: what exists for whoever looks, and nothing else. */
@NullMarked
package io.copkit.directory;

import org.jspecify.annotations.NullMarked;
