package io.copkit.ladder;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;

/**
 * Settles by which ladder a community goes, and puts members on rungs. Any command may be refused with
 * {@code community_unknown}, {@code stage_forbids}, {@code not_permitted} or {@code concurrent_change}; the host is asked for
 * no permission.
 */
public interface RungGiving {

    /**
     * Makes a ladder the rule that levels are reviewed by. It is kept with the community as it is, whatever becomes of the
     * preset of its name. Needs the permission {@code charter_edit}.
     *
     * @return the ladder; also refused with {@code ladder_unfit}
     */
    Outcome<Ladder> adopt(CommunityId community, Ladder ladder);

    /**
     * Goes back to the rule of the host. Needs the permission {@code charter_edit}.
     *
     * @return the ladder that it went by; also refused with {@code no_ladder}
     */
    Outcome<Ladder> drop(CommunityId community);

    /**
     * Puts a member on a rung: the way to those that no rule gives, and to the first who can vouch. The next review looks at
     * it as at any other rung. Needs the permission {@code role_assign}, a rank that is not below the member's, and is not
     * about oneself.
     *
     * @param reason why, 1 to 1 000 characters that name no person
     * @return where the member stands now; also refused with {@code no_ladder}, {@code rung_unknown}, {@code not_on_oneself},
     *     {@code not_a_member}, {@code role_above_own}, and {@code text_missing}, {@code text_too_long} or
     *     {@code text_unprintable} for the reason
     */
    Outcome<Standing> give(CommunityId community, MemberId member, String rung, String reason);
}
