package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CountedStorage;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkMetricsTest extends MetricWorld {

    private static final String DAY = "2026-03-03T10:00:00Z";
    private static final MemberId STRANGER = MemberId.of("stranger");

    @Test
    void F9_M21_GV20_half_of_the_arcs_go_back() {
        join(BEN, CLEO, DAN);
        toward(ANA, BEN, DAY);
        toward(BEN, ANA, DAY);
        toward(ANA, CLEO, DAY);
        toward(CLEO, DAN, DAY);

        assertThat(read("reciprocity")).isEqualTo(MetricValue.of(.5, 4));
        assertThat(number("reciprocity.corrected")).isCloseTo(.25, within(1e-9));
        assertThat(number("density.directed")).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void F9_M22_M23_M24_M25_M26_M27_GV15_all_hangs_on_the_hub_of_a_star() {
        star();

        assertThat(number("density")).isCloseTo(.4, within(1e-9));
        assertThat(number("degree_centralisation")).isCloseTo(1, within(1e-9));
        assertThat(number("betweenness_centralisation")).isCloseTo(1, within(1e-9));
        assertThat(number("betweenness_centralisation.256_pivots")).isCloseTo(1, within(1e-9));
        assertThat(number("clustering.mean")).isZero();
        assertThat(number("transitivity")).isZero();
        assertThat(number("core_periphery.or")).isCloseTo(1, within(1e-9));
        assertThat(number("core_periphery.continuous")).isCloseTo(1, within(1e-9));
        assertThat(read("degeneracy")).isEqualTo(MetricValue.of(1, 5));
        assertThat(number("distance.diameter")).isEqualTo(2);
    }

    @Test
    void F9_M25_M27_GV19_a_paw() {
        join(BEN, CLEO, DAN);
        toward(ANA, BEN, DAY);
        toward(BEN, CLEO, DAY);
        toward(CLEO, ANA, DAY);
        toward(DAN, CLEO, DAY);

        assertThat(number("density")).isCloseTo(0.666667, within(1e-6));
        assertThat(number("degree_centralisation")).isCloseTo(0.666667, within(1e-6));
        assertThat(number("betweenness_centralisation")).isCloseTo(0.666667, within(1e-6));
        assertThat(number("clustering.mean")).isCloseTo(0.583333, within(1e-6));
        assertThat(number("transitivity")).isCloseTo(.6, within(1e-9));
        assertThat(number("core_periphery.or")).isCloseTo(0.707107, within(1e-6));
        assertThat(number("core_periphery.and")).isCloseTo(0.707107, within(1e-6));
        assertThat(number("core_periphery.missing")).isCloseTo(1, within(1e-9));
        assertThat(read("degeneracy")).isEqualTo(MetricValue.of(2, 4));
        assertThat(read("innermost_core")).isEqualTo(MetricValue.of(3, 4));
    }

    @Test
    void F9_M28_who_has_no_tie_is_alone_and_ties_with_strangers_are_not_of_the_members() {
        join(BEN, CLEO, DAN);
        toward(ANA, BEN, DAY);
        toward(CLEO, STRANGER, DAY);

        assertThat(read("isolates_share")).isEqualTo(MetricValue.of(.5, 4));
        assertThat(read("largest_component_share")).isEqualTo(MetricValue.of(.5, 4));
        assertThat(read("components")).isEqualTo(MetricValue.of(3, 4));
        assertThat(read("isolates_share.actors")).isEqualTo(MetricValue.of(0, 4));
        assertThat(read("components.actors")).isEqualTo(MetricValue.of(2, 4));
    }

    @Test
    void F9_M28_units_are_open_or_closed() {
        join(BEN, CLEO);
        toward(ANA, BEN, DAY);
        toward(ANA, CLEO, DAY);
        inputs = MetricInputs.NONE.units(who -> Optional.of(who.equals(CLEO) ? "paris" : "lyon"));

        assertThat(read("e_i_index")).isEqualTo(MetricValue.of(0, 2));
    }

    @Test
    void F9_M38_some_deal_with_a_linked_community() {
        CommunityId other = found("Other");
        join(BEN);
        assertThat(reason(read("boundary_ties_share"))).isEqualTo(UndefinedReason.NOT_APPLICABLE);

        cop.asSystem("setup").portfolio().linkSiblings(club, other).orElseThrow();
        record(other, next(BEN, ActivityKinds.REPLY).toward(STRANGER), DAY);
        record(other, next(ANA, ActivityKinds.REPLY).toward(ANA), DAY);
        did(BEN, ActivityKinds.CROSS_POST, DAY);

        assertThat(read("boundary_ties_share")).isEqualTo(MetricValue.of(.5, 2));
        assertThat(read("cross_posts")).isEqualTo(MetricValue.of(1, 1));
    }

    @Test
    void F9_M41_GV25_ties_lose_a_tenth_with_every_idle_month() {
        join(BEN, CLEO);
        toward(ANA, BEN, "2026-01-20T10:00:00Z");
        toward(BEN, ANA, "2026-01-27T00:00:00Z");
        toward(ANA, CLEO, "2026-04-20T10:00:00Z");
        toward(ANA, STRANGER, "2026-04-20T10:00:00Z");

        assertThat(read("reach").value()).hasValueCloseTo(10 * Math.pow(.9, 3) + 10, within(1e-9));
    }

    @Test
    void F9_bots_are_in_no_network_and_answer_nobody() {
        join(BEN);
        MemberId bot = MemberId.of("bot");
        join(bot);
        did(ANA, ActivityKinds.ASK, "t", DAY);
        record(next(bot, ActivityKinds.ANSWER).toward(ANA).inThread("t"), "2026-03-03T10:00:01Z");
        record(next(BEN, ActivityKinds.ANSWER).toward(bot), DAY);
        Metrics human = metrics().without(List.of(bot));

        assertThat(value(human, "members")).isEqualTo(MetricValue.of(2, 2));
        assertThat(value(human, "isolates_share")).isEqualTo(MetricValue.of(1, 2));
        assertThat(value(human, "unanswered_rate")).isEqualTo(MetricValue.of(1, 1));
        assertThat(value(human, "components.actors")).isEqualTo(MetricValue.of(2, 2));
        assertThat(value(metrics(), "unanswered_rate")).isEqualTo(MetricValue.of(0, 1));
    }

    @Test
    void F9_the_whole_network_is_read_once_and_only_if_it_is_asked_for() {
        star();
        List<Metric> shapes = MetricCatalogue.all().stream()
                .filter(metric -> metric.inputs().equals(Set.of(Input.MEMBERSHIPS, Input.TIES)))
                .filter(metric -> metric.span() == Span.WINDOW)
                .toList();
        CountedStorage counted = new CountedStorage(storage);

        CommunitiesOfPractice.with(counted)
                .clock(() -> now)
                .build()
                .metrics(club)
                .over(SPRING, shapes);

        assertThat(shapes).hasSizeGreaterThan(20);
        assertThat(counted.queries())
                .as("one for the members, one for the ties")
                .isEqualTo(2);
    }

    private static MetricValue value(Metrics metrics, String code) {
        return metrics.read(MetricCatalogue.find(code).orElseThrow(), SPRING).value();
    }

    private void star() {
        MemberId eve = MemberId.of("eve");
        join(BEN, CLEO, DAN, eve);
        for (MemberId ray : List.of(BEN, CLEO, DAN, eve)) {
            toward(ray, ANA, DAY);
        }
    }
}
