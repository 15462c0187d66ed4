package io.copkit.membership;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;

/**
 * An invitation to an address was sent or answered, or came to nothing. What happens to invited members is told by
 * {@link MembershipEvent}.
 *
 * @param actor on whose behalf
 * @param at when
 * @param after the invitation now
 */
public record InvitationEvent(Actor actor, Instant at, Invitation after) implements CopEvent {

    @Override
    public CommunityId community() {
        return after.community();
    }
}
