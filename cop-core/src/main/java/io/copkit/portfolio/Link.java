package io.copkit.portfolio;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * Two communities that have to do with each other, apart from being nested.
 *
 * @param id its id
 * @param kind how they are linked
 * @param from one of them; of {@link LinkKind#PARENT} the one that has come out of the other
 * @param to the other
 * @param broker who carries knowledge between them, for {@link LinkKind#BROKER}; empty once that person has been erased
 * @param since when they were linked
 */
public record Link(
        LinkId id, LinkKind kind, CommunityId from, CommunityId to, Optional<MemberId> broker, Instant since) {}
