package io.copkit.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The marks of an axis of waiting times: spans that people speak of, from just below the shortest wait to just above the
 * longest.
 */
final class WaitTicks {

    /**
     * A mark.
     *
     * @param label what stands beside it
     * @param seconds where it stands
     */
    record Tick(String label, double seconds) {}

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] SECONDS = {1, MINUTE, HOUR, DAY, 7 * DAY, 30 * DAY, 365 * DAY, 3650 * DAY, 36_500 * DAY
    };

    private WaitTicks() {}

    static List<Tick> around(List<Double> waits, LongFunction<String> label) {
        double shortest = waits.stream().mapToDouble(Double::doubleValue).min().orElse(MINUTE);
        double longest = waits.stream().mapToDouble(Double::doubleValue).max().orElse(DAY);
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < SECONDS.length; i++) {
            boolean nextIsStillBelow = i + 1 < SECONDS.length && SECONDS[i + 1] <= shortest;
            boolean previousIsAlreadyAbove = i > 0 && SECONDS[i - 1] > longest;
            if (!nextIsStillBelow && !previousIsAlreadyAbove) {
                ticks.add(new Tick(label.apply(SECONDS[i]), SECONDS[i]));
            }
        }
        return ticks;
    }
}
