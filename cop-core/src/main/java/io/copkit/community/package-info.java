/** What a community is: its charter, its objectives, and how it is founded. */
@NullMarked
package io.copkit.community;

import org.jspecify.annotations.NullMarked;
