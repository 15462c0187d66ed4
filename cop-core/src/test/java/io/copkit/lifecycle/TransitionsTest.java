package io.copkit.lifecycle;

import static io.copkit.World.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Lives;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each move of the table, by its number: its guards, what follows from it, and what it does not let through. */
class TransitionsTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;

    @Test
    void T7_a_revival_leads_where_it_may_lead_and_nowhere_else() {
        CommunityId data = Lives.in(world, Stage.DISPERSED);

        assertThat(override(data, Move.of(Transition.REVIVE).to(Stage.STEWARDSHIP))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.NO_SUCH_MOVE, Map.of("stage", "stewardship")));
        assertThat(override(data, Move.of(Transition.REVIVE).to(Stage.MATURING)).orElseThrow())
                .isEqualTo(Stage.MATURING);
    }

    @Test
    void T10_a_conclusion_says_what_came_of_it() {
        CommunityId data = Lives.in(world, Stage.TRANSFORMING);
        Move conclude = Move.of(Transition.CONCLUDE);

        assertThat(override(data, conclude).refusals())
                .containsExactlyInAnyOrder(
                        blocked(Guard.SUCCESSORS_NAMED, "?", "0"), blocked(Guard.OWNER_NAMED, "?", "0"));
        assertThat(override(data, conclude.concluding(Conclusion.of(StageOutcome.RENEWED)))
                        .refusals())
                .containsExactly(Refusal.of(
                        RefusalCode.OUTCOME_IMPOSSIBLE, Map.of("stage_outcome", "renewed", "transition", "conclude")));
        override(data, conclude.concluding(Conclusion.of(StageOutcome.SOCIAL_CLUB)))
                .orElseThrow();

        assertThat(cop.community(data).orElseThrow().stage()).isEqualTo(Stage.CLOSED);
        assertThat(cop.community(data).orElseThrow().outcome()).contains(StageOutcome.SOCIAL_CLUB);
    }

    @Test
    void T11_a_community_that_is_opened_again_is_another_incarnation_under_the_same_id() {
        CommunityId data = world.community(ANA);
        Lives lives = new Lives(world, data, ANA).trusted().to(Stage.CLOSED);

        lives.move(Move.of(Transition.REOPEN));

        assertThat(lives.now().stage()).isEqualTo(Stage.POTENTIAL);
        assertThat(lives.now().incarnation()).isEqualTo(2);
        assertThat(lives.now().outcome()).isEmpty();
    }

    private Outcome<Stage> override(CommunityId community, Move move) {
        return cop.as(ANA).lifecycle().override(community, move, "to see what comes then");
    }

    private static Refusal blocked(Guard guard, String found, String needed) {
        return Refusal.of(RefusalCode.GUARD_BLOCKS, Map.of("guard", guard.code(), "found", found, "needed", needed));
    }
}
