package io.copkit.report.html;

import io.copkit.engagement.CalendarPeriod;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;

/** Which weeks or months of a long series are named along an axis: few enough to be read, at round distances. */
final class PeriodLabels {

    private static final int[] STEPS = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400};
    private static final int YEAR = 12;

    private PeriodLabels() {}

    /**
     * One text for each period, empty for most.
     *
     * @param numbers how months are written
     * @param most how many texts there is room for
     */
    static List<String> of(Numbers numbers, List<CalendarPeriod> periods, int most) {
        return ofMonths(
                numbers,
                periods.stream()
                        .map(period -> YearMonth.from(period.firstDay()))
                        .toList(),
                most);
    }

    /** The same for periods by the month in which each begins. */
    static List<String> ofMonths(Numbers numbers, List<YearMonth> months, int most) {
        List<String> labels = new ArrayList<>(months.size());
        int step = months.isEmpty() ? 1 : step(months, most);
        long previous = Long.MIN_VALUE;
        for (YearMonth month : months) {
            long number = month.getLong(ChronoField.PROLEPTIC_MONTH);
            boolean named = number != previous && number % step == 0;
            labels.add(!named ? "" : step < YEAR ? numbers.month(month) : String.valueOf(month.getYear()));
            previous = number;
        }
        return labels;
    }

    private static int step(List<YearMonth> months, int most) {
        long first = months.get(0).getLong(ChronoField.PROLEPTIC_MONTH);
        long last = months.get(months.size() - 1).getLong(ChronoField.PROLEPTIC_MONTH);
        for (int step : STEPS) {
            if ((last - first) / step < most) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
