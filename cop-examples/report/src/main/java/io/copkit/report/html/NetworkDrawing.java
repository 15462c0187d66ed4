package io.copkit.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.tag;

import io.copkit.report.html.ChartFigure.Sheet;
import io.copkit.report.network.Sociogram;
import io.copkit.report.network.Sociogram.Circle;
import io.copkit.report.network.Sociogram.Line;
import io.copkit.report.network.Sociogram.Place;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A network as circles with numbers and the lines between them; an arrow stands where nothing comes back. */
final class NetworkDrawing implements ChartFigure.Drawing {

    private static final double SMALLEST = 10;
    private static final double LARGEST_WIDE = 24;
    private static final double LARGEST_NARROW = 16;
    private static final double ARROW = 7;
    private static final double THIN = 1;
    private static final double THICK = 4;

    private final Sociogram sociogram;

    NetworkDrawing(Sociogram sociogram) {
        this.sociogram = sociogram;
    }

    @Override
    public DomContent on(Sheet sheet, int height) {
        List<Place> places =
                sociogram.on(sheet.width(), height, SMALLEST, sheet == Sheet.WIDE ? LARGEST_WIDE : LARGEST_NARROW);
        return each(
                each(sociogram.lines(), line -> line(line, places.get(line.from()), places.get(line.to()))),
                each(IntStream.range(0, sociogram.circles().size())
                        .mapToObj(i -> circle(sociogram.circles().get(i), i + 1, places.get(i)))));
    }

    private static DomContent circle(Circle circle, int number, Place place) {
        return tag("g").withClass(circle.inner() ? "circle inner" : "circle")
                .with(
                        tag("title").withText(circle.name()),
                        tag("circle")
                                .attr("cx", number(place.x()))
                                .attr("cy", number(place.y()))
                                .attr("r", number(place.radius())),
                        tag("text")
                                .attr("x", number(place.x()))
                                .attr("y", number(place.y()))
                                .attr("dy", ".35em")
                                .withText(String.valueOf(number)));
    }

    private static DomContent line(Line line, Place one, Place other) {
        boolean mutual = line.there() > 0 && line.back() > 0;
        Place from = line.there() > 0 ? one : other;
        Place to = line.there() > 0 ? other : one;
        double length = Math.max(Math.hypot(to.x() - from.x(), to.y() - from.y()), 1e-6);
        double ux = (to.x() - from.x()) / length;
        double uy = (to.y() - from.y()) / length;
        double end = to.radius() + (mutual ? 0 : ARROW);
        double thick = Math.min(THICK, THIN + Math.log((double) line.there() + line.back()) / 2);
        String way = "M" + point(from.x() + ux * from.radius(), from.y() + uy * from.radius()) + "L"
                + point(to.x() - ux * end, to.y() - uy * end);
        return tag("g").withClass(mutual ? "tie mutual" : "tie")
                .with(tag("path").attr("d", way).attr("stroke-width", number(thick)))
                .with(mutual ? null : arrow(to, ux, uy));
    }

    /** Its point touches the circle. */
    private static DomContent arrow(Place to, double ux, double uy) {
        double tipX = to.x() - ux * to.radius();
        double tipY = to.y() - uy * to.radius();
        double footX = tipX - ux * ARROW;
        double footY = tipY - uy * ARROW;
        double half = ARROW / 2.2;
        return tag("path")
                .withClass("arrow")
                .attr(
                        "d",
                        "M" + point(tipX, tipY) + "L" + point(footX - uy * half, footY + ux * half) + "L"
                                + point(footX + uy * half, footY - ux * half) + "Z");
    }

    private static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
