package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.NEITHER;

import io.copkit.CommunityId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.UndefinedReason;
import java.util.List;
import java.util.Set;

/** How open a community is: between units, and toward the communities linked to it. */
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
                                        .sum())));
    }

    private static MetricValue boundary(WindowFacts facts) {
        Set<CommunityId> linked = facts.ties().linked();
        int members = facts.members().size();
        return linked.isEmpty()
                ? MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, members)
                : Values.share(
                        facts.members().keySet(), facts.ties().inLinked()::contains, UndefinedReason.EMPTY_COMMUNITY);
    }
}
