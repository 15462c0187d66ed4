package io.copkit.theme;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.history.Happening;
import java.time.Instant;
import java.util.Optional;

/**
 * Something happened to a theme of a community.
 *
 * @param community whose theme
 * @param actor on whose behalf
 * @param at when
 * @param what what happened
 * @param before the theme as it was; empty if it is new
 * @param after the theme now
 */
public record ThemeChanged(
        CommunityId community, Actor actor, Instant at, Happening what, Optional<Theme> before, Theme after)
        implements CopEvent {}
