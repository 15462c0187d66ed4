/** What members do, and what it adds up to: activities, their kinds, and the figures over a window of time. */
@NullMarked
package io.copkit.engagement;

import org.jspecify.annotations.NullMarked;
