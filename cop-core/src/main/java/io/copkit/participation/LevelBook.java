package io.copkit.participation;

import io.copkit.MemberId;
import io.copkit.engagement.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The levels of participation of one community, as reviews have left them. Read for the host; whom it shows them to is
 * guarded by the permissions {@code metrics_member_read} and {@code metrics_community_read}. Of a community that there is
 * not, there is nothing to tell.
 */
public interface LevelBook {

    /**
     * Why a member is on a level, and what is missing for the next: what a review at this very moment would come to, which
     * writes nothing. Takes four counting queries over the community.
     *
     * @return the decision; empty for whoever does not belong to the community
     */
    Optional<LevelDecision> decision(MemberId member);

    /** How many members are on each level; whom no review has placed is not in it. One query. */
    LevelDistribution distribution();

    /**
     * The levels in this community and all that is nested in it, closed communities left out. One query for each ten thousand
     * memberships there.
     */
    LevelRollUp rollUp();

    /** The same, closed communities included. */
    LevelRollUp rollUpWithClosed();

    /** How members moved between levels, by the history, which is read as a whole. */
    LevelMobility mobility(TimeWindow window);

    /**
     * Where each member is going, by the behaviour of the last four quarters of thirteen whole weeks. Reads the history as a
     * whole, four counting queries, one query for each ten thousand members, and one more for each who brokers.
     *
     * @return for each member, by id, all trajectories that fit, the one that stands before the others first
     */
    SortedMap<MemberId, List<Trajectory>> trajectories();

    /** How much each person did of late, by id: for display and ranking only. One counting query. */
    SortedMap<MemberId, Double> scores(LevelScore score);

    /**
     * What another rule would have made of the real history, had levels been reviewed at some instants from nothing on, beside
     * what the rule that holds now makes of it. Nothing is written. Reads the history as a whole and takes three counting
     * queries, and those of a ladder, however many reviews there are. An activity counts when it occurred, also one that was
     * recorded late. What the community asks for itself counts for the current rule only; sanctions
     * in communities above are not known to it.
     *
     * @param changed the other rule
     * @param reviews when to review, at least one instant, none after now
     * @throws IllegalArgumentException if there is no such instant, or one lies ahead
     */
    LevelSimulation simulate(LevelRule changed, SortedSet<Instant> reviews);
}
