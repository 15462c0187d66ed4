package io.copkit.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well a community was over time. Its bands follow from the indices alone, each from the one before: nothing is stored, and
 * an activity that is recorded late changes the past as if it had been there from the beginning.
 *
 * @param rule by which rule bands move
 * @param points the times, the earliest first
 */
public record HealthCourse(BandRule rule, List<HealthPoint> points) {

    /** How many earlier times a trend needs at least. */
    public static final int FEWEST_FOR_TREND = 3;

    /** Copies the list. */
    public HealthCourse {
        points = List.copyOf(points);
    }

    /** The bands of what was found, the earliest first; bands that the points have already are taken anew. */
    public static HealthCourse replay(BandRule rule, List<HealthPoint> found) {
        List<HealthPoint> points = new ArrayList<>();
        Optional<HealthBand> band = Optional.empty();
        for (HealthPoint point : found) {
            OptionalDouble index = point.health().index().value();
            if (index.isPresent()) {
                band = Optional.of(rule.next(band, index.getAsDouble()));
            }
            points.add(new HealthPoint(point.window(), point.health(), band));
        }
        return new HealthCourse(rule, points);
    }

    /** The same without its earliest times. */
    public HealthCourse latest(int count) {
        return new HealthCourse(rule, points.subList(Math.max(0, points.size() - count), points.size()));
    }

    /** The latest time. */
    public Optional<HealthPoint> last() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }

    /** The band that the community is in. */
    public Optional<HealthBand> band() {
        return last().flatMap(HealthPoint::band);
    }

    /**
     * The latest index against the median of the earlier ones: rising or falling if they lie further apart than the margin of
     * the bands, unknown if there is none or fewer than {@value #FEWEST_FOR_TREND} earlier ones.
     */
    public Trend trend() {
        OptionalDouble now = last().map(point -> point.health().index().value()).orElseGet(OptionalDouble::empty);
        double[] before = points.stream()
                .limit(Math.max(0, points.size() - 1))
                .flatMapToDouble(point -> point.health().index().value().stream())
                .sorted()
                .toArray();
        if (now.isEmpty() || before.length < FEWEST_FOR_TREND) {
            return Trend.UNKNOWN;
        }
        double change = now.getAsDouble() - median(before);
        if (Math.abs(change) <= rule.margin()) {
            return Trend.LEVEL;
        }
        return change > 0 ? Trend.RISING : Trend.FALLING;
    }

    /** The middle of ascending numbers, or the mean of the two in the middle. */
    static double median(double[] ascending) {
        int n = ascending.length;
        return Arrays.stream(ascending, (n - 1) / 2, n / 2 + 1).average().orElseThrow();
    }
}
