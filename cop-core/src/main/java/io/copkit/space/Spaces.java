package io.copkit.space;

import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.theme.About;
import io.copkit.theme.Subjects;

/**
 * What the acting member does with the spaces of one community. A space that the member may not read does not exist for
 * that member: it is not listed, and asked for it is refused with {@code space_unknown}, like one that never was. A community
 * of which the member may not know is refused with {@code community_unknown}.
 */
public interface Spaces {

    /**
     * Opens a space; needs {@code space_open}.
     *
     * @param visibility whom it is for; two open theirs by {@link #openPair}
     * @return the space; refused with {@code community_unknown}, {@code not_permitted}, {@code stage_forbids},
     *     {@code pair_needs_two}, {@code public_space_in_hidden_community}, {@code text_missing}, {@code text_too_long},
     *     {@code text_unprintable}, {@code theme_unknown}, {@code theme_state_forbids} or {@code too_many_subjects}
     */
    Outcome<Space> open(String name, SpaceVisibility visibility, Subjects subjects);

    /**
     * Opens a space that is for the acting member and another member alone; needs {@code post}. Two members have one such
     * space at most.
     *
     * @return the space; refused with {@code community_unknown}, {@code not_permitted}, {@code stage_forbids},
     *     {@code pair_needs_two}, {@code not_a_member} if the other is none, or {@code pair_exists}
     */
    Outcome<Space> openPair(MemberId other);

    /**
     * Closes a space: either of two theirs, and whoever has {@code space_open} any other.
     *
     * @return the space; refused with {@code community_unknown}, {@code space_unknown}, {@code not_permitted},
     *     {@code stage_forbids} or {@code space_closed}
     */
    Outcome<Space> close(SpaceId space);

    /**
     * A space that the member may read.
     *
     * @return refused with {@code community_unknown} or {@code space_unknown}
     */
    Outcome<Space> find(SpaceId space);

    /**
     * The first page of the open spaces that the member may read, those of two aside; the earliest opened first.
     *
     * @param limit spaces at most, 1 to 10 000
     * @return refused with {@code community_unknown}
     * @throws IllegalArgumentException if the limit is out of range
     */
    Outcome<Page<Space>> list(About subject, int limit);

    /**
     * The page after another.
     *
     * @param next what the page before gave
     * @return refused with {@code community_unknown}
     * @throws io.copkit.storage.InvalidCursorException if it was not given for the same question
     * @throws IllegalArgumentException if the limit is out of range
     */
    Outcome<Page<Space>> list(About subject, int limit, String next);

    /**
     * The first page of the open spaces that the member has with one other each; the earliest opened first.
     *
     * @param limit spaces at most, 1 to 10 000
     * @return refused with {@code community_unknown}
     * @throws IllegalArgumentException if the limit is out of range
     */
    Outcome<Page<Space>> pairs(int limit);

    /**
     * The page after another.
     *
     * @param next what the page before gave
     * @return refused with {@code community_unknown}
     * @throws io.copkit.storage.InvalidCursorException if it was not given for the same question
     * @throws IllegalArgumentException if the limit is out of range
     */
    Outcome<Page<Space>> pairs(int limit, String next);
}
