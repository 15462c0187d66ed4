package io.copkit.ladder;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import java.time.Instant;

/** What a member says of ladders and of others on them. */
public interface Climbing extends RungGiving {

    /**
     * Vouches for another member until an instant; a vouch that was given before gives way. It counts for rungs that ask for
     * it, up to that on which whoever vouches stands at the review.
     *
     * @return the vouch; refused with {@code community_unknown}, {@code stage_forbids}, {@code not_a_member} for either of
     *     them, {@code not_on_oneself}, {@code deadline_not_ahead} or {@code concurrent_change}
     */
    Outcome<Vouch> vouch(CommunityId community, MemberId member, Instant until);

    /**
     * Takes a vouch back.
     *
     * @return the vouch; refused with {@code community_unknown}, {@code stage_forbids}, {@code not_a_member},
     *     {@code vouch_unknown} or {@code concurrent_change}
     */
    Outcome<Vouch> withdraw(CommunityId community, MemberId member);
}
