package io.copkit.ladder;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.ladder.OrbitLevel.CONTRIBUTING;
import static io.copkit.ladder.OrbitLevel.EXPLORING;
import static io.copkit.ladder.OrbitLevel.LEADING;
import static io.copkit.ladder.OrbitLevel.PARTICIPATING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.MemberId;
import io.copkit.engagement.Basis;
import io.copkit.engagement.Concentration;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.ladder.Reach.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrbitTest {

    private static final List<OrbitLevel> ORBITS = List.of(OrbitLevel.values());

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** Thirty members, the first so many of them exploring, and so on. */
    private static Map<MemberId, OrbitLevel> snapshot(int... sizes) {
        Map<MemberId, OrbitLevel> snapshot = new HashMap<>();
        for (int orbit = 0; orbit < sizes.length; orbit++) {
            for (int i = 0; i < sizes[orbit]; i++) {
                snapshot.put(MemberId.of("m" + snapshot.size()), ORBITS.get(orbit));
            }
        }
        return snapshot;
    }

    @Test
    void GV24_weighted_commitment_and_gravity_are_those_of_the_published_example() {
        Map<MemberId, OrbitLevel> january = snapshot(17, 8, 4, 1);
        Map<MemberId, OrbitLevel> february = snapshot(15, 9, 5, 1);
        Map<MemberId, OrbitLevel> march = snapshot(12, 10, 6, 2);
        OrbitMovement first = OrbitMovement.between(january, february);
        OrbitMovement second = OrbitMovement.between(february, march);

        assertThat(OrbitMovement.weightedCommitment(first.before())).isEqualTo(441);
        assertThat(OrbitMovement.weightedCommitment(first.after())).isEqualTo(504);
        assertThat(OrbitMovement.weightedCommitment(second.after())).isEqualTo(666);
        assertThat(first.gravity()).isEqualTo(MetricValue.of(2.1, 30));
        assertThat(second.gravity()).isEqualTo(MetricValue.of(5.4, 30));
    }

    @Test
    void O9_joining_in_bulk_does_not_raise_gravity_and_leaving_lowers_it() {
        Map<MemberId, OrbitLevel> start = Map.of(ANA, LEADING, BEN, EXPLORING);
        Map<MemberId, OrbitLevel> joined = Map.of(ANA, LEADING, BEN, EXPLORING, CLEO, LEADING, DORA, LEADING);

        assertThat(OrbitMovement.between(start, joined).gravity()).isEqualTo(MetricValue.of(0, 2));
        assertThat(OrbitMovement.between(start, Map.of(BEN, EXPLORING)).gravity())
                .isEqualTo(MetricValue.of(-50, 2));
        assertThat(OrbitMovement.between(Map.of(), joined).gravity())
                .isEqualTo(MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0));
    }

    @Test
    void O10_the_movement_matrix_tells_who_went_in_stayed_went_out_or_left() {
        OrbitMovement movement = OrbitMovement.between(
                Map.of(ANA, EXPLORING, BEN, EXPLORING, CLEO, EXPLORING, DORA, LEADING),
                Map.of(ANA, PARTICIPATING, BEN, EXPLORING, DORA, CONTRIBUTING));

        OrbitMovement.Moves exploring = movement.moves().get(EXPLORING);
        assertThat(exploring).isEqualTo(new OrbitMovement.Moves(1, 1, 0, 1));
        assertThat(exploring.upShare().value().getAsDouble()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(movement.moves().get(LEADING).downShare()).isEqualTo(MetricValue.of(1, 1));
        assertThat(movement.moves().get(CONTRIBUTING).heldShare())
                .isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 0));
    }

    @Test
    void O11_no_more_newcomers_than_went_from_exploring_further_in() {
        OrbitMovement movement = OrbitMovement.between(
                Map.of(ANA, EXPLORING, BEN, EXPLORING, CLEO, PARTICIPATING),
                Map.of(ANA, PARTICIPATING, BEN, LEADING, CLEO, CONTRIBUTING));

        assertThat(movement.newcomersToAdmit()).isEqualTo(2);
    }

    @Test
    void GV25_a_connection_loses_a_tenth_with_every_idle_month() {
        assertThat(new Connection(7, 3).remaining()).isCloseTo(5.103, within(1e-6));
        assertThat(new Connection(7, 12).remaining()).isCloseTo(1.977007, within(1e-6));
        assertThat(Reach.of(List.of(new Connection(Reach.DIRECT, 0), new Connection(Reach.INDIRECT, 1))))
                .isCloseTo(10.9, within(1e-12));
        assertThatThrownBy(() -> new Connection(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void O6_love_is_presence_against_the_own_baseline_and_commitment() {
        assertThat(Love.of(8, 8, 3, 3, LEADING)).isEqualTo(new Love(1, 1));
        assertThat(Love.of(2, 8, 12, 3, PARTICIPATING)).isEqualTo(new Love(0.25, 0.4));
        assertThat(Love.of(0, 8, 0, 3, EXPLORING).total()).isCloseTo(0.6, within(1e-12));
        assertThatThrownBy(() -> Love.of(1, 0, 1, 3, LEADING)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void O2_each_step_is_a_weight_and_each_orbit_three_steps() {
        assertThat(Ladders.ORBIT_12.rungs()).hasSize(12);
        for (int weight = 1; weight <= 12; weight++) {
            Rung rung = Ladders.ORBIT_12.place(LadderInputs.NONE.with(Map.of("top_weight", (double) weight)), NOW);

            assertThat(Ladders.ORBIT_12.index(rung.code())).isEqualTo(weight - 1);
            assertThat(OrbitLevel.of(rung)).contains(ORBITS.get((weight - 1) / 3));
        }
    }

    @Test
    void O3_presence_reaches_where_weight_does_not() {
        assertThat(placed("weeks_running", 1)).isEqualTo("participating_3");
        assertThat(placed("weeks_running", 3)).isEqualTo("participating_1");
        assertThat(placed("weeks_running", 9)).isEqualTo("participating_1");
        assertThat(placed("months_running", 2)).isEqualTo("contributing_2");
        assertThat(placed("quarters_running", 3)).isEqualTo("leading_1");
    }

    @Test
    void the_rule_of_ninety_nine_one_is_told_of_large_communities_only() {
        long[] counts = new long[1000];
        Arrays.fill(counts, 0, 10, 90);
        Arrays.fill(counts, 10, 100, 1);

        assertThat(nielsen(counts).heavy().value().getAsDouble()).isCloseTo(900.0 / 990, within(1e-12));
        assertThat(nielsen(counts).lurkers()).isEqualTo(MetricValue.of(0, 1000));
        assertThat(nielsen(Arrays.copyOf(counts, 999)).intermittent())
                .isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 999));
    }

    private static NielsenTriple nielsen(long[] counts) {
        Basis basis = new Basis(TimeWindow.between(NOW, NOW.plusMillis(1)), ZoneOffset.UTC, Population.MEMBERS);
        return NielsenTriple.of(Concentration.of(basis, counts, UndefinedReason.EMPTY_COMMUNITY));
    }

    private static String placed(String metric, double figure) {
        return Ladders.ORBIT_12
                .place(LadderInputs.NONE.with(Map.of(metric, figure)), NOW)
                .code();
    }
}
