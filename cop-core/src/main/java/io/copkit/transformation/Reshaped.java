package io.copkit.transformation;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;

/**
 * A plan was carried out or taken back; told of each community that it begins with.
 *
 * @param community which of them
 * @param actor on whose behalf
 * @param at when
 * @param plan the plan, in its state now
 */
public record Reshaped(CommunityId community, Actor actor, Instant at, Reshaping plan) implements CopEvent {}
