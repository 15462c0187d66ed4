/** Public values as JSON: the only public place where Jackson shows. */
@NullMarked
package io.copkit.json;

import org.jspecify.annotations.NullMarked;
