package io.copkit.storage;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One group of a census.
 *
 * @param keys the group's values, one for each group asked for; the empty string where a record has no value
 * @param count how many records, at least 1
 */
public record CensusRow(SortedMap<CensusQuery.Group, String> keys, long count) {

    /** Copies the map. */
    public CensusRow {
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }
}
