package io.copkit.engagement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Counts who was still there, one person after the other, each once. For one computation by one thread. */
public final class CohortFold {

    private final List<CalendarPeriod> periods;
    private final int elapsed;
    private final List<Bracket> brackets;
    private final long[] sizes;
    private final long[][] active;

    /**
     * Nobody yet.
     *
     * @param periods those in which people begin and come back, in order
     * @param elapsed how many of them are over
     * @param brackets the stretches of time to look at
     */
    public CohortFold(List<CalendarPeriod> periods, int elapsed, List<Bracket> brackets) {
        this.periods = List.copyOf(periods);
        this.elapsed = elapsed;
        this.brackets = List.copyOf(brackets);
        this.sizes = new long[periods.size()];
        this.active = new long[periods.size()][brackets.size()];
    }

    /** Nobody yet; the periods are over that have ended by the end of the window that touches them. */
    public static CohortFold over(List<CalendarPeriod> periods, TimeWindow window, List<Bracket> brackets) {
        long elapsed = periods.stream()
                .filter(period -> !period.window().to().isAfter(window.to()))
                .count();
        return new CohortFold(periods, (int) elapsed, brackets);
    }

    /**
     * Somebody who began in one of the periods.
     *
     * @param begun the number of the period, from 0
     * @param when the numbers of the periods in which they were active
     */
    public void add(int begun, BitSet when) {
        sizes[begun]++;
        int last = when.length() - 1 - begun;
        for (int i = 0; i < brackets.size(); i++) {
            Bracket bracket = brackets.get(i);
            active[begun][i] += bracket.from() <= last && bracket.holds(begun, when) ? 1 : 0;
        }
    }

    /**
     * What it comes to.
     *
     * @param withoutPeople why there is no rate where nobody began
     */
    public CohortMatrix matrix(Basis basis, UndefinedReason withoutPeople) {
        List<CohortMatrix.Cohort> cohorts = new ArrayList<>();
        for (int begun = 0; begun < sizes.length; begun++) {
            MetricValue tooSoon = MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, sizes[begun]);
            List<CohortMatrix.Cell> cells = new ArrayList<>(brackets.size());
            for (int i = 0; i < brackets.size(); i++) {
                MetricValue rate = sizes[begun] > 0 && !brackets.get(i).isOver(begun, elapsed)
                        ? tooSoon
                        : MetricValue.rate(active[begun][i], sizes[begun], withoutPeople);
                cells.add(new CohortMatrix.Cell(brackets.get(i), active[begun][i], rate));
            }
            cohorts.add(new CohortMatrix.Cohort(periods.get(begun), sizes[begun], cells));
        }
        return new CohortMatrix(basis, brackets, cohorts);
    }
}
