package io.copkit.portfolio;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.theme.Subjects;

/**
 * What the acting member or host does with communities as parts of a portfolio. Linking needs {@code link_community} in both
 * communities; saying what a community is about needs {@code charter_edit}.
 *
 * <p>Every command is refused with {@code community_unknown}, {@code not_permitted} or {@code stage_forbids}, and as told
 * below.
 */
public interface Portfolio {

    /**
     * Says what a community is about, by the themes of the organisation and free tags: so it is found with others that are
     * about the same.
     *
     * @return the community; refused with {@code theme_unknown}, {@code theme_state_forbids}, {@code text_missing} or
     *     {@code too_many_subjects}
     */
    Outcome<Community> describe(CommunityId community, Subjects subjects);

    /**
     * Says that two communities are alike; which is named first makes no difference.
     *
     * @return the link; refused with {@code link_to_oneself} or {@code link_exists}
     */
    Outcome<Link> linkSiblings(CommunityId one, CommunityId other);

    /**
     * Says that a community has come out of another, or is looked after by it, without being nested in it.
     *
     * @return the link; refused with {@code link_to_oneself} or {@code link_exists}
     */
    Outcome<Link> linkParent(CommunityId community, CommunityId parent);

    /**
     * Says that somebody who belongs to both carries knowledge between two communities.
     *
     * @return the link; refused with {@code link_to_oneself}, {@code link_exists} if somebody does already, or
     *     {@code not_a_member} if the broker does not belong to both
     */
    Outcome<Link> linkBroker(CommunityId one, CommunityId other, MemberId broker);

    /**
     * Takes a link away.
     *
     * @return the link as it was; refused with {@code link_unknown}
     */
    Outcome<Link> unlink(LinkId link);
}
