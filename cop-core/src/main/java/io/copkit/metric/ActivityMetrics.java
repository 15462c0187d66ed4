package io.copkit.metric;

import static io.copkit.metric.Cases.ACTIVITIES;
import static io.copkit.metric.Cases.DAYS;
import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;
import static io.copkit.metric.Span.HISTORY;

import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import io.copkit.journey.Regularity;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How much is done, by how many, and how steadily each contributes. */
final class ActivityMetrics {

    private static final int QUARTERS = 4;
    private static final long[] NEVER = new long[QUARTERS + 1];
    private static final double WEEK = Duration.ofDays(7).toMillis();

    private ActivityMetrics() {}

    static List<Measured> all() {
        return List.of(
                Measured.of(
                        log("activities")
                                .count()
                                .on(ACTIVITIES)
                                .better(HIGHER)
                                .by("activities in the window", "CopKit"),
                        facts -> Values.count(facts.deeds().values().stream()
                                .mapToLong(Deeds::activities)
                                .sum())),
                Measured.of(
                        log("actors").people().better(HIGHER).by("distinct people with an activity", "CopKit"),
                        facts -> Values.count(facts.deeds().size())),
                Measured.of(
                        log("active_days")
                                .count()
                                .on(DAYS)
                                .better(HIGHER)
                                .by("days of the calendar with an activity", "CopKit"),
                        facts -> MetricValue.of(
                                (double) Arrays.stream(facts.peoplePerDay())
                                        .filter(people -> people > 0)
                                        .count(),
                                facts.days().size())),
                Measured.of(
                        Metric.draft("contributions")
                                .count()
                                .on(ACTIVITIES)
                                .better(HIGHER)
                                .by("activities of members that contribute, collaborate or lead", "CopKit"),
                        facts -> Values.count(contributions(facts))),
                Measured.of(
                        Metric.draft("contributors")
                                .people()
                                .better(HIGHER)
                                .by("members who contributed, collaborated or led", "CHAOSS, Community Activity"),
                        facts -> MetricValue.of(
                                (double) contributors(facts), facts.members().size())),
                Measured.of(
                        Metric.draft("leaders")
                                .people()
                                .better(HIGHER)
                                .by("members who led", "CHAOSS, Community Activity: maintainers"),
                        facts -> MetricValue.of(
                                (double) facts.deedsOfMembers()
                                        .filter(did -> did.of(ActivityClass.LEAD) > 0)
                                        .count(),
                                facts.members().size())),
                Measured.ofMembers(
                        Metric.draft("contributions_per_active")
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(HIGHER)
                                .by("contributions of members / active members", "CopKit"),
                        facts -> MetricValue.rate(
                                contributions(facts),
                                facts.deedsOfMembers().filter(Deeds::active).count(),
                                UndefinedReason.NO_ACTIVITY)),
                Measured.ofMembers(
                        Metric.draft("contributions_per_week")
                                .on(ACTIVITIES)
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(HIGHER)
                                .by(
                                        "contributions of members / weeks of the window, a part of a week being a part",
                                        "CHAOSS, Community Activity: commit frequency"),
                        ActivityMetrics::perWeek),
                Measured.ofMembers(
                        Metric.draft("time_since_contribution")
                                .on(ACTIVITIES)
                                .seconds()
                                .better(LOWER)
                                .over(HISTORY)
                                .by(
                                        "from the last contribution of a member to the end of the window",
                                        "CHAOSS, Community Activity: updated since"),
                        ActivityMetrics::sinceContribution),
                steady(
                        "contributors.once",
                        "one contribution ever, and that in the last four quarters",
                        Regularity.ONE_TIME),
                steady(
                        "contributors.occasional",
                        "contributions in one of the last four quarters, more than one ever",
                        Regularity.OCCASIONAL),
                steady(
                        "contributors.repeat",
                        "contributions in two or three of the last four quarters",
                        Regularity.REPEAT),
                steady(
                        "contributors.sustained",
                        "contributions in each of the last four quarters",
                        Regularity.SUSTAINED));
    }

    private static Metric.Draft log(String code) {
        return Metric.draft(code).of(Population.ACTORS).from(Input.ACTIVITIES);
    }

    private static Measured steady(String code, String formula, Regularity wanted) {
        return Measured.of(
                Metric.draft(code).people().over(HISTORY).by("members with " + formula, "CopKit, after CHAOSS"),
                facts -> Values.count(facts.members().keySet().stream()
                        .map(id -> facts.quarters().getOrDefault(id, NEVER))
                        .filter(counts -> regularity(counts) == wanted)
                        .count()));
    }

    /** By what came before the last four quarters, and in each of them. */
    private static Regularity regularity(long[] counts) {
        long quarters = Arrays.stream(counts, 1, counts.length)
                .filter(count -> count > 0)
                .count();
        return Regularity.of((int) quarters, Arrays.stream(counts).sum());
    }

    static long contributions(WindowFacts facts) {
        return facts.deedsOfMembers().mapToLong(Deeds::contributions).sum();
    }

    private static long contributors(WindowFacts facts) {
        return facts.deedsOfMembers().filter(did -> did.contributions() > 0).count();
    }

    private static MetricValue perWeek(WindowFacts facts) {
        double weeks = facts.window().length().toMillis() / WEEK;
        long count = contributions(facts);
        return weeks == 0
                ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 0)
                : MetricValue.of(count / weeks, count);
    }

    private static MetricValue sinceContribution(WindowFacts facts) {
        Optional<Instant> last = facts.members().values().stream()
                .flatMap(member -> facts.historyOf(member.member()).last(PastDeeds.CONTRIBUTED).stream())
                .max(Comparator.naturalOrder());
        return last.map(at -> Values.seconds(Duration.between(at, facts.window().to())))
                .orElseGet(() -> MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));
    }
}
