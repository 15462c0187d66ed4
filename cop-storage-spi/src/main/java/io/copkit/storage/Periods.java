package io.copkit.storage;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * Buckets of time that follow each other without a gap: bucket i holds what happened from {@code bounds[i]} up to, and
 * without, {@code bounds[i + 1]}. Zones, weeks and daylight saving are settled by whoever makes the bounds.
 *
 * @param bounds 2 to {@link Limits#PERIOD_BOUNDS} instants, each later than the one before
 */
public record Periods(List<Instant> bounds) {

    /** Checks number and order. */
    public Periods {
        bounds = Check.list("bounds", bounds, Limits.PERIOD_BOUNDS);
        if (bounds.size() < 2) {
            throw new IllegalArgumentException("periods need at least two bounds");
        }
        for (int i = 0; i < bounds.size(); i++) {
            Check.instant("bounds", bounds.get(i));
            if (i > 0 && !bounds.get(i - 1).isBefore(bounds.get(i))) {
                throw new IllegalArgumentException("each bound must be later than the one before: " + bounds.get(i));
            }
        }
    }

    /** How many buckets. */
    public int count() {
        return bounds.size() - 1;
    }

    /** The number of the bucket that an instant falls into, from 0; −1 if it falls outside. */
    public int indexOf(Instant instant) {
        int found = Collections.binarySearch(bounds, instant);
        int index = found >= 0 ? found : -found - 2;
        return index < count() ? index : -1;
    }

    /** From the first bound to the last. */
    public Window span() {
        return new Window(bounds.get(0), bounds.get(bounds.size() - 1));
    }
}
