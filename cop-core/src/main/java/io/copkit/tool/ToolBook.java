package io.copkit.tool;

import io.copkit.Page;
import io.copkit.Paging;
import java.util.Optional;

/** The tools of one community and the reviews of its rights, read for the host. */
public interface ToolBook {

    /** A tool, if there is one with this id. */
    Optional<ToolBinding> find(String id);

    /** The tools in a state, those bound first first. */
    Page<ToolBinding> in(ToolState state, Paging paging);

    /** How useful members find a tool. */
    Usefulness usefulness(String id);

    /** A review, if there is one with this id. */
    Optional<AccessReview> review(String id);

    /** The reviews, the latest first. */
    Page<AccessReview> reviews(Paging paging);

    /**
     * The lines of a review that nobody has decided on yet, by the members' ids; none if there is no such review. A page
     * holds the lines of so many members, which may be none.
     *
     * @param paging at most 500 members on a page
     */
    Page<AccessLine> lines(String review, Paging paging);

    /** What was decided in a review, in the order of the decisions. */
    Page<AccessDecision> decisions(String review, Paging paging);
}
