package io.copkit.structure;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;

/**
 * What has changed in a community has not reached all that is nested in it yet: the storage failed on the way, or others
 * changed the same all the time. The change itself has happened, and the community is marked: the next sweep
 * ({@link io.copkit.membership.Upkeep}) carries on, or whoever calls {@link Structure#settle} first.
 *
 * @param community in which something else holds now
 * @param actor on whose behalf
 * @param at when
 */
public record NestingUnsettled(CommunityId community, Actor actor, Instant at) implements CopEvent {}
