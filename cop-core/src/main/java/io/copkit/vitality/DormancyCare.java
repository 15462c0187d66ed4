package io.copkit.vitality;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.role.Permission;
import java.time.Instant;

/**
 * Answers for a community that falls silent, on behalf of whoever acts. That a community is dormant never moves it to another
 * stage: it is told, and only if nobody answers, dispersing can be proposed. Besides what each says, every command needs
 * {@link Permission#LIFECYCLE_APPLY} and is refused with {@code community_unknown}, {@code stage_forbids} or
 * {@code not_permitted}, and where words are given with {@code text_missing}, {@code text_too_long} (1000 characters) or
 * {@code text_unprintable}.
 */
public interface DormancyCare {

    /** For how many days a hiatus may be planned at most: two years. */
    int LONGEST_HIATUS_DAYS = 730;

    /**
     * Says that a dormant community lives: the episode is over, and it may be silent once more as long as before.
     *
     * @param why what speaks for it
     * @return what was told and answered; refused with {@code not_dormant}
     */
    Outcome<Dormancy> keepAlive(CommunityId community, String why);

    /**
     * Says that the community will be silent until it returns: until then it does not fall dormant, and what was silent until
     * now is answered. A hiatus ends by itself.
     *
     * @param until the planned return, 1 to {@value #LONGEST_HIATUS_DAYS} days ahead
     * @param why what for
     * @return what was told and answered; refused with {@code hiatus_under_way} or {@code number_out_of_range}
     */
    Outcome<Dormancy> pause(CommunityId community, Instant until, String why);

    /**
     * Ends a hiatus early.
     *
     * @return what was told and answered; refused with {@code no_hiatus}
     */
    Outcome<Dormancy> resume(CommunityId community);

    /**
     * Looks at a community and tells what is to be told: that a hiatus is over, that the community is dormant, that nobody has
     * answered. {@link io.copkit.membership.Upkeep} does this by itself. Each is told once, also if two nodes look at the same
     * time; called more often it does nothing.
     *
     * @return what was told and answered until now, with one event for each thing told
     */
    Outcome<Dormancy> look(CommunityId community);
}
