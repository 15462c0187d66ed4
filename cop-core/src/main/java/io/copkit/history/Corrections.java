package io.copkit.history;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.engagement.TimeWindow;
import io.copkit.role.Role;
import java.time.Instant;

/**
 * Says late what was so in the past, or what was recorded wrongly. Nothing that was recorded is lost: what was known before
 * can still be asked for, see {@link History}.
 *
 * <p>A correction is about the past. It may show that a membership or a role has ended already, and then ends it; it never
 * lets anybody in and never gives a role that holds now, for that others decide. Each needs a reason, and {@code audit_read}
 * together with {@code member_remove}, or {@code role_assign} for a role of no higher rank than one's own; nobody corrects
 * the own past. The host is asked for no permission.
 *
 * <p>All answer with the past of the member as it reads then. They are refused with {@code community_unknown},
 * {@code stage_forbids}, {@code not_permitted}, {@code role_above_own}, {@code correction_of_oneself}, {@code text_missing},
 * {@code text_too_long} or {@code text_unprintable} for the reason, {@code correction_in_future},
 * {@code correction_contradicts} where the past would make no sense any more, {@code correction_brings_back},
 * {@code correction_changes_nothing}, {@code past_step_unknown}, {@code step_not_correctable} or {@code last_facilitator}.
 */
public interface Corrections {

    /**
     * A step took effect at another time: she had joined on that day already, he got the role on that day only.
     *
     * @param step the id of the step, as in {@link MembershipPeriod} and {@link RolePeriod}
     * @param at since when it holds, not after now
     * @param reason why, 1 to 1 000 characters that name no person
     */
    Outcome<MemberHistory> date(CommunityId community, MemberId member, String step, Instant at, String reason);

    /**
     * What a step began, a membership or the holding of a role, ended at another time, or has ended though nobody said so.
     *
     * @param step the id of the step that began it
     * @param at when it ended, the first instant after it, not after now
     * @param reason why, 1 to 1 000 characters that name no person
     */
    Outcome<MemberHistory> end(CommunityId community, MemberId member, String step, Instant at, String reason);

    /**
     * A step never happened, nor what makes no sense without it: with a joining goes all that came of it up to the leaving.
     *
     * @param step the id of the step
     * @param reason why, 1 to 1 000 characters that name no person
     */
    Outcome<MemberHistory> strike(CommunityId community, MemberId member, String step, String reason);

    /**
     * Somebody belonged to the community for a time that is over.
     *
     * @param period when; what overlaps or touches other times becomes one with them
     * @param reason why, 1 to 1 000 characters that name no person
     */
    Outcome<MemberHistory> belonged(CommunityId community, MemberId member, TimeWindow period, String reason);

    /**
     * A member held a role for a time that is over, and belonged to the community all the while.
     *
     * @param period when; what overlaps or touches other times becomes one with them
     * @param reason why, 1 to 1 000 characters that name no person
     */
    Outcome<MemberHistory> held(CommunityId community, MemberId member, Role role, TimeWindow period, String reason);
}
