/** What people read, in French and English. */
@NullMarked
package io.copkit.report.text;

import org.jspecify.annotations.NullMarked;
