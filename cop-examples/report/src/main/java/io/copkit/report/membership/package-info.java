/** Memberships with roles and terms: imported through the library, and asked about as of any day. */
@NullMarked
package io.copkit.report.membership;

import org.jspecify.annotations.NullMarked;
