package io.copkit.report.html;

import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.summary;

import io.copkit.engagement.Basis;
import io.copkit.engagement.MetricValue.Defined;
import io.copkit.engagement.MetricValue.Undefined;
import io.copkit.engagement.TimeWindow;
import io.copkit.health.BandRule;
import io.copkit.health.HealthBand;
import io.copkit.health.HealthCourse;
import io.copkit.health.HealthPoint;
import j2html.tags.DomContent;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The index of health at the end of each month: a bar as high as the index, in the colour of the band. */
final class HealthMonths {

    private static final int HEIGHT = 180;

    private static final Map<HealthBand, String> COLOURS = Map.of(
            HealthBand.THRIVING, "green",
            HealthBand.STEADY, "blue",
            HealthBand.FRAGILE, "amber",
            HealthBand.AT_RISK, "red");

    private final Edition edition;
    private final HealthCourse course;
    private final Basis now;

    /**
     * Those of a course.
     *
     * @param now what health was last taken over
     */
    HealthMonths(Edition edition, HealthCourse course, Basis now) {
        this.edition = edition;
        this.course = course;
        this.now = now;
    }

    private record Line(double at, String label) {}

    /** For each colour a row of indices, empty where there is none or the band is another. */
    private record Data(List<String> labels, List<String> colours, List<List<Double>> rows, List<Line> lines) {}

    DomContent html() {
        List<HealthPoint> points = course.points();
        if (points.isEmpty()) {
            return p(edition.text("course.none"));
        }
        long known = points.stream().filter(HealthMonths::isKnown).count();
        String reading = edition.text(
                "course.reading",
                edition.numbers().whole(known),
                edition.numbers().whole(points.size()),
                edition.label(course.trend()));
        return each(
                p(reading).withClass("reading"),
                known == 0 ? details(summary(edition.text("figures-behind")), table().html()) : chart(reading),
                Panel.definition(
                        edition.text("course.how"),
                        edition.text(
                                "course.definition",
                                edition.numbers().exact(course.rule().margin(), 2)),
                        new Measured(basis(), points.size(), "months").told(edition)));
    }

    private Basis basis() {
        List<HealthPoint> points = course.points();
        TimeWindow whole = TimeWindow.between(
                points.get(0).window().from(),
                points.get(points.size() - 1).window().to());
        return new Basis(whole, now.zone(), now.population());
    }

    private DomContent chart(String reading) {
        ChartFigure figure = new ChartFigure(edition, "course-chart", edition.text("course.title"), reading);
        for (HealthBand band : bestFirst()) {
            figure.key(Objects.requireNonNull(COLOURS.get(band)), edition.label(band));
        }
        return figure.html("course", this::data, HEIGHT, table());
    }

    private static List<HealthBand> bestFirst() {
        return Stream.of(HealthBand.values()).sorted(Collections.reverseOrder()).toList();
    }

    private Data data(int room) {
        List<YearMonth> months = course.points().stream().map(this::month).toList();
        List<HealthBand> bands = bestFirst();
        BandRule rule = course.rule();
        return new Data(
                PeriodLabels.ofMonths(edition.numbers(), months, room),
                bands.stream().map(COLOURS::get).toList(),
                bands.stream().map(this::indices).toList(),
                Stream.of(rule.fragile(), rule.steady(), rule.thriving(), 1.0)
                        .map(cut -> new Line(cut, edition.numbers().exact(cut, 1)))
                        .toList());
    }

    private List<Double> indices(HealthBand band) {
        return course.points().stream()
                .map(point ->
                        isKnown(point) && point.band().filter(band::equals).isPresent()
                                ? point.health().index().value().orElseThrow()
                                : 0)
                .toList();
    }

    private DataTable table() {
        Numbers numbers = edition.numbers();
        DataTable table = new DataTable(
                edition.text("course.title"),
                edition.text("month"),
                edition.text("course.index"),
                edition.text("course.band"),
                edition.text("course.coverage"),
                edition.text("course.members"),
                edition.text("course.why"));
        for (HealthPoint point : course.points()) {
            table.row(
                    numbers.month(month(point)),
                    edition.cell(point.health().index(), index -> numbers.exact(index, 2)),
                    point.band().map(edition::label).orElse("–"),
                    numbers.percent(point.health().coverage()),
                    numbers.whole(point.health().members()),
                    point.health().index() instanceof Undefined none ? edition.label(none.reason()) : "");
        }
        return table;
    }

    private static boolean isKnown(HealthPoint point) {
        return point.health().index() instanceof Defined;
    }

    /** The month at whose end it was so. */
    private YearMonth month(HealthPoint point) {
        return YearMonth.from(point.window().to().minusMillis(1).atZone(now.zone()));
    }
}
