package io.copkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Recording;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.Transition;
import io.copkit.role.AccessView;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommunityStoryTest {

    private static final MemberId ANA = MemberId.of("ana");
    private static final MemberId BEN = MemberId.of("ben");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final CommunitiesOfPractice cop =
            CommunitiesOfPractice.with(new InMemoryStorage()).clock(() -> NOON).build();

    @Test
    void a_community_is_founded_joined_led_and_brought_to_life() {
        Community data = cop.as(ANA)
                .communities()
                .found(Charter.draft("Qualité des données")
                        .domain("How data is checked")
                        .objective(Objective.learn("how others find errors")))
                .orElseThrow();

        cop.as(BEN).memberships().join(data.id()).orElseThrow();
        cop.as(ANA).roles().appoint(data.id(), BEN, Role.FACILITATOR).orElseThrow();
        Recording recorded = cop.as(BEN)
                .activities()
                .record(
                        data.id(),
                        Activity.of(ActivityKinds.ANSWER, "a-17").toward(ANA).at(NOON))
                .orElseThrow();
        cop.as(BEN)
                .lifecycle()
                .override(data.id(), Transition.COALESCE, Findings.NONE, "enough of us to begin")
                .orElseThrow();
        cop.as(ANA).memberships().leave(data.id()).orElseThrow();

        assertThat(data.slug()).isEqualTo("qualite-des-donnees");
        assertThat(recorded).isEqualTo(new Recording(1, 0, List.of()));
        assertThat(cop.community(data.id()).orElseThrow().stage()).isEqualTo(Stage.COALESCING);
        assertThat(cop.as(BEN).memberships().leave(data.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR));
        AccessView access = cop.accessOf(BEN);
        assertThat(access.check(data.id(), Permission.LIFECYCLE_APPLY).allowed())
                .isTrue();
        assertThat(cop.history(data.id()).asOf(NOON).members())
                .containsOnly(java.util.Map.entry(BEN, Set.of(Role.FACILITATOR)));
    }
}
