package io.copkit.ladder;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunityId;
import io.copkit.ParticipationLevel;
import io.copkit.World;
import io.copkit.membership.Measure;
import io.copkit.membership.SanctionReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A ladder remembers penalties as long as it says. */
class PenaltiesTest {

    private static final Ladder CLEAN_FOR_A_MONTH = LadderTest.ladder(
            Rung.of("clean", "Clean", "Sans reproche", ParticipationLevel.CORE, new Requirement.Unpenalised(30)));

    private final World world = new World();
    private final CommunityId club = world.community(ANA, BEN);

    private String reviewed() {
        world.cop.asSystem("daily").levels().review(club).orElseThrow();
        String rung = world.cop.rungs(club).standing(BEN).orElseThrow().rung();
        assertThat(world.cop.rungs(club).by(CLEAN_FOR_A_MONTH).get(BEN).rung().code())
                .isEqualTo(rung);
        return rung;
    }

    @Test
    void D3_a_suspension_that_is_over_counts_until_it_began_long_enough_ago() {
        world.cop.as(ANA).climbing().adopt(club, CLEAN_FOR_A_MONTH).orElseThrow();
        assertThat(reviewed()).isEqualTo("clean");
        world.pass(Duration.ofDays(1));
        world.cop
                .as(ANA)
                .sanctions()
                .suspend(club, BEN, Measure.because(SanctionReason.SPAM).lasting(Duration.ofDays(7)))
                .orElseThrow();

        world.pass(Duration.ofDays(29));
        assertThat(reviewed()).isEqualTo("guest");
        world.pass(Duration.ofDays(1));
        assertThat(reviewed()).isEqualTo("clean");
    }

    @Test
    void D3_a_restriction_from_contributing_counts_too() {
        world.cop.as(ANA).climbing().adopt(club, CLEAN_FOR_A_MONTH).orElseThrow();
        world.cop
                .as(ANA)
                .roles()
                .restrict(club, BEN, world.now().plus(Duration.ofDays(2)))
                .orElseThrow();

        world.pass(Duration.ofDays(29));
        assertThat(reviewed()).isEqualTo("guest");
        world.pass(Duration.ofDays(1));
        assertThat(reviewed()).isEqualTo("clean");
    }
}
