package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;

import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.Statistics;
import io.copkit.engagement.Stickiness;
import io.copkit.engagement.UndefinedReason;
import io.copkit.engagement.WeeklyActivity;
import java.util.List;
import java.util.function.Function;

/** How much of the people come by on a day, in a week, in a month. */
final class VisitMetrics {

    private static final String JIVE = "Jive, DAU and MAU";

    private VisitMetrics() {}

    static List<Measured> all() {
        return List.of(
                Measured.ofMembers(
                        visits("daily_actives.mean", Cases.DAYS)
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .by("people per day, over all days of the window", JIVE),
                        facts -> Statistics.mean(facts.peoplePerDay(), UndefinedReason.NO_ACTIVITY)),
                Measured.of(
                        visits("weekly_actives.mean", Cases.WEEKS)
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .over(Span.TOUCHED_WEEKS)
                                .by("people per week, over all weeks that the window touches, each whole", JIVE),
                        facts -> weekly(facts, weekly -> weekly.summary().mean())),
                Measured.of(
                        visits("weekly_actives.median", Cases.WEEKS)
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .over(Span.TOUCHED_WEEKS)
                                .by("median of the people per week", JIVE),
                        facts -> weekly(facts, weekly -> weekly.summary().median())),
                Measured.ofMembers(
                        visits("stickiness.all_days", Cases.DAYS)
                                .by("mean people per day / people of the window, over all days", JIVE),
                        facts -> daily(facts).value()),
                Measured.ofMembers(
                        visits("stickiness.active_days", Cases.DAYS)
                                .by("mean people per day / people of the window, over the days with activity", JIVE),
                        facts -> daily(facts).valueOverActiveDays()),
                Measured.ofMembers(
                        visits("weekly_stickiness", Cases.WEEKS)
                                .by(
                                        "mean people per week / people of the window, over the weeks that it touches",
                                        JIVE),
                        facts -> stickiness(facts, facts.calendar().weeks(facts.window()))),
                Measured.ofMembers(
                        visits("monthly_stickiness", Cases.MONTHS)
                                .by(
                                        "mean people per month / people of the window, over the months that it touches",
                                        JIVE),
                        facts -> stickiness(facts, facts.calendar().months(facts.window()))));
    }

    private static Metric.Draft visits(String code, Cases periods) {
        return Metric.draft(code)
                .on(periods)
                .better(HIGHER)
                .of(Population.ACTORS)
                .from(Input.ACTIVITIES);
    }

    private static Stickiness daily(WindowFacts facts) {
        return Stickiness.of(facts.basis(Population.ACTORS), facts.deeds().size(), facts.peoplePerDay());
    }

    private static MetricValue stickiness(WindowFacts facts, List<CalendarPeriod> periods) {
        return Stickiness.of(facts.basis(Population.ACTORS), facts.deeds().size(), facts.people(periods))
                .value();
    }

    private static MetricValue weekly(WindowFacts facts, Function<WeeklyActivity, MetricValue> figure) {
        return facts.deeds().isEmpty()
                ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)
                : figure.apply(facts.weekly());
    }
}
