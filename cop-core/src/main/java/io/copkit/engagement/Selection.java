package io.copkit.engagement;

import java.util.Arrays;

/** Finds single values of an ascending row without sorting all of it (quickselect, Hoare 1961). */
final class Selection {

    private Selection() {}

    /**
     * The value at a place, from 0, of these values in ascending order; rearranges them. Takes time in proportion to their number,
     * and never more than sorting them.
     */
    static long nth(long[] values, int place) {
        int from = 0;
        int to = values.length - 1;
        int rounds = 2 * Integer.SIZE - 2 * Integer.numberOfLeadingZeros(values.length);
        while (from < to) {
            if (rounds-- == 0) {
                Arrays.sort(values, from, to + 1);
                break;
            }
            long pivot = middle(values[from], values[(from + to) >>> 1], values[to]);
            int low = from;
            int high = to;
            while (low <= high) {
                while (values[low] < pivot) {
                    low++;
                }
                while (values[high] > pivot) {
                    high--;
                }
                if (low <= high) {
                    long moved = values[low];
                    values[low++] = values[high];
                    values[high--] = moved;
                }
            }
            if (place >= low) {
                from = low;
            } else if (place <= high) {
                to = high;
            } else {
                break;
            }
        }
        return values[place];
    }

    private static long middle(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
