package io.copkit.engagement;

import io.copkit.MemberId;

/**
 * How much one person did.
 *
 * @param actor who
 * @param activities how many activities
 */
public record ActorActivity(MemberId actor, long activities) {}
