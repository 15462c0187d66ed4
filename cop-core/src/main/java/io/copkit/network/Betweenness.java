package io.copkit.network;

import io.copkit.engagement.MetricValue;

/** How much lies on the shortest paths between others: computed, or left to the caller as too much work. */
public sealed interface Betweenness permits Betweenness.Counted, BeyondBudget {

    /**
     * What was counted.
     *
     * @param scores of each person, for each pair of others the part of the shortest paths between them that lead through
     *     this person, added up; pairs are ordered in a directed graph and unordered in an undirected one; at least 0
     * @param normalised the same as part of all pairs of others, 0 to 1; 0 for everybody with fewer than three people
     * @param centralisation how far all stay behind the first, 0 for equals to 1 for a star (Freeman 1979); undefined with
     *     fewer than three people
     * @param sources whose paths were followed, so that an estimate is never taken for the exact figure
     */
    record Counted(MemberScores scores, MemberScores normalised, MetricValue centralisation, PathSources sources)
            implements Betweenness {}
}
