package io.copkit.space;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.theme.Subjects;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A place inside a community where content lives. The content itself is the host's.
 *
 * @param id its id within the community
 * @param community where it is
 * @param name what it is called; empty for a private pair
 * @param visibility whom it is for
 * @param pair the two of a private pair, less who has been erased; otherwise nobody
 * @param subjects what it is about
 * @param openedAt when it was opened
 * @param closedAt when it was closed; a closed space is read but no longer listed
 */
public record Space(
        SpaceId id,
        CommunityId community,
        String name,
        SpaceVisibility visibility,
        Set<MemberId> pair,
        Subjects subjects,
        Instant openedAt,
        Optional<Instant> closedAt) {

    /** Copies the set. */
    public Space {
        pair = Set.copyOf(pair);
    }

    /** Whether it has not been closed. */
    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /** The same space, closed. */
    public Space close(Instant at) {
        return new Space(id, community, name, visibility, pair, subjects, openedAt, Optional.of(at));
    }
}
