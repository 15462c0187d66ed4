package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;

import io.copkit.MemberId;
import io.copkit.engagement.Concentration;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** From how many organisations contributions come. Who belongs to none that is known is left out, and their part is told. */
final class OrganisationMetrics {

    private static final String ELEPHANT = "CHAOSS, Elephant Factor";

    private OrganisationMetrics() {}

    static List<Measured> all() {
        return List.of(
                known(
                        organisation("organisations")
                                .on(Cases.ORGANISATIONS)
                                .count()
                                .better(HIGHER)
                                .by("organisations with a contributor", "CHAOSS, Organizational Diversity"),
                        facts -> Values.count(by(facts, did -> 1).size())),
                known(
                        organisation("elephant_factor")
                                .on(Cases.ORGANISATIONS)
                                .count()
                                .better(HIGHER)
                                .by(
                                        "fewest organisations whose members together made at least half of the contributions",
                                        ELEPHANT),
                        facts -> Concentration.of(
                                        facts.basis(Population.MEMBERS),
                                        by(facts, Deeds::contributions).values().stream()
                                                .mapToLong(Long::longValue)
                                                .toArray(),
                                        UndefinedReason.NO_ACTIVITY)
                                .absenceFactor()),
                known(
                        organisation("organisation_diversity")
                                .better(HIGHER)
                                .by("1 − Σp², p the part of the contributors in each organisation", "Blau 1977"),
                        facts -> blau(by(facts, did -> 1))),
                Measured.ofMembers(
                        organisation("organisation_unknown_share")
                                .better(LOWER)
                                .by("contributors of no known organisation / contributors", "CopKit"),
                        facts -> Values.share(
                                contributors(facts),
                                who -> organisation(facts, who).isEmpty(),
                                UndefinedReason.NO_ACTIVITY)));
    }

    private static Metric.Draft organisation(String code) {
        return Metric.draft(code).from(Input.MEMBERSHIPS, Input.ACTIVITIES, Input.ORGANISATIONS);
    }

    private static Measured known(Metric metric, Function<WindowFacts, MetricValue> taken) {
        return Measured.ofMembers(metric, facts -> {
            long contributors = contributors(facts).size();
            if (contributors == 0) {
                return MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0);
            }
            return by(facts, did -> 1).isEmpty()
                    ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, contributors)
                    : taken.apply(facts);
        });
    }

    private static List<String> contributors(WindowFacts facts) {
        return facts.members().keySet().stream()
                .filter(id -> facts.deeds().getOrDefault(id, Deeds.NONE).contributions() > 0)
                .toList();
    }

    private static SortedMap<String, Long> by(WindowFacts facts, ToLongFunction<Deeds> amount) {
        SortedMap<String, Long> sums = new TreeMap<>();
        contributors(facts)
                .forEach(id -> organisation(facts, id)
                        .ifPresent(of ->
                                sums.merge(of, amount.applyAsLong(facts.deeds().get(id)), Long::sum)));
        return sums;
    }

    private static Optional<String> organisation(WindowFacts facts, String id) {
        return facts.host().organisations().of(MemberId.of(id));
    }

    static MetricValue blau(Map<String, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        double alike = counts.values().stream()
                .mapToDouble(count -> Math.pow((double) count / all, 2))
                .sum();
        return MetricValue.of(Math.max(0, 1 - alike), all);
    }
}
