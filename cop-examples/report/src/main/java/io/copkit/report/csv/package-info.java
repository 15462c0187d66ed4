/** Activity logs and lists of members in CSV files. */
@NullMarked
package io.copkit.report.csv;

import org.jspecify.annotations.NullMarked;
