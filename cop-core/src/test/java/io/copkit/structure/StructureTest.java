package io.copkit.structure;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.WatchedStorage;
import io.copkit.World;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityType;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.Founding;
import io.copkit.community.JoinPolicy;
import io.copkit.directory.Search;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.RoleOverride;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.StorageException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where communities stand, what flows down to them, and who may move them. */
class StructureTest extends ThreeCommunities {

    @Test
    void A4_communities_nest_to_any_depth_and_a_subtree_is_one_query() {
        move(middle, top);
        move(leaf, middle);
        CommunityId below = leaf;
        for (int i = 0; i < 10; i++) {
            CommunityId next = world.community(BEN);
            move(next, below);
            below = next;
        }

        assertThat(community(below).nesting().ancestors()).hasSize(12).contains(top, middle, leaf);
        assertThat(ids(cop.subtrees().above(leaf))).containsExactly(middle, top);
        assertThat(cop.subtrees().above(top)).isEmpty();
        world.storage.calls();
        assertThat(ids(cop.subtrees().within(top, 100).items())).hasSize(13);
        assertThat(world.storage.calls()).containsExactly("communities");
        assertThat(ids(cop.subtrees().children(top, 100).items())).containsExactly(middle);
        assertThat(world.storage.calls()).containsExactly("communities");
    }

    @Test
    void A4_a_community_is_never_nested_in_itself() {
        move(middle, top);
        move(leaf, middle);

        for (CommunityId below : List.of(top, middle, leaf)) {
            assertThat(structure
                            .planMove(top, below, InheritanceRules.INDEPENDENT)
                            .refusals())
                    .containsExactly(Refusal.of(RefusalCode.NESTING_CYCLE));
        }
    }

    @Test
    void A4_of_two_moves_that_together_make_a_cycle_exactly_one_wins() {
        StructurePlan one =
                structure.planMove(top, middle, InheritanceRules.INDEPENDENT).orElseThrow();
        StructurePlan other =
                structure.planMove(middle, top, InheritanceRules.INDEPENDENT).orElseThrow();
        Structure elsewhere = world.otherNode().asSystem("elsewhere").structure();
        world.storage.beforeNext("commit", () -> elsewhere.apply(other.id()).orElseThrow());

        Outcome<StructurePlan> second = structure.apply(one.id());

        assertThat(second.refusals()).containsExactly(Refusal.of(RefusalCode.NESTING_CYCLE));
        assertThat(community(middle).nesting().parent()).contains(top);
        assertThat(community(top).nesting()).isEqualTo(Nesting.TOP);
    }

    @Test
    void A4_of_three_moves_that_together_make_a_longer_cycle_one_is_refused() {
        move(middle, top);
        StructurePlan one =
                structure.planMove(top, leaf, InheritanceRules.INDEPENDENT).orElseThrow();
        StructurePlan other =
                structure.planMove(leaf, middle, InheritanceRules.INDEPENDENT).orElseThrow();
        Structure elsewhere = world.otherNode().asSystem("elsewhere").structure();
        world.storage.beforeNext("commit", () -> elsewhere.apply(other.id()).orElseThrow());

        assertThat(structure.apply(one.id()).refusals()).containsExactly(Refusal.of(RefusalCode.NESTING_CYCLE));
    }

