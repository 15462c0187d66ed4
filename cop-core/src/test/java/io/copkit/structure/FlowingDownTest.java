package io.copkit.structure;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Actor;
import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityEvent;
import io.copkit.community.Discoverability;
import io.copkit.community.JoinPolicy;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.StateKey;
import io.copkit.storage.StorageException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds in a community reaches all that is nested in it, whatever comes in between. */
class FlowingDownTest {

    private static final InheritanceRules LIVE = InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.LIVE);
    private static final CommunityAccess PUBLIC = CommunityAccess.STANDARD.with(Discoverability.PUBLIC);
    private static final CommunityAccess HIDDEN =
            CommunityAccess.STANDARD.with(Discoverability.HIDDEN).with(JoinPolicy.INVITE);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final Structure structure = cop.asSystem("organisation").structure();
    private final CommunityId top = world.community(ANA);
    private final CommunityId middle = world.community(ANA);
    private final CommunityId leaf = world.community(ANA);

    FlowingDownTest() {
        move(middle, top);
        move(leaf, middle);
    }

    @Test
    void A5_a_change_that_could_not_flow_down_is_told_and_carried_on_by_the_next_sweep() {
        world.storage.onNext("commit", call -> call.proceed());
        world.storage.failNext("commit", new StorageException("the disk is full", null, false));

        Outcome<Community> changed = cop.as(ANA).settings().changeAccess(top, PUBLIC);

        assertThat(changed.isAccepted()).isTrue();
        NestingUnsettled unsettled = new NestingUnsettled(top, actor(changed), world.now());
        assertThat(changed.events()).endsWith(unsettled);
        assertThat(world.told).endsWith(unsettled);
        assertThat(discoverability(middle)).isEqualTo(Discoverability.LISTED);

        assertThat(cop.asSystem("nightly").upkeep().sweepDue(10).looked()).isEqualTo(1);

        assertThat(discoverability(middle)).isEqualTo(Discoverability.PUBLIC);
        assertThat(discoverability(leaf)).isEqualTo(Discoverability.PUBLIC);
        assertThat(cop.asSystem("nightly").upkeep().sweepDue(10).looked()).isZero();
    }

    @Test
    void A5_a_process_that_dies_right_after_a_change_leaves_it_to_the_next_sweep() {
        world.storage.onNext("commit", call -> {
            call.proceed();
            throw new IllegalStateException("the power went");
        });
        try {
            cop.as(ANA).settings().changeAccess(top, PUBLIC);
        } catch (IllegalStateException dead) {
            assertThat(discoverability(leaf)).isEqualTo(Discoverability.LISTED);
        }

        world.otherNode().asSystem("nightly").upkeep().sweepDue(10);

        assertThat(discoverability(leaf)).isEqualTo(Discoverability.PUBLIC);
    }

    @Test
    void A5_a_race_that_is_lost_on_the_way_down_is_told_and_settled_by_whoever_asks() {
        world.storage.onNext("commit", call -> call.proceed());
        world.storage.onEach(
                "commit",
                call -> new CommitOutcome.Conflict(
                        List.of(new CommitOutcome.Loser(StateKey.community(middle.value()), 99))));
        Outcome<Community> changed = cop.as(ANA).settings().changeAccess(top, PUBLIC);
        assertThat(changed.events()).hasAtLeastOneElementOfType(NestingUnsettled.class);
        assertThat(cop.as(ANA).structure().settle(top).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.CONCURRENT_CHANGE);
        world.storage.disarm();

        assertThat(cop.as(ANA).structure().settle(top).orElseThrow()).isEqualTo(2);

        assertThat(discoverability(leaf)).isEqualTo(Discoverability.PUBLIC);
        assertThat(cop.asSystem("nightly").upkeep().sweepDue(10).looked()).isZero();
    }

    @Test
    void A5_what_the_one_above_lets_out_of_hiding_has_an_address_again() {
        String slug = community(leaf).slug();
        String name = community(middle).charter().name();
        cop.as(ANA).settings().changeAccess(top, HIDDEN).orElseThrow();
        assertThat(community(middle).slug()).isEqualTo("~" + middle.value());
        cop.as(BEN).communities().found(World.charter(name)).orElseThrow();

        cop.as(ANA).settings().changeAccess(top, PUBLIC).orElseThrow();

        assertThat(community(leaf).slug()).isEqualTo(slug);
        assertThat(community(middle).slug())
                .isEqualTo(name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-2");
        assertThat(cop.as(BEN).directory().find(community(middle).slug()))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(middle));
        assertThat(world.told).hasAtLeastOneElementOfType(CommunityEvent.SlugChanged.class);
    }

    @Test
    void A6_what_a_plan_had_hidden_comes_back_under_its_name() {
        CommunityId quiet = world.community(ANA);
        String slug = community(leaf).slug();
        cop.as(ANA).settings().changeAccess(quiet, HIDDEN).orElseThrow();
        PlanId plan = structure.planMove(leaf, quiet, LIVE).orElseThrow().id();
        structure.apply(plan).orElseThrow();
        assertThat(community(leaf).slug()).startsWith("~");

        structure.undo(plan).orElseThrow();

        assertThat(community(leaf).slug()).isEqualTo(slug);
    }

    @Test
    void A4_two_moves_that_together_go_too_deep_do_not_both_come_about() {
        CommunityId above = world.community(ANA);
        Structure shallow = world.settings()
                .nestingDepth(3)
                .build()
                .asSystem("organisation")
                .structure();
        CommunityId one = world.community(ANA);
        PlanId below = shallow.planMove(middle, one, LIVE).orElseThrow().id();
        PlanId under = shallow.planMove(one, above, LIVE).orElseThrow().id();
        world.storage.beforeNext("commit", () -> shallow.apply(below).orElseThrow());

        assertThat(shallow.apply(under).refusals())
                .containsExactly(Refusal.of(RefusalCode.NESTING_TOO_DEEP, Map.of("limit", "3")));

        assertThat(community(leaf).nesting().ancestors()).containsExactlyInAnyOrder(one, middle);
    }

    private static Actor actor(Outcome<?> outcome) {
        return outcome.events().get(0).actor();
    }

    private Discoverability discoverability(CommunityId id) {
        return community(id).access().discoverability();
    }

    private Community community(CommunityId id) {
        return cop.community(id).orElseThrow();
    }

    private void move(CommunityId community, CommunityId under) {
        structure
                .apply(structure.planMove(community, under, LIVE).orElseThrow().id())
                .orElseThrow();
    }
}
