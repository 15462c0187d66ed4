/** How a community stands by the seven principles of designing for aliveness: figures with their evidence, and what helps. */
@NullMarked
package io.copkit.principle;

import org.jspecify.annotations.NullMarked;