    @Test
    void A4_the_depth_has_a_limit_that_the_host_sets() {
        CommunitiesOfPractice shallow = world.settings().nestingDepth(2).build();
        Structure limited = shallow.asSystem("organisation").structure();
        move(middle, top);

        assertThat(limited.planMove(leaf, middle, InheritanceRules.INDEPENDENT).refusals())
                .containsExactly(Refusal.of(RefusalCode.NESTING_TOO_DEEP, Map.of("limit", "2")));
        assertThat(limited.planMove(top, leaf, InheritanceRules.INDEPENDENT).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NESTING_TOO_DEEP);
        assertThat(limited.planMove(leaf, top, InheritanceRules.INDEPENDENT).isAccepted())
                .isTrue();
        for (int levels : new int[] {0, 129}) {
            assertThatThrownBy(() -> world.settings().nestingDepth(levels))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void A5_a_ceiling_holds_below_whatever_a_community_settles_for_itself() {
        Records.setAccess(world.memory, top, "hidden", "invite", "core");
        move(middle, top, InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.CEILING));

        Community nested = community(middle);

        assertThat(nested.access())
                .isEqualTo(new CommunityAccess(Discoverability.HIDDEN, JoinPolicy.INVITE, ContentAccess.CORE));
        assertThat(nested.own().access()).isEqualTo(CommunityAccess.STANDARD);
        CommunityRecord record = Records.community(world.memory, middle);
        assertThat(record.discoverability()).isEqualTo("hidden");
        assertThat(nested.with(CommunityAccess.STANDARD.with(Discoverability.PUBLIC))
                        .access()
                        .discoverability())
                .isEqualTo(Discoverability.HIDDEN);
    }

    @Test
    void A5_what_is_live_follows_every_change_above_to_any_depth() {
        InheritanceRules live = InheritanceRules.INDEPENDENT.with(Axis.MEMBERSHIP, Inheritance.LIVE);
        move(middle, top, live);
        move(leaf, middle, live);

        Records.setAccess(world.memory, top, "listed", "closed", "members");
        assertThat(structure.settle(top).orElseThrow()).isEqualTo(2);

        assertThat(community(leaf).access().joinPolicy()).isEqualTo(JoinPolicy.CLOSED);
        assertThat(community(leaf).own().access().joinPolicy()).isEqualTo(JoinPolicy.OPEN);
    }

    @Test
    void A4_a_community_is_founded_inside_another() {
        Records.setAccess(world.memory, top, "hidden", "invite", "core");
        InheritanceRules rules = InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.CEILING);

        Community inside = cop.as(ANA)
                .communities()
                .found(Founding.on(World.charter("Inside")), top, rules)
                .orElseThrow();

        assertThat(inside.nesting().parent()).contains(top);
        assertThat(inside.access().discoverability()).isEqualTo(Discoverability.HIDDEN);
        assertThat(inside.own().access()).isEqualTo(CommunityAccess.STANDARD);
        assertThat(codes(cop.as(BEN).communities().found(Founding.on(World.charter("Bens")), middle, rules)))
                .containsExactly(RefusalCode.NOT_PERMITTED);
        CommunitiesOfPractice shallow = world.settings().nestingDepth(2).build();
        assertThat(codes(shallow.as(ANA)
                        .communities()
                        .found(Founding.on(World.charter("Too deep")), inside.id(), rules)))
                .containsExactly(RefusalCode.NESTING_TOO_DEEP);
        assertThat(cop.as(ANA).directory().find("too-deep")).isEmpty();
    }

    @Test
    void A4_a_founding_inside_another_that_is_interrupted_leaves_a_community_no_more_open_than_it_was_to_be() {
        Records.setAccess(world.memory, top, "hidden", "invite", "core");
        InheritanceRules rules = InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.CEILING);
        StorageException broken = new StorageException("the disk is full", null, false);
        world.storage.onNext("commit", WatchedStorage.Call::proceed);
        world.storage.failNext("commit", broken);

        assertThatThrownBy(() -> cop.as(ANA).communities().found(Founding.on(World.charter("Inside")), top, rules))
                .isSameAs(broken);

