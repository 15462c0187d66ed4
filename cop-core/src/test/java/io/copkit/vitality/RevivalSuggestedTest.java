package io.copkit.vitality;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Lives;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.lifecycle.Evidence;
import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Guard;
import io.copkit.lifecycle.LifecyclePolicy;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.Threshold;
import io.copkit.lifecycle.Transition;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dispersed community in which two people have been busy again for six weeks, as a host sees it. */
class RevivalSuggestedTest {

    private final World world = new World();
    private final CommunityId club = Lives.in(world, Stage.DISPERSED);

    @Test
    void E5_without_a_core_a_community_that_lives_again_is_suggested_to_come_together_first() {
        liveAgain();

        StageSuggestion suggested = world.cop.vitality(club).suggestions().get(0);

        assertThat(suggested.reason()).isEqualTo(SuggestionReason.ALIVE_AGAIN);
        assertThat(suggested.move().transition()).isEqualTo(Transition.REVIVE);
        assertThat(suggested.move().target()).isEqualTo(Stage.COALESCING);
        assertThat(suggested.evidence()).hasSize(1).allMatch(evidence -> evidence.guard() == Guard.LIVE_AGAIN);
        assertThat(suggested.evidence()).extracting(Evidence::verdict).containsExactly(Verdict.PASS);
        world.cop
                .as(ANA)
                .lifecycle()
                .override(club, suggested.move().transition(), Findings.NONE, "we are back")
                .orElseThrow();
        assertThat(world.cop.vitality(club).suggestions())
                .as("and may stay there")
                .isEmpty();
    }

    @Test
    void E5_with_a_core_it_is_suggested_to_go_on_as_a_mature_one() {
        liveAgain();
        CommunitiesOfPractice small = world.settings()
                .lifecycle(LifecyclePolicy.standard().with(Threshold.CORE, 0))
                .build();

        assertThat(small.vitality(club).suggestions())
                .extracting(suggested -> suggested.move().target())
                .containsExactly(Stage.MATURING);
    }

    private void liveAgain() {
        for (int week = 0; week < 7; week++) {
            for (var member : List.of(ANA, BEN)) {
                world.cop
                        .as(member)
                        .activities()
                        .record(
                                club,
                                Activity.of(ActivityKinds.POST, member.value() + week)
                                        .at(world.now()))
                        .orElseThrow();
            }
            world.pass(Duration.ofDays(7));
        }
    }
}
