package io.copkit.point;

import io.copkit.MemberId;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often what was done. A ledger is a sum: deeds are added and taken back in any order, also before they are added, and
 * ledgers are merged in any order, and the points come out the same. Not safe for use by several threads.
 */
public final class PointLedger {

    private final SortedMap<Deed, Long> times = new TreeMap<>(Deed.IN_ORDER);

    /** An empty ledger. */
    public PointLedger() {
        // Nothing was done yet.
    }

    /** Something was done so many times; a negative number takes it back. */
    public PointLedger add(Deed deed, long count) {
        long sum = times.getOrDefault(deed, 0L) + count;
        if (sum == 0) {
            times.remove(deed);
        } else {
            times.put(deed, sum);
        }
        return this;
    }

    /** All that another ledger holds. */
    public PointLedger merge(PointLedger other) {
        other.times.forEach(this::add);
        return this;
    }

    /**
     * The points of everybody who earned or lost some, by the member's id. What was taken back more often than it was added
     * counts as not done.
     *
     * @param asOf the day that the age of points is counted to, where they decay
     */
    public SortedMap<MemberId, PointScore> scores(PointRules rules, LocalDate asOf) {
        return new PointSheet(rules, times).scores(asOf);
    }
}
