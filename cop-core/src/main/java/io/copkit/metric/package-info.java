/** The catalogue of figures: what each means, over whom and by which method it is taken, and what it reads in a window. */
@NullMarked
package io.copkit.metric;

import org.jspecify.annotations.NullMarked;
