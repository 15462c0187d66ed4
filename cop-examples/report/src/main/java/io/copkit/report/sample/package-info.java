/** A made-up community of practice, from its first day to a settled life, for those who have no log at hand. */
@NullMarked
package io.copkit.report.sample;

import org.jspecify.annotations.NullMarked;
