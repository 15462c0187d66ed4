package io.copkit.blueprint;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.BlueprintId;
import io.copkit.BlueprintVersion;
import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.ParticipationLevel;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityType;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.Founding;
import io.copkit.community.JoinPolicy;
import io.copkit.ladder.Ladders;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.participation.LevelThresholds;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleOverride;
import io.copkit.storage.CommunityRecord;
import io.copkit.structure.Ability;
import io.copkit.structure.Cadence;
import io.copkit.structure.Opening;
import io.copkit.structure.PlanId;
import io.copkit.structure.Practice;
import io.copkit.structure.Regime;
import io.copkit.structure.Ritual;
import io.copkit.structure.Structure;
import io.copkit.structure.StructurePlan;
import io.copkit.structure.StructurePreview;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlueprintTest {

    static final Template PROJECT = new Template(
            CommunityType.PROJECT,
            new Regime(
                    CommunityAccess.STANDARD.with(JoinPolicy.REQUEST).with(Discoverability.PUBLIC),
                    RoleBook.STANDARD.with(
                            new RoleOverride(Role.MEMBER, Permission.MEMBER_INVITE, RoleOverride.Effect.PREVENT)),
                    AdmissionPolicy.STANDARD.forAtMost(30)),
            Practice.NONE
                    .expecting(Stage.COALESCING, "Meet twice, and agree on a first result")
                    .asking(ParticipationLevel.CORE, new LevelThresholds(6, 10, 4, 1))
                    .climbing(Optional.of(Ladders.READER_TO_LEADER))
                    .with(new Ritual("Stand-up", "What stands in the way", Cadence.WEEKLY)));

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final Blueprints blueprints = cop.asSystem("organisation").blueprints();
    private final Structure structure = cop.asSystem("organisation").structure();
    private final Blueprint project = blueprints.define("Project", PROJECT).orElseThrow();
    private final CommunityId data = world.community(ANA, BEN);

    @Test
    void A3_a_community_is_founded_after_a_blueprint() {
        Community founded = cop.as(ANA)
                .communities()
                .found(Founding.on(World.charter("Spring audit")), project.id())
                .orElseThrow();

        assertThat(founded.type()).isEqualTo(CommunityType.PROJECT);
        assertThat(founded.access()).isEqualTo(PROJECT.regime().access());
        assertThat(founded.admission()).isEqualTo(PROJECT.regime().admission());
        assertThat(founded.roleBook().overrides())
                .isEqualTo(PROJECT.regime().roleBook().overrides());
        assertThat(founded.practice().rituals()).isEqualTo(PROJECT.practice().rituals());
        assertThat(founded.practice().source()).contains(new BlueprintVersion(project.id(), 1));
        assertThat(diff(founded.id())).isEmpty();
        assertThat(cop.as(ANA)
                        .communities()
                        .found(Founding.on(World.charter("Another")), BlueprintId.of("no-blueprint"))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.BLUEPRINT_UNKNOWN));
    }

    @Test
    void A3_a_community_is_compared_with_a_blueprint_part_by_part() {
        assertThat(diff(data)).containsExactlyInAnyOrder(BlueprintPart.values());

        apply(data);
        assertThat(diff(data)).isEmpty();
        Records.setAccess(world.memory, data, "listed", "request", "members");

        assertThat(diff(data)).containsExactly(BlueprintPart.ACCESS);
        assertThat(cop.blueprints().diff(data, BlueprintId.of("no-blueprint"))).isEmpty();
        assertThat(cop.blueprints().diff(CommunityId.of("nowhere"), project.id()))
                .isEmpty();
    }

    @Test
    void A3_a_blueprint_is_applied_again_by_a_plan_that_is_previewed_and_taken_back() {
        apply(data);
        CommunityRecord before = Records.community(world.memory, data);
        Template next = new Template(
                CommunityType.INNOVATION_IMPROVEMENT,
                PROJECT.regime().with(PROJECT.regime().access().with(JoinPolicy.OPEN)),
                PROJECT.practice().with(new Ritual("Review", "", Cadence.QUARTERLY)));
        assertThat(blueprints
                        .revise(project.id(), 1, "Project", next)
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
        StructurePlan plan = structure.planBlueprint(data, project.id()).orElseThrow();

        StructurePreview preview = structure.preview(plan.id()).orElseThrow();
        assertThat(preview.changes().get(0).gains()).containsExactly(new Ability.Open(Opening.EVERYBODY_JOINS));
        structure.apply(plan.id()).orElseThrow();

        assertThat(diff(data)).isEmpty();
        assertThat(community().practice().source()).contains(new BlueprintVersion(project.id(), 2));
        assertThat(structure.planBlueprint(data, project.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.PLAN_CHANGES_NOTHING));
        structure.undo(plan.id()).orElseThrow();
        assertThat(Records.community(world.memory, data))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);
    }

    @Test
    void A3_a_preview_tells_which_role_loses_which_right() {
        PlanId plan = structure.planBlueprint(data, project.id()).orElseThrow().id();

        StructurePreview preview = structure.preview(plan).orElseThrow();

        assertThat(preview.changes().get(0).losses())
                .contains(new Ability.Right(Role.MEMBER, Permission.MEMBER_INVITE));
    }

    @Test
    void A3_versions_are_kept_and_nobody_overwrites_what_nobody_has_read() {
        blueprints.revise(project.id(), 1, "Project, lighter", PROJECT).orElseThrow();

        assertThat(blueprints.revise(project.id(), 1, "Late", PROJECT).refusals())
                .containsExactly(Refusal.of(RefusalCode.BLUEPRINT_CHANGED));
        assertThat(blueprints
                        .revise(BlueprintId.of("no-blueprint"), 1, "x", PROJECT)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.BLUEPRINT_UNKNOWN));
        assertThat(cop.blueprints().find(new BlueprintVersion(project.id(), 1))).contains(project);
        assertThat(cop.blueprints().find(project.id()).orElseThrow().name()).isEqualTo("Project, lighter");
        assertThat(cop.blueprints().find(new BlueprintVersion(project.id(), 3))).isEmpty();
        blueprints.define("Other", PROJECT).orElseThrow();
        Page<Blueprint> first = cop.blueprints().list(1);
        assertThat(first.items()).hasSize(1);
        assertThat(cop.blueprints().list(10, first.next().orElseThrow()).items())
                .hasSize(1);
    }

    @Test
    void what_no_community_can_be_no_blueprint_lays_down() {
        Regime illegal = PROJECT.regime()
                .with(new CommunityAccess(Discoverability.HIDDEN, JoinPolicy.INVITE, ContentAccess.EVERYBODY));
        Practice crowded = PROJECT.practice();
        for (int i = 0; i < 50; i++) {
            crowded = crowded.with(new Ritual("Ritual " + i, "", Cadence.ON_DEMAND));
        }

        assertThat(blueprints
                        .define("x", new Template(CommunityType.PROJECT, illegal, Practice.NONE))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.HIDDEN_YET_READABLE));
        assertThat(blueprints
                        .define("x", new Template(CommunityType.PROJECT, PROJECT.regime(), crowded))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.TOO_MANY_RITUALS, Map.of("limit", "50")));
        assertThat(blueprints.define(" ", PROJECT).refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "name")));
        assertThat(blueprints
                        .define(
                                "x",
                                new Template(
                                        CommunityType.PROJECT,
                                        PROJECT.regime(),
                                        Practice.NONE.with(new Ritual("", "", Cadence.YEARLY))))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "ritual")));
        assertThatThrownBy(() -> BlueprintId.of("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void applying_a_blueprint_needs_the_permission_to_change_the_charter() {
        assertThat(cop.as(BEN).structure().planBlueprint(data, project.id()).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.as(ANA)
                        .structure()
                        .planBlueprint(data, BlueprintId.of("no-blueprint"))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.BLUEPRINT_UNKNOWN));
        assertThat(cop.as(ANA).structure().planBlueprint(data, project.id()).isAccepted())
                .isTrue();
    }

    private void apply(CommunityId community) {
        structure
                .apply(structure
                        .planBlueprint(community, project.id())
                        .orElseThrow()
                        .id())
                .orElseThrow();
    }

    private Set<BlueprintPart> diff(CommunityId community) {
        return cop.blueprints().diff(community, project.id()).orElseThrow().parts();
    }

    private Community community() {
        return cop.community(data).orElseThrow();
    }
}
