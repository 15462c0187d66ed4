package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.NEITHER;

import io.copkit.CommunityId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import io.copkit.ladder.Reach;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How open a community is: between units, toward the communities linked to it, and how far its ties reach. */
final class BoundaryMetrics {

    private BoundaryMetrics() {}

    static List<Measured> all() {
        return List.of(
                Measured.ofMembers(
                        Metric.draft("e_i_index")
                                .on(Cases.TIES)
                                .ratio(-1, 1)
                                .better(NEITHER)
                                .from(Input.MEMBERSHIPS, Input.TIES, Input.UNITS)
                                .by(
                                        "(external − internal)/(external + internal) ties between members whose units are known",
                                        "Krackhardt and Stern 1988"),
                        facts -> facts.ties()
                                .of(Population.MEMBERS)
                                .undirected()
                                .groupTies(facts.host().units())
                                .index()),
                Measured.ofMembers(
                        Metric.draft("boundary_ties_share")
                                .better(HIGHER)
                                .from(Input.MEMBERSHIPS, Input.TIES, Input.LINKS)
                                .by("members who dealt with somebody in a linked community / N", "CopKit"),
                        BoundaryMetrics::boundary),
                Measured.of(
                        Metric.draft("cross_posts")
                                .on(Cases.ACTIVITIES)
                                .count()
                                .better(HIGHER)
                                .of(Population.ACTORS)
                                .from(Input.ACTIVITIES)
                                .by("activities that carry something across communities", "CopKit"),
                        facts -> Values.count(
                                facts.log().counts(facts.window(), ActivityKinds.CROSS_POST).values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum())),
                Measured.ofMembers(
                        Metric.draft("reach")
                                .on(Cases.TIES)
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(HIGHER)
                                .over(Span.HISTORY)
                                .from(Input.MEMBERSHIPS, Input.TIES)
                                .by(
                                        "Σ 10·0.9^idle over the pairs of members with a tie, idle the whole months since it was used last",
                                        "Orbit model, reach"),
                        BoundaryMetrics::reach));
    }

    private static MetricValue boundary(WindowFacts facts) {
        Set<CommunityId> linked = facts.ties().linked();
        int members = facts.members().size();
        return linked.isEmpty()
                ? MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, members)
                : Values.share(
                        facts.members().keySet(), facts.ties().inLinked()::contains, UndefinedReason.EMPTY_COMMUNITY);
    }

    private static MetricValue reach(WindowFacts facts) {
        Map<List<String>, Instant> latest = new LinkedHashMap<>();
        facts.ties().contacts().stream()
                .filter(contact -> facts.members().containsKey(contact.from())
                        && facts.members().containsKey(contact.to()))
                .forEach(contact -> latest.merge(
                        Stream.of(contact.from(), contact.to()).sorted().toList(),
                        contact.last(),
                        (one, other) -> one.isAfter(other) ? one : other));
        double sum = Reach.of(latest.values().stream()
                .map(last -> new Reach.Connection(Reach.DIRECT, (int) ChronoUnit.MONTHS.between(
                        last.atZone(facts.calendar().zone()),
                        facts.window().to().atZone(facts.calendar().zone()))))
                .toList());
        return MetricValue.of(sum, latest.size());
    }
}
