package io.copkit.engagement;

import java.util.Arrays;

/**
 * How much of a community comes by on a given day: mean people per day divided by the people of the whole window, mostly
 * a month. 1 if the same people come every day, 1/days if each comes once.
 *
 * @param basis what was looked at; days cut by the window's bounds count as days
 * @param reached distinct people with at least one activity in the window
 * @param value over all days of the window; undefined without activity
 * @param valueOverActiveDays over the days on which somebody was active, as some products print it
 */
public record Stickiness(Basis basis, long reached, MetricValue value, MetricValue valueOverActiveDays) {

    /**
     * Of days, or of any other periods of one length.
     *
     * @param reached distinct people with at least one activity in the window
     * @param perDay distinct people of each day
     */
    public static Stickiness of(Basis basis, long reached, long[] perDay) {
        long sum = Arrays.stream(perDay).sum();
        long activeDays = Arrays.stream(perDay).filter(each -> each > 0).count();
        return new Stickiness(basis, reached, value(sum, perDay.length, reached), value(sum, activeDays, reached));
    }

    private static MetricValue value(long sum, long days, long reached) {
        return reached == 0
                ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, days)
                : MetricValue.of((double) sum / days / reached, days);
    }
}
