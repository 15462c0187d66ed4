package io.copkit.report.html;

import io.copkit.engagement.WeeklyActivity;
import io.copkit.engagement.WeeklyActivity.Week;
import io.copkit.health.RhythmKept;
import io.copkit.metric.Reading;
import io.copkit.report.html.ChartFigure.Sheet;
import j2html.tags.DomContent;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The beat of a community: how regular its weeks are, how long it was silent, all weeks at a glance, and what it declared. */
final class RhythmPanel {

    private static final List<String> SHOWN =
            List.of("weeks.active_ratio", "weeks.evenness", "burstiness.active_days.corrected", "longest_silence");

    private RhythmPanel() {}

    static Panel of(Edition edition, WeeklyActivity weekly, List<Reading> readings, RhythmKept kept) {
        Cards cards = new Cards(edition);
        SHOWN.forEach(code -> readings.stream()
                .filter(reading -> reading.metric().code().equals(code))
                .forEach(cards::add));
        long active = weekly.weeks().size() - weekly.summary().silent();
        String reading = edition.text(
                "rhythm.reading",
                edition.numbers().whole(active),
                edition.numbers().whole(weekly.weeks().size()));
        return Panel.of(
                edition,
                "rhythm",
                reading,
                new Measured(weekly.basis(), weekly.weeks().size(), "weeks"),
                cards.html(),
                map(edition, weekly, reading),
                RhythmDeclared.of(edition, kept));
    }

    private static DomContent map(Edition edition, WeeklyActivity weekly, String reading) {
        SortedMap<Integer, Map<Integer, Long>> years = new TreeMap<>();
        for (Week week : weekly.weeks()) {
            years.computeIfAbsent(week.period().firstDay().get(IsoFields.WEEK_BASED_YEAR), year -> new TreeMap<>())
                    .put(week.period().firstDay().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), week.active());
        }
        HeatMap map = new HeatMap(years);
        ChartFigure figure = new ChartFigure(edition, "rhythm-chart", edition.text("rhythm.map"), reading);
        List<long[]> shades = map.shades();
        for (int shade = 0; shade < shades.size(); shade++) {
            if (shades.get(shade).length > 0) {
                figure.key("shade-" + shade, people(edition, shades.get(shade)));
            }
        }
        return figure.html(
                map,
                HeatMap.height(Sheet.WIDE, years.size()),
                HeatMap.height(Sheet.NARROW, years.size()),
                table(edition, years));
    }

    private static String people(Edition edition, long[] within) {
        String least = edition.numbers().whole(within[0]);
        return within[0] == within[1]
                ? edition.text(within[0] == 0 ? "rhythm.nobody" : "rhythm.people", least)
                : edition.text("rhythm.people.range", least, edition.numbers().whole(within[1]));
    }

    private static DataTable table(Edition edition, SortedMap<Integer, Map<Integer, Long>> years) {
        Numbers numbers = edition.numbers();
        DataTable table = new DataTable(
                edition.text("rhythm.map"),
                edition.text("year"),
                edition.text("rhythm.weeks"),
                edition.text("rhythm.active"),
                edition.text("rhythm.silent"),
                edition.text("rhythm.most"));
        years.forEach((year, weeks) -> {
            long active = weeks.values().stream().filter(people -> people > 0).count();
            table.row(
                    String.valueOf(year),
                    numbers.whole(weeks.size()),
                    numbers.whole(active),
                    numbers.whole(weeks.size() - active),
                    numbers.whole(weeks.values().stream()
                            .mapToLong(Long::longValue)
                            .max()
                            .orElse(0)));
        });
        return table;
    }
}
