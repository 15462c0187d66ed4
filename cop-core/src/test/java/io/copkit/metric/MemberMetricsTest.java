package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.network.MemberScores;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemberMetricsTest extends MetricWorld {

    private static final MemberId OUTSIDER = MemberId.of("outsider");

    @Test
    void M21b_who_helps_more_than_is_helped_gives() {
        join(BEN, CLEO, DAN);
        toward(ANA, BEN, "2026-03-03T10:00:00Z");
        toward(ANA, BEN, "2026-03-04T10:00:00Z");
        toward(ANA, CLEO, "2026-03-04T10:00:00Z");
        toward(BEN, ANA, "2026-03-05T10:00:00Z");
        toward(ANA, OUTSIDER, "2026-03-05T10:00:00Z");
        record(next(CLEO, ActivityKinds.THANK).toward(ANA), "2026-03-06T10:00:00Z");

        Map<MemberId, MetricValue> balance = metrics().ofMembers().giveAndTake(SPRING);

        assertThat(balance)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ANA, MetricValue.of(0.5, 4),
                        BEN, MetricValue.of(-1.0 / 3, 3),
                        CLEO, MetricValue.of(-1, 1),
                        DAN, MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)));
        assertThat(List.copyOf(balance.keySet())).isSorted();
    }

    @Test
    void M33b_GV27_expertise_goes_from_the_helped_to_their_helpers() {
        join(BEN, CLEO);
        toward(BEN, ANA, "2026-03-03T10:00:00Z");
        toward(BEN, CLEO, "2026-03-03T10:00:00Z");
        toward(CLEO, ANA, "2026-03-03T10:00:00Z");

        MemberScores ranks = metrics().ofMembers().expertiseRank(SPRING);

        assertThat(ranks.of(ANA).orElseThrow()).isCloseTo(0.15, within(1e-6));
        assertThat(ranks.of(BEN).orElseThrow()).isCloseTo(0.395437, within(1e-6));
        assertThat(ranks.of(CLEO).orElseThrow()).isCloseTo(0.213750, within(1e-6));
    }

    @Test
    void M33b_without_help_all_are_alike() {
        join(BEN);

        MemberScores ranks = metrics().ofMembers().expertiseRank(SPRING);

        assertThat(ranks.of(ANA)).isEqualTo(ranks.of(BEN)).isPresent();
        assertThat(cop.metrics(CommunityId.of("nowhere"))
                        .ofMembers()
                        .expertiseRank(SPRING)
                        .scores())
                .isEmpty();
    }

    @Test
    void a_host_says_what_helps() {
        join(BEN);
        record(next(BEN, ActivityKinds.REPLY).toward(ANA), "2026-03-06T10:00:00Z");
        MemberMetrics figures = metrics().ofMembers();

        assertThat(figures.giveAndTake(SPRING).get(BEN).value()).isEmpty();
        assertThat(figures.helpingBy(List.of(ActivityKinds.REPLY))
                        .giveAndTake(SPRING)
                        .get(BEN))
                .isEqualTo(MetricValue.of(1, 1));
        assertThatThrownBy(() -> figures.helpingBy(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
