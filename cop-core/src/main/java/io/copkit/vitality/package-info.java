/** Whether a community is alive: its activity status day by day, care for those that fall silent, and what its figures suggest. */
@NullMarked
package io.copkit.vitality;

import org.jspecify.annotations.NullMarked;
