package io.copkit.metric;

import io.copkit.engagement.Concentration;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import java.util.List;
import java.util.function.Function;

/** The observed 90-9-1: of the members, those who carry, those who chip in, and those who observe; and by rank, of all who acted. */
final class NielsenMetrics {

    private static final int FEWEST = 100;
    private static final String NIELSEN = "Nielsen 2006, The 90-9-1 Rule";

    private NielsenMetrics() {}

    static List<Measured> all() {
        return List.of(
                people(
                        "heavy",
                        Cases.PEOPLE,
                        "those of the first ⌈N/100⌉ members with a contribution / N",
                        facts -> share(Math.min(heavy(facts), contributors(facts)), facts)),
                people(
                        "intermittent",
                        Cases.PEOPLE,
                        "members with a contribution beyond the first ⌈N/100⌉ / N",
                        facts -> share(Math.max(0, contributors(facts) - heavy(facts)), facts)),
                people(
                        "lurkers",
                        Cases.PEOPLE,
                        "members without a contribution / N",
                        facts -> share(facts.members().size() - contributors(facts), facts)),
                people(
                        "heavy_share",
                        Cases.PEOPLE,
                        "part of the contributions made by the first ⌈N/100⌉ members",
                        facts -> ConcentrationMetrics.ofMembers(facts)
                                .topOnePercent()
                                .share()),
                people(
                        "intermittent_share",
                        Cases.ACTIVITIES,
                        "part of the contributions made beyond the first ⌈N/100⌉ members",
                        facts -> rest(ConcentrationMetrics.ofMembers(facts))),
                ranks("top_1_percent_share", "the first ⌈n/100⌉ people", Concentration::topOnePercent),
                ranks(
                        "next_9_percent_share",
                        "those after them up to the first ⌈n/10⌉",
                        Concentration::nextNinePercent),
                ranks("other_90_percent_share", "all others", Concentration::otherNinetyPercent));
    }

    private static Measured people(String code, Cases cases, String formula, Function<WindowFacts, MetricValue> taken) {
        return Measured.ofMembers(
                Metric.draft("nielsen." + code).on(cases).by(formula, NIELSEN),
                facts -> facts.members().size() < FEWEST
                        ? MetricValue.undefined(
                                UndefinedReason.TOO_FEW_SAMPLES, facts.members().size())
                        : taken.apply(facts));
    }

    private static Measured ranks(String code, String who, Function<Concentration, Concentration.Part> part) {
        return Measured.of(
                Metric.draft(code + Metric.ACTORS)
                        .of(Population.ACTORS)
                        .from(Input.ACTIVITIES)
                        .by("part of the activities of " + who + ", by activity", NIELSEN),
                facts -> part.apply(ConcentrationMetrics.ofActors(facts)).share());
    }

    private static long heavy(WindowFacts facts) {
        return (facts.members().size() + FEWEST - 1L) / FEWEST;
    }

    private static long contributors(WindowFacts facts) {
        return facts.deedsOfMembers().filter(did -> did.contributions() > 0).count();
    }

    private static MetricValue share(long people, WindowFacts facts) {
        return MetricValue.rate(people, facts.members().size(), UndefinedReason.EMPTY_COMMUNITY);
    }

    private static MetricValue rest(Concentration of) {
        return MetricValue.rate(
                of.activities() - of.topOnePercent().activities(), of.activities(), UndefinedReason.NO_ACTIVITY);
    }
}
