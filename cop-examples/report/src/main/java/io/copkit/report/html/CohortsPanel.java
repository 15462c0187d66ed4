package io.copkit.report.html;

import static j2html.TagCreator.td;

import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CohortMatrix;
import io.copkit.engagement.CohortMatrix.Cell;
import io.copkit.engagement.CohortMatrix.Cohort;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.MetricValue.Defined;
import j2html.tags.DomContent;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Those who began together, and how many of them came back, period by period: the darker, the more. */
final class CohortsPanel {

    /** So many cohorts are told one by one; the row of all together holds those before them as well. */
    private static final int TOLD = 24;

    private static final int SHADES = 5;
    private static final Duration A_FORTNIGHT = Duration.ofDays(14);

    private final Edition edition;
    private final CohortMatrix matrix;
    private final boolean weekly;

    private CohortsPanel(Edition edition, CohortMatrix matrix) {
        this.edition = edition;
        this.matrix = matrix;
        this.weekly = matrix.cohorts().stream()
                .anyMatch(cohort -> cohort.period().window().length().compareTo(A_FORTNIGHT) < 0);
    }

    static Panel of(Edition edition, CohortMatrix matrix) {
        return new CohortsPanel(edition, matrix).html();
    }

    private Panel html() {
        List<Cohort> began =
                matrix.cohorts().stream().filter(cohort -> cohort.size() > 0).toList();
        List<Cohort> told = began.subList(Math.max(0, began.size() - TOLD), began.size());
        long people = began.stream().mapToLong(Cohort::size).sum();
        return Panel.of(
                edition,
                "cohorts",
                edition.text(
                        weekly ? "cohorts.reading.weeks" : "cohorts.reading.months",
                        edition.numbers().whole(told.size()),
                        edition.numbers().whole(began.size())),
                new Measured(matrix.basis(), people, "began"),
                table(told, people).html());
    }

    private DataTable table(List<Cohort> told, long people) {
        List<String> columns = new ArrayList<>(
                List.of(edition.text(weekly ? "cohorts.week" : "cohorts.month"), edition.text("people")));
        matrix.brackets().forEach(bracket -> columns.add("+" + bracket.from()));
        DataTable table = new DataTable(edition.text("cohorts.title"), columns.toArray(String[]::new));
        for (Cohort cohort : told) {
            table.row(name(cohort.period()), cells(cohort.size(), cohort.cells()));
        }
        return table.row(
                edition.text("cohorts.all"),
                cells(people, matrix.brackets().stream().map(matrix::pooled).toList()));
    }

    private List<DomContent> cells(long size, List<Cell> cells) {
        List<DomContent> row = new ArrayList<>(List.of(td(edition.numbers().whole(size))));
        cells.forEach(cell -> row.add(cell(cell.rate())));
        return row;
    }

    private DomContent cell(MetricValue rate) {
        return rate instanceof Defined defined
                ? td(edition.numbers().percent(defined.number())).withClass("heat heat-" + shade(defined.number()))
                : td().withClass("heat");
    }

    private static long shade(double rate) {
        return Math.round(rate * SHADES);
    }

    private String name(CalendarPeriod period) {
        return weekly
                ? edition.numbers().day(period.firstDay())
                : edition.numbers().month(YearMonth.from(period.firstDay()));
    }
}
