package io.copkit.participation;

import io.copkit.CommunityId;
import io.copkit.Outcome;

/** What a member says about levels: of others, and of the own. */
public interface Levels extends LevelBinding {

    /**
     * Says whether the member who acts wants to stay at the periphery: to read and come now and then is a legitimate way to
     * belong. The level is found as for everybody; but nobody is to nudge the member.
     *
     * @return what is kept about the level now; refused with {@code community_unknown}, {@code stage_forbids},
     *     {@code not_a_member}, {@code periphery_as_chosen} or {@code concurrent_change}
     */
    Outcome<LevelKeeping> choosePeriphery(CommunityId community, boolean choice);
}
