/** The report as one page that needs nothing else: no network, no script to be readable, no font. */
@NullMarked
package io.copkit.report.html;

import org.jspecify.annotations.NullMarked;
