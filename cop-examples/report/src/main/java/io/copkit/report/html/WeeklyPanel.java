package io.copkit.report.html;

import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.WeeklyActivity;
import io.copkit.engagement.WeeklyActivity.Week;
import java.util.List;

/** How many people were active each week. */
final class WeeklyPanel {

    private record Data(List<String> labels, List<Long> active) {}

    private WeeklyPanel() {}

    static Panel of(Edition edition, WeeklyActivity weekly) {
        Numbers numbers = edition.numbers();
        String reading = edition.text(
                "weekly.reading",
                edition.plain(weekly.summary().mean(), mean -> numbers.decimal(mean, 1)),
                numbers.whole(weekly.summary().most()),
                weekly.summary()
                        .busiest()
                        .map(week -> numbers.day(week.firstDay()))
                        .orElse("–"),
                numbers.whole(weekly.summary().silent()));
        List<CalendarPeriod> weeks = weekly.weeks().stream().map(Week::period).toList();
        List<Long> active = weekly.weeks().stream().map(Week::active).toList();
        DataTable table =
                new DataTable(edition.text("weekly.title"), edition.text("week-of"), edition.text("weekly.active"));
        weekly.weeks().forEach(week -> table.row(numbers.day(week.period().firstDay()), numbers.whole(week.active())));
        return Panel.of(
                edition,
                "weekly",
                reading,
                new Measured(weekly.basis(), weekly.weeks().size(), "weeks"),
                new ChartFigure(edition, "weekly-chart", edition.text("weekly.title"), reading)
                        .html("weekly", room -> new Data(PeriodLabels.of(numbers, weeks, room), active), 220, table));
    }
}
