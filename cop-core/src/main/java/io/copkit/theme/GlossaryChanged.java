package io.copkit.theme;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.history.Happening;
import java.time.Instant;
import java.util.Optional;

/**
 * A term of a glossary was defined, revised or withdrawn.
 *
 * @param actor on whose behalf
 * @param at when
 * @param what what happened
 * @param before the term as it was; empty if it is new
 * @param after the term now, or as it was last if it was withdrawn
 */
public record GlossaryChanged(
        Actor actor, Instant at, Happening what, Optional<GlossaryTerm> before, GlossaryTerm after)
        implements CopEvent {

    @Override
    public CommunityId community() {
        return after.community();
    }
}
