/** The figures as JSON. */
@NullMarked
package io.copkit.report.json;

import org.jspecify.annotations.NullMarked;
