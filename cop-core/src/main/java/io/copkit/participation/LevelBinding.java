package io.copkit.participation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.ParticipationLevel;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides about the levels of single members, whatever they do. What is decided holds at once and moves the level with it; a
 * review respects it until it is over or lifted, and keeps to it who decided and why. It ends with the period of membership.
 *
 * <p>Needs the permission {@code role_assign}, a rank that is not below the member's, and is not about oneself; the host is
 * asked for nothing. Any command may be refused with {@code community_unknown}, {@code stage_forbids}, {@code not_permitted},
 * {@code not_on_oneself}, {@code not_a_member}, {@code role_above_own} or {@code concurrent_change}; those that decide also
 * with {@code level_of_outsiders}, {@code deadline_not_ahead}, and {@code text_missing}, {@code text_too_long} or
 * {@code text_unprintable} for the reason.
 */
public interface LevelBinding {

    /**
     * Freezes a level: the member is on it, whatever the member does.
     *
     * @param reason why, 1 to 1 000 characters that name no person
     * @param until when it is over by itself; empty if it lasts until it is lifted
     * @return what is kept about the level now
     */
    Outcome<LevelKeeping> lock(
            CommunityId community, MemberId member, ParticipationLevel level, String reason, Optional<Instant> until);

    /**
     * Decides that a level is this one at least.
     *
     * @param reason why, 1 to 1 000 characters that name no person
     * @param until when it is over by itself; empty if it lasts until it is lifted
     * @return what is kept about the level now; also refused with {@code level_bounds_contradict}
     */
    Outcome<LevelKeeping> floor(
            CommunityId community, MemberId member, ParticipationLevel level, String reason, Optional<Instant> until);

    /**
     * Decides that a level is this one at most.
     *
     * @param reason why, 1 to 1 000 characters that name no person
     * @param until when it is over by itself; empty if it lasts until it is lifted
     * @return what is kept about the level now; also refused with {@code level_bounds_contradict}
     */
    Outcome<LevelKeeping> ceiling(
            CommunityId community, MemberId member, ParticipationLevel level, String reason, Optional<Instant> until);

    /**
     * Lifts what was decided. The level itself moves by the next review.
     *
     * @return what is kept about the level now; also refused with {@code level_not_bound}
     */
    Outcome<LevelKeeping> lift(CommunityId community, MemberId member, LevelBound.Kind kind);
}
