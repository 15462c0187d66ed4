package io.copkit.point;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody earned, and what the limits took: {@code points} and all of {@code lost} make up what the activities would
 * have been worth without any limit, to a millionth of a point.
 *
 * @param points what is left, at least 0
 * @param lost what each limit took, where it took something
 */
public record PointScore(double points, SortedMap<PointLoss, Double> lost) {

    /** Nothing. */
    public static final PointScore NOTHING = new PointScore(0, Collections.emptySortedMap());

    /** Copies the map. */
    public PointScore {
        lost = Collections.unmodifiableSortedMap(new TreeMap<>(lost));
    }
}
