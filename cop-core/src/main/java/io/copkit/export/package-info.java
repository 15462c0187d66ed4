/** Figures, activities and history for other systems: CSV, JSON, JSON lines and xAPI, written as they are read. */
@NullMarked
package io.copkit.export;

import org.jspecify.annotations.NullMarked;
