package io.copkit.portfolio;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.theme.About;
import java.util.Optional;

/**
 * The portfolio, read for the host: hidden communities are in it and counted, closed ones only on request.
 */
public interface PortfolioPages {

    /** The same portfolio, closed communities included. */
    PortfolioPages withClosed();

    /**
     * All communities of the organisation, counted. Two queries, and one for what is in the bin; where some are closed and
     * left out, two more for every ten thousand of them.
     */
    PortfolioFigures figures();

    /** A community and all that is nested in it, counted. As many queries. */
    PortfolioFigures figures(CommunityId within);

    /**
     * The first page of the communities about something, by name.
     *
     * @param limit communities at most, 1 to 10 000
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<Community> about(About subject, int limit);

    /**
     * The page after another.
     *
     * @param next what the page before gave
     * @throws io.copkit.storage.InvalidCursorException if it was not given for the same question
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<Community> about(About subject, int limit, String next);

    /** A link, if there is one with this id. */
    Optional<Link> link(LinkId link);

    /**
     * The first page of the links of a community, the earliest first.
     *
     * @param limit links at most, 1 to 10 000
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<Link> links(CommunityId community, int limit);

    /**
     * The page after another.
     *
     * @param next what the page before gave
     * @throws io.copkit.storage.InvalidCursorException if it was not given for the same question
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<Link> links(CommunityId community, int limit, String next);
}
