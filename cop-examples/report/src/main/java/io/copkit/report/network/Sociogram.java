package io.copkit.report.network;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A network small enough to be drawn: circles and the lines between them.
 *
 * @param circles the most important first
 * @param lines between two circles each, no two between the same
 */
public record Sociogram(List<Circle> circles, List<Line> lines) {

    /** Copies the lists. */
    public Sociogram {
        circles = List.copyOf(circles);
        lines = List.copyOf(lines);
    }

    /**
     * Somebody, or something.
     *
     * @param name what is told of it
     * @param weight what its area stands for, at least 0
     * @param inner whether it belongs to the innermost circle
     */
    public record Circle(String name, double weight, boolean inner) {}

    /**
     * What goes to and fro between two circles.
     *
     * @param from the place of one in the list, from 0
     * @param to the place of the other
     * @param there how much goes from the one to the other, at least 0
     * @param back how much goes the other way, at least 0; one of both is more than nothing
     */
    public record Line(int from, int to, long there, long back) {}

    /**
     * Where a circle lies.
     *
     * @param x of its middle
     * @param y of its middle
     * @param radius in the same unit
     */
    public record Place(double x, double y, double radius) {}

    /**
     * Lays it out on a sheet: who is near in ties is near on paper, and no circle lies on another as long as there is room.
     *
     * @param smallest the least radius
     * @param largest the greatest radius
     * @return a place for each circle, in their order
     */
    public List<Place> on(int width, int height, double smallest, double largest) {
        return new CircleRoom(circles, width, height, smallest, largest).placed(StressLayout.of(tied()));
    }

    /** The same with so many lines of each circle, the strongest; whose others are stronger still may have more. */
    Sociogram mostUsed(int each) {
        return new Sociogram(circles, mostUsed(lines, circles.size(), each));
    }

    static List<Line> mostUsed(List<Line> lines, int circles, int each) {
        int[] drawn = new int[circles];
        Set<Line> used = new HashSet<>();
        lines.stream()
                .sorted(Comparator.comparingLong((Line line) -> line.there() + line.back())
                        .reversed())
                .filter(line -> drawn[line.from()] < each || drawn[line.to()] < each)
                .forEach(line -> {
                    drawn[line.from()]++;
                    drawn[line.to()]++;
                    used.add(line);
                });
        return lines.stream().filter(used::contains).toList();
    }

    private boolean[][] tied() {
        boolean[][] tied = new boolean[circles.size()][circles.size()];
        lines.forEach(line -> {
            tied[line.from()][line.to()] = true;
            tied[line.to()][line.from()] = true;
        });
        return tied;
    }
}
