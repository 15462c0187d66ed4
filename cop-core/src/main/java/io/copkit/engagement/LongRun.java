package io.copkit.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * How the activity of a community went over the years: what each year brought, when it was busiest, and how the last twelve
 * months compare with the best twelve.
 *
 * @param basis what was looked at: whole years, and whole months for the rest
 * @param years every year that the window touches, in order, also those without activity
 * @param peak the earliest month with the most activities; empty without activity
 * @param bestYear the earliest twelve months in a row with the most activities, fewer at the beginning of the window; empty
 *     without activity
 * @param lastYear the activities of the last twelve months looked at
 * @param lastToBest {@code lastYear / bestYear.activities()}: 0 for a community that fell silent, 1 for one that was never
 *     busier; undefined without activity
 */
public record LongRun(
        Basis basis,
        List<Year> years,
        Optional<Peak> peak,
        Optional<TwelveMonths> bestYear,
        long lastYear,
        MetricValue lastToBest) {

    private static final int MONTHS = 12;

    /** Copies the list. */
    public LongRun {
        years = List.copyOf(years);
    }

    /**
     * One calendar year.
     *
     * @param period which
     * @param activities how much was done
     * @param active distinct people who did it
     * @param fresh those of them whose first activity ever lies in the year
     */
    public record Year(CalendarPeriod period, long activities, long active, long fresh) {}

    /**
     * The busiest month.
     *
     * @param month which
     * @param activities how much was done in it
     * @param monthsBefore how many of the months looked at lie before it
     * @param monthsAfter how many lie after it
     * @param shareAfter the part of all activity that came after it, 0 to 1
     */
    public record Peak(
            CalendarPeriod month, long activities, int monthsBefore, int monthsAfter, MetricValue shareAfter) {}

    /**
     * Twelve months in a row.
     *
     * @param ending the last of them
     * @param activities how much was done in them
     */
    public record TwelveMonths(CalendarPeriod ending, long activities) {}

    static LongRun of(Basis basis, List<Year> years, List<MonthlyActivity.Month> months) {
        List<TwelveMonths> trailing = trailing(months);
        long last = trailing.isEmpty() ? 0 : trailing.get(trailing.size() - 1).activities();
        Optional<TwelveMonths> best = earliestMost(trailing, TwelveMonths::activities);
        return new LongRun(
                basis,
                years,
                earliestMost(months, MonthlyActivity.Month::activities).map(busiest -> peak(months, busiest)),
                best,
                last,
                MetricValue.rate(last, best.map(TwelveMonths::activities).orElse(0L), UndefinedReason.NO_ACTIVITY));
    }

    private static Peak peak(List<MonthlyActivity.Month> months, MonthlyActivity.Month busiest) {
        int place = months.indexOf(busiest);
        long all = sum(months);
        long after = sum(months.subList(place + 1, months.size()));
        return new Peak(
                busiest.period(),
                busiest.activities(),
                place,
                months.size() - 1 - place,
                MetricValue.rate(after, all, UndefinedReason.NO_ACTIVITY));
    }

    private static List<TwelveMonths> trailing(List<MonthlyActivity.Month> months) {
        List<TwelveMonths> trailing = new ArrayList<>();
        for (int end = 1; end <= months.size(); end++) {
            trailing.add(new TwelveMonths(
                    months.get(end - 1).period(), sum(months.subList(Math.max(0, end - MONTHS), end))));
        }
        return trailing;
    }

    private static long sum(List<MonthlyActivity.Month> months) {
        return months.stream().mapToLong(MonthlyActivity.Month::activities).sum();
    }

    private static <T> Optional<T> earliestMost(List<T> all, ToLongFunction<T> amount) {
        return all.stream()
                .filter(each -> amount.applyAsLong(each) > 0)
                .reduce((most, each) -> amount.applyAsLong(each) > amount.applyAsLong(most) ? each : most);
    }
}