        assertThat(cop.portfolio().figures().communities()).isEqualTo(4);
        assertThat(cop.directory().list(Search.EVERYTHING, 10).items().stream()
                        .filter(found -> found.name().equals("Inside"))
                        .map(found -> found.access().discoverability()))
                .containsExactly(Discoverability.HIDDEN);
    }

    @Test
    void A5_a_change_above_flows_down_by_itself_and_stops_where_nothing_flows() {
        InheritanceRules live = InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.LIVE);
        CommunityId aside = world.community(ANA);
        move(middle, top, live);
        move(leaf, middle, live);
        move(aside, top);
        long version = Records.community(world.memory, aside).version();

        cop.as(ANA)
                .settings()
                .changeAccess(top, CommunityAccess.STANDARD.with(Discoverability.PUBLIC))
                .orElseThrow();

        assertThat(community(leaf).access().discoverability()).isEqualTo(Discoverability.PUBLIC);
        assertThat(Records.community(world.memory, aside).version()).isEqualTo(version);
    }

    @Test
    void A5_a_change_below_a_ceiling_is_kept_and_clamped() {
        InheritanceRules ceiling = InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.CEILING);
        move(middle, top, ceiling);

        cop.as(ANA)
                .settings()
                .changeAccess(middle, CommunityAccess.STANDARD.with(Discoverability.PUBLIC))
                .orElseThrow();

        assertThat(community(middle).access().discoverability()).isEqualTo(Discoverability.LISTED);
        assertThat(community(middle).own().access().discoverability()).isEqualTo(Discoverability.PUBLIC);
        structure.apply(structure.planPromotion(middle).orElseThrow().id()).orElseThrow();
        assertThat(community(middle).access().discoverability()).isEqualTo(Discoverability.PUBLIC);
    }

    @Test
    void A5_what_is_prohibited_above_is_prohibited_below_as_long_as_it_stands_there() {
        RoleOverride above = new RoleOverride(Role.MEMBER, Permission.MEMBER_INVITE, RoleOverride.Effect.PROHIBIT);
        RoleOverride own = new RoleOverride(Role.MEMBER, Permission.POST, RoleOverride.Effect.PREVENT);
        cop.as(BEN).memberships().join(middle).orElseThrow();
        move(middle, top, InheritanceRules.INDEPENDENT.with(Axis.ROLES, Inheritance.CEILING));

        cop.as(ANA).roles().settle(top, book -> book.with(above)).orElseThrow();
        cop.as(ANA).roles().settle(middle, book -> book.with(own)).orElseThrow();

        assertThat(cop.accessOf(BEN).check(middle, Permission.MEMBER_INVITE).allowed())
                .isFalse();
        assertThat(community(middle).roleBook().overrides()).containsExactlyInAnyOrder(above, own);
        structure.apply(structure.planPromotion(middle).orElseThrow().id()).orElseThrow();
        assertThat(community(middle).roleBook().overrides()).containsExactly(own);
        assertThat(cop.accessOf(BEN).check(middle, Permission.MEMBER_INVITE).allowed())
                .isTrue();
    }

    @Test
    void A5_what_was_copied_goes_its_own_way() {
        Records.setAccess(world.memory, top, "public", "request", "everybody");
        move(
                middle,
                top,
                InheritanceRules.INDEPENDENT
                        .with(Axis.VISIBILITY, Inheritance.COPY)
                        .with(Axis.MEMBERSHIP, Inheritance.COPY));
        Records.setAccess(world.memory, top, "listed", "closed", "core");
        structure.settle(top).orElseThrow();

        assertThat(community(middle).access())
                .isEqualTo(new CommunityAccess(Discoverability.PUBLIC, JoinPolicy.REQUEST, ContentAccess.EVERYBODY));
    }

    @Test
    void A5_without_a_rule_nothing_flows() {
        Records.setAccess(world.memory, top, "hidden", "closed", "core");
        move(middle, top);

        assertThat(community(middle).access()).isEqualTo(CommunityAccess.STANDARD);
    }

    @Test
    void moving_needs_a_permission_here_and_there() {
        CommunityId bens = world.community(BEN);
        Structure anas = cop.as(ANA).structure();
        Structure cleos = cop.as(CLEO).structure();

        assertThat(codes(anas.planMove(middle, bens, InheritanceRules.INDEPENDENT)))
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(anas.planMove(bens, middle, InheritanceRules.INDEPENDENT)))
                .containsExactly(RefusalCode.NOT_PERMITTED);
        StructurePlan plan =
                anas.planMove(middle, top, InheritanceRules.INDEPENDENT).orElseThrow();
        assertThat(plan.author()).contains(ANA);
        assertThat(codes(cleos.preview(plan.id()))).containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(cleos.apply(plan.id()))).containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(cleos.settle(top))).containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(anas.apply(plan.id()).isAccepted()).isTrue();
        assertThat(codes(cleos.planConversion(top, CommunityType.PROJECT))).containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(world.told)
                .last()
                .isInstanceOfSatisfying(
                        NestingChanged.class,
                        changed -> assertThat(changed.after()).isEqualTo(community(middle)));
    }

    @Test
    void unknown_communities_and_plans_are_refused() {
        CommunityId nowhere = CommunityId.of("nowhere");

        assertThat(codes(structure.planMove(top, nowhere, InheritanceRules.INDEPENDENT)))
                .containsExactly(RefusalCode.COMMUNITY_UNKNOWN);
        assertThat(codes(structure.planMove(nowhere, top, InheritanceRules.INDEPENDENT)))
                .containsExactly(RefusalCode.COMMUNITY_UNKNOWN);
        assertThat(codes(structure.apply(PlanId.of("no-plan")))).containsExactly(RefusalCode.PLAN_UNKNOWN);
        assertThatThrownBy(() -> PlanId.of("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
        Records.setStage(world.memory, top, "closed");
        assertThat(codes(structure.planMove(middle, top, InheritanceRules.INDEPENDENT)))
                .containsExactly(RefusalCode.STAGE_FORBIDS);
    }
}
