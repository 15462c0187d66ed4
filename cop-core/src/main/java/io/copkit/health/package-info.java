/**
 * How well a community is: an index that shows what it is made of and what it lacks, alerts that explain themselves, models
 * that read several figures together, and what is expected of a community of its size, age and stage. No community is ever
 * ranked against another.
 */
@NullMarked
package io.copkit.health;

import org.jspecify.annotations.NullMarked;
