package io.copkit.report.html;

import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.MonthlyActivity;
import io.copkit.engagement.MonthlyActivity.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;

/** Who came, stayed, came back and went each month. */
final class MonthlyPanel {

    private record Data(
            List<String> labels, List<Long> retained, List<Long> resurrected, List<Long> fresh, List<Long> churned) {}

    private MonthlyPanel() {}

    static Panel of(Edition edition, MonthlyActivity monthly) {
        Numbers numbers = edition.numbers();
        String reading = edition.text(
                "monthly.reading",
                edition.plain(monthly.summary().median(), median -> numbers.decimal(median, 1)),
                numbers.whole(monthly.summary().most()),
                monthly.summary().busiest().map(month -> name(edition, month)).orElse("–"));
        ChartFigure figure = new ChartFigure(edition, "monthly-chart", edition.text("monthly.title"), reading)
                .key("green", edition.text("monthly.fresh"))
                .key("amber", edition.text("monthly.resurrected"))
                .key("blue", edition.text("monthly.retained"))
                .key("red", edition.text("monthly.churned"));
        return Panel.of(
                edition,
                "monthly",
                reading,
                new Measured(monthly.basis(), monthly.months().size(), "months"),
                figure.html(
                        "monthly",
                        room -> data(numbers, monthly.months(), room),
                        260,
                        table(edition, monthly.months())));
    }

    private static Data data(Numbers numbers, List<Month> months, int room) {
        return new Data(
                PeriodLabels.of(numbers, months.stream().map(Month::period).toList(), room),
                each(months, Month::retained),
                each(months, Month::resurrected),
                each(months, Month::fresh),
                each(months, Month::churned));
    }

    private static List<Long> each(List<Month> months, ToLongFunction<Month> figure) {
        return months.stream().map(figure::applyAsLong).toList();
    }

    private static DataTable table(Edition edition, List<Month> months) {
        Numbers numbers = edition.numbers();
        DataTable table = new DataTable(
                edition.text("monthly.title"),
                edition.text("month"),
                edition.text("activities"),
                edition.text("monthly.active"),
                edition.text("monthly.fresh"),
                edition.text("monthly.resurrected"),
                edition.text("monthly.retained"),
                edition.text("monthly.churned"));
        for (Month month : months) {
            table.row(
                    name(edition, month.period()),
                    numbers.whole(month.activities()),
                    numbers.whole(month.active()),
                    numbers.whole(month.fresh()),
                    numbers.whole(month.resurrected()),
                    numbers.whole(month.retained()),
                    numbers.whole(month.churned()));
        }
        return table;
    }

    private static String name(Edition edition, CalendarPeriod month) {
        return edition.numbers().month(YearMonth.from(month.firstDay()));
    }
}
