package io.copkit.ladder;

import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.engagement.ActivityKinds;
import io.copkit.storage.ErasureOrder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Members vouch for each other on a ladder that asks for it. */
class VouchingTest extends LadderClub {
    @Test
    void D6_members_vouch_for_others_up_to_their_own_rung() {
        adopt(vouched(1));
        did(BEN, ActivityKinds.POST);
        did(CLEO, ActivityKinds.POST);
        world.cop
                .asSystem("start")
                .climbing()
                .give(club, ANA, "trusted", "founded it")
                .orElseThrow();
        review();
        assertThat(rung(BEN)).isEqualTo("regular");

        world.cop.as(CLEO).climbing().vouch(club, BEN, world.now().plus(MONTH)).orElseThrow();
        review();
        assertThat(rung(BEN)).as("a regular member cannot lift above").isEqualTo("regular");

        Vouch vouch = world.cop
                .as(ANA)
                .climbing()
                .vouch(club, BEN, world.now().plus(MONTH))
                .orElseThrow();
        review();
        assertThat(rung(BEN)).isEqualTo("trusted");
        assertThat(level(BEN)).contains(CORE);
        assertThat(world.cop.rungs(club).vouchesFor(BEN)).hasSize(2).contains(vouch);
    }

    @Test
    void D6_a_quorum_of_distinct_members_is_needed_and_ends_with_its_vouches() {
        adopt(vouched(2));
        did(BEN, ActivityKinds.POST);
        RungGiving host = world.cop.asSystem("start").climbing();
        host.give(club, ANA, "trusted", "founded it").orElseThrow();
        host.give(club, CLEO, "trusted", "founded it").orElseThrow();
        Instant end = world.now().plus(MONTH);
        world.cop.as(ANA).climbing().vouch(club, BEN, end).orElseThrow();
        world.cop.as(ANA).climbing().vouch(club, BEN, end).orElseThrow();
        world.cop.as(ANA).climbing().vouch(club, CLEO, end.plus(MONTH)).orElseThrow();
        world.cop.as(CLEO).climbing().vouch(club, ANA, end.plus(MONTH)).orElseThrow();

        assertThat(world.cop.rungs(club).by(vouched(2)).get(BEN).rung().code())
                .as("one member vouches once")
                .isEqualTo("regular");
        world.cop.as(CLEO).climbing().vouch(club, BEN, end).orElseThrow();
        assertThat(world.cop.rungs(club).by(vouched(2)).get(BEN).rung().code()).isEqualTo("trusted");
        world.cop.as(CLEO).climbing().withdraw(club, BEN).orElseThrow();
        assertThat(world.cop.rungs(club).by(vouched(2)).get(BEN).rung().code()).isEqualTo("regular");
        world.cop.as(CLEO).climbing().vouch(club, BEN, end).orElseThrow();
        world.pass(MONTH);
        assertThat(world.cop.rungs(club).vouchesFor(BEN)).isEmpty();
        did(BEN, ActivityKinds.POST);
        assertThat(world.cop.rungs(club).by(vouched(2)).get(BEN).rung().code()).isEqualTo("regular");
    }

    @Test
    void D6_nobody_vouches_for_themselves_nor_from_outside_nor_for_the_past() {
        Climbing ana = world.cop.as(ANA).climbing();
        Instant later = world.now().plus(MONTH);

        assertThat(ana.vouch(club, ANA, later).refusals()).containsExactly(Refusal.of(RefusalCode.NOT_ON_ONESELF));
        assertThat(ana.vouch(club, DORA, later).refusals()).containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(ana.vouch(club, BEN, world.now()).refusals())
                .containsExactly(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
        assertThat(world.cop.as(DORA).climbing().vouch(club, BEN, later).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(ana.withdraw(club, BEN).refusals()).containsExactly(Refusal.of(RefusalCode.VOUCH_UNKNOWN));
        ana.vouch(club, BEN, later).orElseThrow();
        ana.withdraw(club, BEN).orElseThrow();
        assertThat(ana.withdraw(club, BEN).refusals()).containsExactly(Refusal.of(RefusalCode.VOUCH_UNKNOWN));
    }

    @Test
    void D6_a_vouch_of_somebody_erased_counts_no_more() {
        adopt(vouched(1));
        did(BEN, ActivityKinds.POST);
        world.cop
                .asSystem("start")
                .climbing()
                .give(club, CLEO, "trusted", "founded it")
                .orElseThrow();
        world.cop.as(CLEO).climbing().vouch(club, BEN, world.now().plus(MONTH)).orElseThrow();
        assertThat(world.cop.rungs(club).by(vouched(1)).get(BEN).rung().code()).isEqualTo("trusted");

        world.memory.personalData().erase(ErasureOrder.delete(CLEO.value()));

        assertThat(world.cop.rungs(club).by(vouched(1)).get(BEN).rung().code()).isEqualTo("regular");
        assertThat(world.cop.rungs(club).vouchesFor(BEN))
                .singleElement()
                .satisfies(vouch -> assertThat(vouch.by()).isEmpty());
    }
}
