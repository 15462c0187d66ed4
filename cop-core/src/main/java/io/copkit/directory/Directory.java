package io.copkit.directory;

import io.copkit.CommunityId;
import io.copkit.Page;
import java.util.Optional;

/**
 * The communities that exist for whoever looks: to a member, those in the open and those that the member is involved in; to
 * somebody whom the host does not know, the public ones; to the host itself, all. What does not exist for somebody is left
 * out by the query itself, so that it shows in no page, no count and no gap.
 *
 * <p>Listed by name, then by id. Communities that a newer version of this library has written in a way that this one does
 * not understand are left out of pages.
 */
public interface Directory {

    /**
     * The first page of what is found.
     *
     * @param limit communities on a page, 1 to 10 000
     */
    Page<Listing> list(Search search, int limit);

    /**
     * The next page of what is found.
     *
     * @param next what the page before said
     * @throws IllegalArgumentException if that page was one of another search
     */
    Page<Listing> list(Search search, int limit, String next);

    /** How many are found. */
    Census census(Search search);

    /** A community, if it exists for whoever looks. */
    Optional<Listing> find(CommunityId community);

    /** The community that a slug leads to, also a former one, if it exists for whoever looks. */
    Optional<Listing> find(String slug);
}
