package io.copkit.ladder;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * One member's word for another.
 *
 * @param community where
 * @param id its id
 * @param by who vouches; empty if the person has been erased
 * @param member for whom; empty if the person has been erased
 * @param given since when
 * @param until until when, the instant itself not included
 * @param state whether it still stands
 */
public record Vouch(
        CommunityId community,
        String id,
        Optional<MemberId> by,
        Optional<MemberId> member,
        Instant given,
        Instant until,
        VouchState state) {

    /** Whether it counts at an instant. */
    public boolean holdsAt(Instant at) {
        return state == VouchState.GIVEN && !at.isBefore(given) && at.isBefore(until);
    }

    /** The same, given anew until another instant. */
    public Vouch renewed(Instant at, Instant end) {
        return new Vouch(community, id, by, member, at, end, VouchState.GIVEN);
    }

    /** The same, taken back. */
    public Vouch withdrawn() {
        return new Vouch(community, id, by, member, given, until, VouchState.WITHDRAWN);
    }
}
