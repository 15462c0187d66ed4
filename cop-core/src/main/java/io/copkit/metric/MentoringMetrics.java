package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.ladder.OrbitLevel;
import io.copkit.metric.Mentoring.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Whether those who know help those who come, and what comes of it. A pair counts that went on at some time in the window. */
final class MentoringMetrics {

    private static final double MONTH = Duration.ofDays(30).toMillis();

    private MentoringMetrics() {}

    static List<Measured> all() {
        return List.of(
                of(
                        mentoring("mentoring_pairs")
                                .count()
                                .better(HIGHER)
                                .by("pairs that went on in the window", "CopKit"),
                        (facts, pairs) -> Values.count(pairs.size())),
                of(
                        mentoring("mentees_per_newcomer")
                                .on(Cases.PEOPLE)
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(HIGHER)
                                .by("mentees of the window / members who joined in it", "CopKit"),
                        MentoringMetrics::perNewcomer),
                of(
                        mentoring("mentoring_sessions_per_pair_month")
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(HIGHER)
                                .by("sessions in the window / months of 30 days that pairs went on in it", "CopKit"),
                        MentoringMetrics::sessions),
                of(
                        mentoring("mentoring_goals_reached_share")
                                .on(Cases.GOALS)
                                .better(HIGHER)
                                .by("goals reached / goals set by the pairs of the window", "CopKit"),
                        (facts, pairs) -> MetricValue.rate(
                                pairs.stream().mapToLong(Pair::reached).sum(),
                                pairs.stream().mapToLong(Pair::goals).sum(),
                                UndefinedReason.TOO_FEW_SAMPLES)),
                of(
                        mentoring("mentor_load.max")
                                .people()
                                .better(LOWER)
                                .by("most mentees that one mentor had in the window", "CopKit"),
                        (facts, pairs) -> MetricValue.of(
                                (double) pairs.stream()
                                        .collect(Collectors.groupingBy(
                                                Pair::mentor, Collectors.mapping(Pair::mentee, Collectors.toSet())))
                                        .values()
                                        .stream()
                                        .mapToInt(Set::size)
                                        .max()
                                        .orElse(0),
                                pairs.size())),
                of(
                        orbits("mentee_level_change")
                                .better(HIGHER)
                                .by("mean change of orbit, 1 to 4, of mentees over the window", "CopKit"),
                        (facts, pairs) -> change(facts, mentees(pairs), true)),
                of(
                        orbits("unmentored_level_change")
                                .by("mean change of orbit, 1 to 4, of the other members over the window", "CopKit"),
                        (facts, pairs) -> change(facts, mentees(pairs), false)));
    }

    private static Metric.Draft mentoring(String code) {
        return Metric.draft(code).on(Cases.MENTORING_PAIRS).from(Input.MEMBERSHIPS, Input.MENTORING);
    }

    private static Metric.Draft orbits(String code) {
        return Metric.draft(code)
                .ratio(-3, 3)
                .over(Span.HISTORY)
                .from(Input.MEMBERSHIPS, Input.ACTIVITIES, Input.MENTORING);
    }

    /** With fewer than two members there is nobody to mentor. */
    private static Measured of(Metric metric, BiFunction<WindowFacts, List<Pair>, MetricValue> taken) {
        return Measured.of(metric, facts -> {
            int members = facts.members().size();
            return members < 2
                    ? MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, members)
                    : taken.apply(facts, pairs(facts));
        });
    }

    private static List<Pair> pairs(WindowFacts facts) {
        Instant from = facts.window().from();
        return facts.host().mentoring().stream()
                .filter(pair -> pair.from().isBefore(facts.window().to())
                        && pair.to().filter(end -> !end.isAfter(from)).isEmpty())
                .toList();
    }

    private static Set<MemberId> mentees(List<Pair> pairs) {
        return pairs.stream().map(Pair::mentee).collect(Collectors.toSet());
    }

    private static MetricValue perNewcomer(WindowFacts facts, List<Pair> pairs) {
        long newcomers = facts.members().values().stream()
                .filter(member -> Values.in(
                        facts.window(), member.begunBefore(facts.window().to())))
                .count();
        return MetricValue.rate(mentees(pairs).size(), newcomers, UndefinedReason.TOO_FEW_SAMPLES);
    }

    private static MetricValue sessions(WindowFacts facts, List<Pair> pairs) {
        double months = 0;
        long sessions = 0;
        for (Pair pair : pairs) {
            Instant from = later(pair.from(), facts.window().from());
            Instant to = pair.to()
                    .filter(facts.window().to()::isAfter)
                    .orElse(facts.window().to());
            months += Duration.between(from, to).toMillis() / MONTH;
            sessions +=
                    pair.sessions().stream().filter(facts.window()::contains).count();
        }
        return months == 0
                ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, pairs.size())
                : MetricValue.of(sessions / months, pairs.size());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static MetricValue change(WindowFacts facts, Set<MemberId> mentees, boolean mentored) {
        Map<MemberId, OrbitLevel> after = facts.orbitsAfter();
        List<Double> changes = new ArrayList<>();
        facts.orbitsBefore().forEach((member, before) -> {
            OrbitLevel now = after.get(member);
            if (now != null && mentees.contains(member) == mentored) {
                changes.add((double) now.compareTo(before));
            }
        });
        return Values.mean(changes, UndefinedReason.TOO_FEW_SAMPLES);
    }
}
