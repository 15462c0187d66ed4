package io.copkit.structure;

import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.WatchedStorage;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityType;
import io.copkit.community.JoinPolicy;
import io.copkit.history.HistoryEntry;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.StorageException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Moves, promotions and conversions: previewed, carried out and taken back. */
class StructurePlansTest extends ThreeCommunities {

    @Test
    void A6_a_move_is_previewed_with_who_gains_and_who_loses_what_and_what_goes_along() {
        Records.setAccess(world.memory, top, "hidden", "invite", "members");
        cop.as(BEN).memberships().join(middle).orElseThrow();
        move(leaf, middle, InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.LIVE));
        cop.as(CLEO).memberships().join(leaf).orElseThrow();
        Records.setStatus(world.memory, leaf, CLEO, "applied");
        StructurePlan plan = structure
                .planMove(middle, top, InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.CEILING))
                .orElseThrow();

        StructurePreview preview = structure.preview(plan.id()).orElseThrow();

        assertThat(preview.changes()).extracting(CommunityChange::community).containsExactly(middle, leaf);
        CommunityChange moved = preview.changes().get(0);
        assertThat(moved.gains()).isEmpty();
        assertThat(moved.losses())
                .isEqualTo(Set.of(
                        new Ability.Open(Opening.EVERYBODY_FINDS),
                        new Ability.Open(Opening.EVERYBODY_JOINS),
                        new Ability.Open(Opening.EVERYBODY_APPLIES)));
        assertThat(moved.members()).isEqualTo(2);
        assertThat(moved.holders()).containsEntry(Role.FACILITATOR, 1L);
        assertThat(preview.changes().get(1).losses()).isEqualTo(moved.losses());
        assertThat(preview.changes().get(1).pending()).isEqualTo(1);
        assertThat(community(middle).nesting()).isEqualTo(Nesting.TOP);
    }

    @Test
    void A6_what_was_previewed_is_what_comes() {
        Records.setAccess(world.memory, top, "hidden", "invite", "members");
        move(leaf, middle, InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.LIVE));
        StructurePlan plan = structure
                .planMove(middle, top, InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.CEILING))
                .orElseThrow();
        StructurePreview preview = structure.preview(plan.id()).orElseThrow();

        structure.apply(plan.id()).orElseThrow();

        for (CommunityChange change : preview.changes()) {
            assertThat(community(change.community()).regime()).isEqualTo(change.after());
        }
        assertThat(community(leaf).nesting().ancestors()).containsExactlyInAnyOrder(middle, top);
    }

    @Test
    void A6_a_promotion_takes_a_community_to_the_top_with_what_it_has_settled_for_itself() {
        Records.setAccess(world.memory, top, "hidden", "closed", "core");
        move(middle, top, InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.LIVE));
        move(leaf, middle);
        StructurePlan plan = structure.planPromotion(middle).orElseThrow();

        structure.apply(plan.id()).orElseThrow();

        assertThat(community(middle).nesting()).isEqualTo(Nesting.TOP);
        assertThat(community(middle).access()).isEqualTo(CommunityAccess.STANDARD);
        assertThat(community(leaf).nesting().ancestors()).containsExactly(middle);
        assertThat(structure.planPromotion(middle).refusals())
                .containsExactly(Refusal.of(RefusalCode.PLAN_CHANGES_NOTHING));
    }

    @Test
    void A6_a_conversion_changes_the_type_and_is_taken_back() {
        StructurePlan plan =
                structure.planConversion(top, CommunityType.PROJECT).orElseThrow();

        structure.apply(plan.id()).orElseThrow();
        assertThat(community(top).type()).isEqualTo(CommunityType.PROJECT);
        structure.undo(plan.id()).orElseThrow();

        assertThat(community(top).type()).isEqualTo(CommunityType.DISCIPLINE);
        assertThat(cop.history(top).transitions(100).items())
                .extracting(HistoryEntry::what)
                .endsWith("community.placed", "community.placed");
    }

    @Test
    void A6_an_interrupted_move_is_carried_on_from_where_it_stopped() {
        move(leaf, middle);
        StructurePlan plan =
                structure.planMove(middle, top, InheritanceRules.INDEPENDENT).orElseThrow();
        StorageException broken = new StorageException("the disk is full", null, false);
        for (int survived = 0; survived < 4; survived++) {
            if (survived > 0) {
                world.storage.onNext("commit", WatchedStorage.Call::proceed);
            }
            world.storage.failNext("commit", broken);
            assertThatThrownBy(() -> structure.apply(plan.id())).isSameAs(broken);
        }

        structure.apply(plan.id()).orElseThrow();

        assertThat(community(leaf).nesting().ancestors()).containsExactlyInAnyOrder(middle, top);
        assertThat(structure.apply(plan.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.PLAN_STATE_FORBIDS, Map.of("plan_state", "applied")));
        assertThat(cop.history(leaf).transitions(100).items().stream()
                        .filter(entry -> entry.changeId().startsWith(plan.id().value())))
                .hasSize(1);
    }

    @Test
    void A6_undo_takes_back_exactly_and_says_what_it_takes_back() {
        Records.setAccess(world.memory, top, "public", "request", "everybody");
        move(leaf, middle, InheritanceRules.INDEPENDENT.with(Axis.MEMBERSHIP, Inheritance.CEILING));
        List<CommunityRecord> before = records();
        StructurePlan plan = structure
                .planMove(
                        middle,
                        top,
                        InheritanceRules.INDEPENDENT
                                .with(Axis.VISIBILITY, Inheritance.COPY)
                                .with(Axis.MEMBERSHIP, Inheritance.LIVE))
                .orElseThrow();
        structure.apply(plan.id()).orElseThrow();
        assertThat(community(leaf).access().joinPolicy()).isEqualTo(JoinPolicy.REQUEST);

        assertThat(structure.undo(plan.id()).orElseThrow().state()).isEqualTo(PlanState.UNDONE);

        assertThat(records())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .isEqualTo(before);
        List<HistoryEntry> history = cop.history(middle).transitions(100).items();
        HistoryEntry undone = history.get(history.size() - 1);
        assertThat(undone.voids()).contains(history.get(history.size() - 2).id());
        assertThat(structure.undo(plan.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.PLAN_STATE_FORBIDS, Map.of("plan_state", "undone")));
    }

    @Test
    void A6_nothing_is_taken_back_over_what_somebody_has_changed_since() {
        StructurePlan plan =
                structure.planMove(middle, top, InheritanceRules.INDEPENDENT).orElseThrow();
        structure.apply(plan.id()).orElseThrow();
        move(middle, leaf);

        assertThat(structure.undo(plan.id()).refusals()).containsExactly(Refusal.of(RefusalCode.PLAN_OVERTAKEN));
    }

    @Test
    void A6_undo_is_refused_where_it_would_make_a_cycle() {
        move(leaf, top);
        StructurePlan plan = structure.planPromotion(leaf).orElseThrow();
        structure.apply(plan.id()).orElseThrow();
        move(top, leaf);

        assertThat(structure.undo(plan.id()).refusals()).containsExactly(Refusal.of(RefusalCode.NESTING_CYCLE));
    }

    @Test
    void A6_a_plan_is_not_carried_out_over_what_somebody_has_changed_since() {
        StructurePlan plan =
                structure.planMove(middle, top, InheritanceRules.INDEPENDENT).orElseThrow();
        Records.setAccess(world.memory, middle, "public", "open", "members");

        assertThat(structure.apply(plan.id()).refusals()).containsExactly(Refusal.of(RefusalCode.PLAN_OVERTAKEN));
        assertThat(community(middle).nesting()).isEqualTo(Nesting.TOP);
    }
}
