package io.copkit.structure;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Page;
import java.util.List;

/**
 * Communities inside communities, read for the host, which shows each to those who may know of it; closed ones only on request.
 * What is nested in a closed one is listed all the same. Every answer is one query, however deep the nesting.
 */
public interface Subtrees {

    /** The same, closed communities included. */
    Subtrees withClosed();

    /**
     * The communities above one, the nearest first, closed ones too, for they are on the way up; empty if it is at the top, or
     * unknown. One more query finds it.
     */
    List<Community> above(CommunityId community);

    /**
     * The first page of the communities nested right in one, by name.
     *
     * @param limit communities at most, 1 to 10 000
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<Community> children(CommunityId community, int limit);

    /**
     * The page after another.
     *
     * @param next what the page before gave
     * @throws io.copkit.storage.InvalidCursorException if it was not given for the same question
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<Community> children(CommunityId community, int limit, String next);

    /**
     * The first page of a community and everything nested in it, by name.
     *
     * @param limit communities at most, 1 to 10 000
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<Community> within(CommunityId community, int limit);

    /**
     * The page after another.
     *
     * @param next what the page before gave
     * @throws io.copkit.storage.InvalidCursorException if it was not given for the same question
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<Community> within(CommunityId community, int limit, String next);
}
