package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;
import static io.copkit.metric.Span.END;
import static io.copkit.metric.Span.HISTORY;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.membership.Origin;
import io.copkit.metric.WindowFacts.FirstAndLast;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who belongs, and who takes part. */
final class PeopleMetrics {

    private static final Duration HALF_A_YEAR = Duration.ofDays(180);
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Set<Origin> OWN_WILL = EnumSet.of(Origin.JOINED, Origin.INVITED, Origin.FOUNDED);

    private PeopleMetrics() {}

    static List<Measured> all() {
        return List.of(
                new Measured(
                        Metric.draft("members").people().over(END).by("N", "CopKit"),
                        facts -> people(facts.members().size())),
                new Measured(
                        Metric.draft("active_members")
                                .people()
                                .better(HIGHER)
                                .by("members with an activity other than reading", "CopKit"),
                        facts -> count(facts, Deeds::active)),
                new Measured(
                        Metric.draft("reached_members")
                                .people()
                                .better(HIGHER)
                                .by("members with an activity, reading included", "Jive, DAU and MAU"),
                        facts -> count(facts, Deeds::reached)),
                new Measured(
                        Metric.draft("participation_ratio")
                                .better(HIGHER)
                                .by("members who contributed, collaborated or led / N", "CopKit"),
                        facts -> share(facts, did -> did.contributions() > 0)),
                new Measured(
                        Metric.draft("breadth_ratio")
                                .better(HIGHER)
                                .by("members who contributed, collaborated, led or attended / N", "CopKit"),
                        facts -> share(facts, Deeds::tookPart)),
                new Measured(
                        Metric.draft("new_contributors")
                                .people()
                                .better(HIGHER)
                                .over(HISTORY)
                                .by(
                                        "members whose first contribution ever lies in the window",
                                        "CHAOSS, New Contributors"),
                        facts -> people(
                                contributors(facts, each -> facts.window().contains(each.first())))),
                new Measured(
                        Metric.draft("inactive_contributors")
                                .people()
                                .better(LOWER)
                                .over(HISTORY)
                                .by(
                                        "members who contributed, last more than 180 days before the end",
                                        "CHAOSS, Inactive Contributors; 180 days as in GrimoireLab"),
                        facts -> people(contributors(facts, each -> each.last().isBefore(ago(facts, HALF_A_YEAR))))),
                new Measured(
                        Metric.draft("drifting_share")
                                .better(LOWER)
                                .over(HISTORY)
                                .by(
                                        "contributors of the last 365 days silent for 180 / contributors of the last 365 days",
                                        "LFX, drifting away"),
                        PeopleMetrics::drifting),
                new Measured(
                        Metric.draft("voluntary_ratio")
                                .better(HIGHER)
                                .over(END)
                                .by("members who founded, joined or accepted an invitation / N", "CopKit"),
                        PeopleMetrics::voluntary));
    }

    private static MetricValue drifting(WindowFacts facts) {
        if (facts.members().isEmpty()) {
            return MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0);
        }
        long year = contributors(facts, each -> !each.last().isBefore(ago(facts, A_YEAR)));
        long awake = contributors(facts, each -> !each.last().isBefore(ago(facts, HALF_A_YEAR)));
        return MetricValue.rate(year - awake, year, UndefinedReason.NO_ACTIVITY);
    }

    private static MetricValue voluntary(WindowFacts facts) {
        long willing = facts.members().values().stream()
                .filter(member -> OWN_WILL.contains(member.origin()))
                .count();
        return MetricValue.rate(willing, facts.members().size(), UndefinedReason.EMPTY_COMMUNITY);
    }

    private static long contributors(WindowFacts facts, Predicate<FirstAndLast> wanted) {
        return facts.contributors().entrySet().stream()
                .filter(each -> facts.members().containsKey(each.getKey()))
                .map(Map.Entry::getValue)
                .filter(wanted)
                .count();
    }

    private static Instant ago(WindowFacts facts, Duration length) {
        return facts.window().to().minus(length);
    }

    private static MetricValue count(WindowFacts facts, Predicate<Deeds> wanted) {
        return MetricValue.of((double) matching(facts, wanted), facts.members().size());
    }

    private static MetricValue share(WindowFacts facts, Predicate<Deeds> wanted) {
        return MetricValue.rate(matching(facts, wanted), facts.members().size(), UndefinedReason.EMPTY_COMMUNITY);
    }

    private static long matching(WindowFacts facts, Predicate<Deeds> wanted) {
        return facts.deeds().entrySet().stream()
                .filter(each -> facts.members().containsKey(each.getKey()) && wanted.test(each.getValue()))
                .count();
    }

    private static MetricValue people(long count) {
        return MetricValue.of((double) count, count);
    }
}
