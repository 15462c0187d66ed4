package io.copkit.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.tag;

import io.copkit.report.html.ChartFigure.Sheet;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** A row of small squares for each year, a square for each week, the darker the more people were active. */
final class HeatMap implements ChartFigure.Drawing {

    /** How many shades there are, the palest for weeks without anybody. */
    static final int SHADES = 5;

    private static final int WEEKS = 53;
    private static final int LABEL = 36;
    private static final int LABEL_HEIGHT = 16;

    private final SortedMap<Integer, Map<Integer, Long>> years;
    private final long most;

    /**
     * A map.
     *
     * @param years for each year the people of each of its weeks, by number from 1
     */
    HeatMap(SortedMap<Integer, Map<Integer, Long>> years) {
        this.years = years;
        this.most = years.values().stream()
                .flatMap(weeks -> weeks.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    /** How high a map of so many years is on a sheet. */
    static int height(Sheet sheet, int years) {
        return (int) Math.ceil(years * step(sheet) + (years - 1) * gapBetweenYears(sheet) + 2 * edge(sheet));
    }

    /** The least and the most people of a shade, from the palest; a shade that no number falls into is left out. */
    List<long[]> shades() {
        List<long[]> shades = new ArrayList<>();
        for (int shade = 0; shade < SHADES; shade++) {
            int wanted = shade;
            long[] within = IntStream.rangeClosed(0, (int) most)
                    .filter(people -> shade(people) == wanted)
                    .asLongStream()
                    .toArray();
            shades.add(within.length == 0 ? new long[0] : new long[] {within[0], within[within.length - 1]});
        }
        return shades;
    }

    @Override
    public DomContent on(Sheet sheet, int height) {
        double step = step(sheet);
        double side = step - (sheet == Sheet.WIDE ? 2 : 1);
        List<StringBuilder> squares = IntStream.range(0, SHADES)
                .mapToObj(shade -> new StringBuilder())
                .toList();
        List<DomContent> labels = new ArrayList<>();
        double y = edge(sheet);
        for (Map.Entry<Integer, Map<Integer, Long>> year : years.entrySet()) {
            for (Map.Entry<Integer, Long> week : year.getValue().entrySet()) {
                squares.get(shade(week.getValue()))
                        .append('M')
                        .append(number(LABEL + (week.getKey() - 1) * step))
                        .append(' ')
                        .append(number(y))
                        .append('h')
                        .append(number(side))
                        .append('v')
                        .append(number(side))
                        .append("h-")
                        .append(number(side))
                        .append('z');
            }
            labels.add(tag("text")
                    .attr("x", "0")
                    .attr("y", number(y + side / 2))
                    .attr("dy", ".35em")
                    .withText(String.valueOf(year.getKey())));
            y += step + gapBetweenYears(sheet);
        }
        return each(
                each(IntStream.range(0, SHADES)
                        .mapToObj(
                                shade -> tag("path").withClass("shade-" + shade).attr("d", squares.get(shade)))),
                each(labels.stream()));
    }

    private int shade(long people) {
        return people == 0 ? 0 : (int) Math.min(SHADES - 1, 1 + (people - 1) * (SHADES - 1) / most);
    }

    private static double step(Sheet sheet) {
        return (double) (sheet.width() - LABEL) / WEEKS;
    }

    /** The labels of years want more room than the squares of a telephone have. */
    private static double gapBetweenYears(Sheet sheet) {
        return sheet == Sheet.WIDE ? 1 : 7;
    }

    /** Half a label sticks out of the first row and of the last. */
    private static double edge(Sheet sheet) {
        return Math.max(1, (LABEL_HEIGHT - step(sheet)) / 2);
    }

    private static String number(double number) {
        double rounded = Math.rint(number * 10) / 10;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }
}
