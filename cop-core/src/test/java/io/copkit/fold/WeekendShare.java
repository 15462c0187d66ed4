package io.copkit.fold;

import io.copkit.engagement.Activity;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.Cases;
import io.copkit.metric.Direction;
import io.copkit.metric.Input;
import io.copkit.metric.Metric;
import io.copkit.metric.Span;
import io.copkit.metric.Unit;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.Set;

// region fold
/** How much is done on Saturdays and Sundays. */
record WeekendShare() implements Fold<WeekendShare.Days> {

    record Days(long weekend, long all) {}

    @Override
    public Metric metric() {
        return new Metric(
                "acme.weekend_share",
                1,
                Unit.SHARE,
                Cases.ACTIVITIES,
                0,
                1,
                Direction.LOWER,
                Population.ACTORS,
                Span.WINDOW,
                Set.of(Input.EVERY_ACTIVITY),
                "activities on Saturday or Sunday / activities",
                "ACME");
    }

    @Override
    public Days init() {
        return new Days(0, 0);
    }

    @Override
    public Days add(Days days, Activity activity) {
        return merge(days, one(activity, 1));
    }

    @Override
    public Days retract(Days days, Activity activity) {
        return merge(days, one(activity, -1));
    }

    @Override
    public Days merge(Days one, Days other) {
        return new Days(one.weekend + other.weekend, one.all + other.all);
    }

    @Override
    public MetricValue result(Days days) {
        return MetricValue.rate(days.weekend, days.all, UndefinedReason.NO_ACTIVITY);
    }

    private static Days one(Activity activity, int count) {
        DayOfWeek day = activity.at().atZone(ZoneOffset.UTC).getDayOfWeek();
        return new Days(day.compareTo(DayOfWeek.SATURDAY) >= 0 ? count : 0, count);
    }
}
// endregion
