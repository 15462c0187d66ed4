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
     * @param most how many texts there is room for
     */
    static List<String> of(List<CalendarPeriod> periods, int most) {
        List<String> labels = new ArrayList<>(periods.size());
        int step = periods.isEmpty() ? 1 : step(periods, most);
        long previous = Long.MIN_VALUE;
        for (CalendarPeriod period : periods) {
            YearMonth month = YearMonth.from(period.firstDay());
            long number = month.getLong(ChronoField.PROLEPTIC_MONTH);
            boolean named = number != previous && number % step == 0;
            labels.add(!named ? "" : step < YEAR ? month.toString() : String.valueOf(month.getYear()));
            previous = number;
        }
        return labels;
    }

    private static int step(List<CalendarPeriod> periods, int most) {
        long first = periods.get(0).firstDay().getLong(ChronoField.PROLEPTIC_MONTH);
        long last = periods.get(periods.size() - 1).firstDay().getLong(ChronoField.PROLEPTIC_MONTH);
        for (int step : STEPS) {
            if ((last - first) / step < most) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
