package io.copkit.participation;

import io.copkit.CommunityId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The levels in a community and all that is nested in it, as the last reviews found them. Whom no review has placed yet is
 * not in it.
 *
 * @param communities how many are on each level of each community, by its id
 * @param people each person once, on the highest of their levels
 */
public record LevelRollUp(SortedMap<CommunityId, LevelDistribution> communities, LevelDistribution people) {

    /** Copies the map. */
    public LevelRollUp {
        communities = Collections.unmodifiableSortedMap(new TreeMap<>(communities));
    }
}
