/**
 * Ladders of participation as data: rungs, what each takes, and how long it is kept; the published ones as presets.
 *
 * <p>A ladder names the {@link io.copkit.ladder.Metric metrics} that it counts by, and each
 * {@link io.copkit.ladder.Rung rung} a {@link io.copkit.ladder.Requirement} over them: all, any or none of some conditions,
 * seniority, roles, or members who vouch. Everything counted comes from recorded activities. What is not in the standard
 * vocabulary reaches a ladder as a kind that the host registers, with an amount where one record stands for many: posts
 * read are the amounts of {@code read}, minutes of reading those of a kind of the host's own (see
 * {@link io.copkit.ladder.DiscourseLadder}).
 */
@NullMarked
package io.copkit.ladder;

import org.jspecify.annotations.NullMarked;
