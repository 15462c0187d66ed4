package io.copkit.transformation;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.community.CommunityAccess;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.Founding;
import io.copkit.community.JoinPolicy;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.membership.Measure;
import io.copkit.membership.Membership;
import io.copkit.membership.Origin;
import io.copkit.membership.SanctionReason;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.RoleLimit;
import io.copkit.space.Space;
import io.copkit.space.SpaceVisibility;
import io.copkit.theme.About;
import io.copkit.theme.Subjects;
import io.copkit.theme.Theme;
import io.copkit.theme.ThemeId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Founding OPEN_DATA = Founding.on(charter("Open data"));

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN);
    private final CommunityId maps = world.community(ANA, CLEO);
    private final Transformations transformations = cop.as(ANA).transformations();

    @Test
    void LO1_a_host_merges_two_communities_looks_before_and_finds_everybody_in_the_heir() {
        Worlds.transform(world, data, maps);

        Reshaping plan = transformations
                .planMerge(List.of(data, maps), OPEN_DATA, Map.of())
                .orElseThrow();
        ReshapingPreview preview = transformations.preview(plan.id()).orElseThrow();
        assertThat(cop.community(Worlds.heir(plan))).as("before it is applied").isEmpty();
        transformations.apply(plan.id()).orElseThrow();

        CommunityId heir = Worlds.heir(plan);
        assertThat(preview.heirs().get(0).name()).isEqualTo("Open data");
        assertThat(preview.heirs().get(0).members()).isEqualTo(3);
        assertThat(Worlds.members(cop, heir)).containsExactlyInAnyOrder(ANA, BEN, CLEO);
        assertThat(cop.as(BEN).lineage().leadsTo(data)).containsExactly(heir);
        assertThat(cop.community(data).orElseThrow().stage()).isEqualTo(Stage.CLOSED);
        assertThat(cop.community(maps).orElseThrow().stage()).isEqualTo(Stage.CLOSED);
        assertThat(cop.community(heir).orElseThrow().stage()).isEqualTo(Stage.COALESCING);
        assertThat(cop.as(BEN).directory().find("open-data").orElseThrow().id()).isEqualTo(heir);
    }

    @Test
    void LO1_members_are_the_union_with_the_union_of_their_roles() {
        cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        cop.as(BEN).memberships().join(maps).orElseThrow();
        cop.as(ANA).roles().appoint(maps, BEN, Role.LIBRARIAN).orElseThrow();

        CommunityId heir = merged();

        assertThat(Worlds.members(cop, heir)).containsExactlyInAnyOrder(ANA, BEN, CLEO);
        assertThat(active(heir, BEN).roles()).containsExactlyInAnyOrder(Role.MENTOR, Role.LIBRARIAN);
        assertThat(active(heir, ANA).roles()).containsExactlyInAnyOrder(Role.FOUNDER, Role.FACILITATOR);
        assertThat(active(heir, BEN).origin()).isEqualTo(Origin.MERGED);
        assertThat(cop.community(heir).orElseThrow().founders()).containsExactly(ANA);
    }

    @Test
    void LO1_roles_that_do_not_go_together_are_listed_and_not_kept() {
        cop.as(ANA)
                .roles()
                .settle(data, book -> book.with(new RoleLimit(Role.MENTOR, 0, OptionalInt.of(1))))
                .orElseThrow();
        cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        cop.as(ANA).roles().appoint(maps, CLEO, Role.MENTOR).orElseThrow();
        Worlds.transform(world, data, maps);
        Reshaping plan = transformations
                .planMerge(List.of(data, maps), OPEN_DATA, Map.of())
                .orElseThrow();

        HeirOutlook outlook =
                transformations.preview(plan.id()).orElseThrow().heirs().get(0);
        transformations.apply(plan.id()).orElseThrow();

        assertThat(outlook.conflicts())
                .containsExactly(new RoleConflict(
                        CLEO,
                        Role.MENTOR,
                        Refusal.of(RefusalCode.ROLE_FULL, Map.of("role", "mentor", "maximum", "1"))));
        assertThat(outlook.holders()).containsEntry(Role.MENTOR, 1L).containsEntry(Role.FACILITATOR, 1L);
        assertThat(active(Worlds.heir(plan), CLEO).roles()).isEmpty();
        assertThat(active(Worlds.heir(plan), BEN).roles()).containsExactly(Role.MENTOR);
    }

    @Test
    void LO1_nothing_that_was_made_is_lost_and_the_history_says_where_it_came_from() {
        Space figures = cop.as(ANA)
                .spaces(data)
                .open("Figures", SpaceVisibility.COMMUNITY, Subjects.NONE)
                .orElseThrow();
        Space charts = cop.as(ANA)
                .spaces(maps)
                .open("Charts", SpaceVisibility.COMMUNITY, Subjects.NONE)
                .orElseThrow();
        cop.as(ANA).glossary(data).define("Scale", "of a figure", Subjects.NONE).orElseThrow();
        cop.as(ANA).glossary(maps).define("Scale", "of a map", Subjects.NONE).orElseThrow();
        cop.as(ANA).glossary(maps).define("Legend", "of a map", Subjects.NONE).orElseThrow();
        Worlds.transform(world, data, maps);
        Reshaping plan = transformations
                .planMerge(List.of(data, maps), OPEN_DATA, Map.of())
                .orElseThrow();
        ReshapingPreview preview = transformations.preview(plan.id()).orElseThrow();

        transformations.apply(plan.id()).orElseThrow();

        CommunityId heir = Worlds.heir(plan);
        assertThat(cop.as(BEN)
                        .spaces(heir)
                        .list(About.ANYTHING, 10)
                        .orElseThrow()
                        .items())
                .extracting(Space::name)
                .containsExactlyInAnyOrder("Figures", "Charts");
        assertThat(cop.as(CLEO).spaces(heir).find(charts.id()).orElseThrow().community())
                .isEqualTo(heir);
        assertThat(cop.glossary(heir).find("Scale").orElseThrow().definition()).isEqualTo("of a figure");
        assertThat(cop.glossary(maps).find("Scale").orElseThrow().definition()).isEqualTo("of a map");
        assertThat(preview.heirs().get(0).names()).containsExactly("glossary-term:scale");
        assertThat(preview.sources().get(1).inherited())
                .containsEntry("space", 1L)
                .containsEntry("glossary-term", 2L);
        assertThat(preview.sources().get(1).staying()).containsEntry("charter", 1L);
        assertThat(cop.history(heir).transitions(100).items())
                .filteredOn(entry -> entry.what().equals("document.rehomed"))
                .extracting(entry -> entry.from().orElse(""))
                .containsExactlyInAnyOrder(data.value(), data.value(), maps.value(), maps.value());
        assertThat(cop.as(BEN).spaces(data).find(figures.id()).isAccepted()).isTrue();
    }

    @Test
    void LO1_themes_are_joined_by_what_is_said_and_by_their_names() {
        Theme quality = cop.as(ANA).themes(data).add("Quality").orElseThrow();
        Theme sources = cop.as(ANA).themes(data).add("Sources").orElseThrow();
        Theme alike = cop.as(ANA).themes(maps).add("quality").orElseThrow();
        Theme origins = cop.as(ANA).themes(maps).add("Origins").orElseThrow();
        Theme projections =
                cop.as(ANA).themes(maps).add("Projections", alike.id()).orElseThrow();
        Space space = cop.as(ANA)
                .spaces(maps)
                .open(
                        "Where from",
                        SpaceVisibility.COMMUNITY,
                        Subjects.NONE.theme(alike.id()).theme(origins.id()))
                .orElseThrow();

        CommunityId heir = merged(Map.of(origins.id(), sources.id()));

        assertThat(cop.themes(heir).themes())
                .extracting(Theme::id)
                .containsExactlyInAnyOrder(quality.id(), sources.id(), projections.id());
        assertThat(cop.themes(heir).find(projections.id()).orElseThrow().parent())
                .contains(quality.id());
        assertThat(cop.as(BEN)
                        .spaces(heir)
                        .find(space.id())
                        .orElseThrow()
                        .subjects()
                        .themes())
                .containsExactlyInAnyOrder(quality.id(), sources.id());
    }

    @Test
    void LO1_bans_and_suspensions_of_either_side_hold_in_the_heir() {
        cop.as(DORA).memberships().join(data).orElseThrow();
        cop.as(DORA).memberships().join(maps).orElseThrow();
        cop.asSystem("moderation")
                .sanctions()
                .ban(maps, DORA, Measure.because(SanctionReason.SPAM))
                .orElseThrow();
        cop.asSystem("moderation")
                .sanctions()
                .suspend(data, BEN, Measure.because(SanctionReason.SPAM).lasting(Duration.ofDays(30)))
                .orElseThrow();
        Worlds.transform(world, data, maps);
        Reshaping plan = transformations
                .planMerge(List.of(data, maps), OPEN_DATA, Map.of())
                .orElseThrow();

        HeirOutlook outlook =
                transformations.preview(plan.id()).orElseThrow().heirs().get(0);
        transformations.apply(plan.id()).orElseThrow();

        CommunityId heir = Worlds.heir(plan);
        assertThat(outlook.keptOut()).extracting(KeptOut::member).containsExactly(DORA);
        assertThat(cop.membership(heir, DORA).orElseThrow()).isInstanceOf(Membership.Banned.class);
        assertThat(cop.as(DORA).memberships().join(heir).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.BANNED);
        assertThat(cop.membership(heir, BEN).orElseThrow()).isInstanceOf(Membership.Suspended.class);
    }

    @Test
    void LO1_whoever_may_contribute_nothing_on_one_side_may_not_in_the_heir_either() {
        cop.as(BEN).memberships().join(maps).orElseThrow();
        cop.asSystem("moderation")
                .roles()
                .restrict(maps, BEN, world.now().plus(Duration.ofDays(7)))
                .orElseThrow();

        CommunityId heir = merged();

        assertThat(cop.accessOf(BEN).allows(heir, Permission.POST)).isFalse();
        world.pass(Duration.ofDays(7));
        assertThat(cop.accessOf(BEN).allows(heir, Permission.POST)).isTrue();
    }

    @Test
    void LO1_needs_the_right_and_the_stage_in_each_of_them() {
        assertThat(transformations
                        .planMerge(List.of(data, maps), OPEN_DATA, Map.of())
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.STAGE_FORBIDS, Map.of("stage", "potential")));
        Worlds.transform(world, data, maps);

        assertThat(cop.as(BEN)
                        .transformations()
                        .planMerge(List.of(data, maps), OPEN_DATA, Map.of())
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(transformations.planMerge(List.of(data), OPEN_DATA, Map.of()).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NUMBER_OUT_OF_RANGE);
        assertThat(transformations
                        .planMerge(
                                List.of(data, maps),
                                OPEN_DATA,
                                Map.of(ThemeId.of("no-such"), ThemeId.of("none-either")))
                        .refusals())
                .extracting(Refusal::code)
                .containsOnly(RefusalCode.THEME_UNKNOWN);
        Reshaping plan = transformations
                .planMerge(List.of(data, maps), OPEN_DATA, Map.of())
                .orElseThrow();
        for (Outcome<?> refused : List.of(
                cop.as(CLEO).transformations().preview(plan.id()),
                cop.as(CLEO).transformations().apply(plan.id()),
                cop.as(CLEO).transformations().undo(plan.id()))) {
            assertThat(refused.refusals()).extracting(Refusal::code).containsExactly(RefusalCode.NOT_PERMITTED);
        }
    }

    @Test
    void LO1_a_community_that_has_declared_another_transformation_does_not_merge() {
        Worlds.transform(world, data, maps);
        Records.changeBody(
                world.memory,
                data,
                body -> body.replace(
                        "\"schema\":1",
                        "\"schema\":1,\"life\":{\"incarnation\":1,\"transformation\":{\"kind\":\"split\","
                                + "\"proposal\":\"two halves\",\"charterVersion\":1,\"progress\":\"under_way\"}}"));

        assertThat(transformations
                        .planMerge(List.of(data, maps), OPEN_DATA, Map.of())
                        .refusals())
                .containsExactly(
                        Refusal.of(RefusalCode.ANOTHER_TRANSFORMATION, Map.of("transformation_kind", "split")));
        assertThat(transformations
                        .planSplit(
                                data,
                                List.of(SplitPart.on(OPEN_DATA), SplitPart.on(Founding.on(charter("Maps")))),
                                false)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void LO1_a_plan_whose_communities_have_moved_on_is_refused_and_so_is_a_slug_that_was_taken() {
        Worlds.transform(world, data, maps);
        Reshaping plan = transformations
                .planMerge(List.of(data, maps), OPEN_DATA, Map.of())
                .orElseThrow();
        cop.as(DORA).communities().found(charter("Open data")).orElseThrow();

        assertThat(transformations.apply(plan.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.SLUG_TAKEN, Map.of("slug", "open-data")));
        Records.setStage(world.memory, maps, Stage.DISPERSED.code());

        assertThat(transformations.apply(plan.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.STAGE_FORBIDS, Map.of("stage", "dispersed")));
        assertThat(cop.community(data).orElseThrow().stage()).isEqualTo(Stage.TRANSFORMING);
    }

    @Test
    void LO1_a_hidden_community_tells_nobody_that_it_was_merged() {
        CommunityAccess hidden = new CommunityAccess(Discoverability.HIDDEN, JoinPolicy.INVITE, ContentAccess.MEMBERS);
        CommunityId quiet = cop.as(ANA)
                .communities()
                .found(Founding.on(charter("Layoffs")).with(hidden))
                .orElseThrow()
                .id();
        Worlds.transform(world, quiet, data);
        assertThat(cop.as(BEN)
                        .transformations()
                        .planMerge(List.of(quiet, data), OPEN_DATA, Map.of())
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
        Reshaping plan = transformations
                .planMerge(List.of(quiet, data), OPEN_DATA, Map.of())
                .orElseThrow();
        transformations.apply(plan.id()).orElseThrow();
        CommunityId heir = Worlds.heir(plan);

        assertThat(cop.as(ANA).lineage().leadsTo(quiet)).containsExactly(heir);
        assertThat(cop.as(ANA).lineage().ancestors(heir))
                .extracting(Descent::from)
                .contains(quiet);
        assertThat(cop.as(BEN).lineage().leadsTo(quiet)).isEmpty();
        assertThat(cop.as(BEN).lineage().leadsTo("~" + quiet.value())).isEmpty();
        assertThat(cop.as(BEN).lineage().descendants(quiet)).isEmpty();
        assertThat(cop.as(BEN).lineage().ancestors(heir))
                .extracting(Descent::from)
                .containsExactly(data);
    }

    @Test
    void LO2_a_community_that_absorbs_another_goes_on_as_it_is_with_everybody() {
        Worlds.transform(world, maps);
        cop.as(ANA).roles().appoint(maps, CLEO, Role.LIBRARIAN).orElseThrow();

        Reshaping plan = transformations.planAbsorption(maps, data, Map.of()).orElseThrow();
        HeirOutlook outlook =
                transformations.preview(plan.id()).orElseThrow().heirs().get(0);
        transformations.apply(plan.id()).orElseThrow();

        assertThat(plan.kind()).isEqualTo(ReshapingKind.ABSORB);
        assertThat(outlook.arriving()).isEqualTo(1);
        assertThat(outlook.members()).isEqualTo(3);
        assertThat(Worlds.members(cop, data)).containsExactlyInAnyOrder(ANA, BEN, CLEO);
        assertThat(active(data, CLEO).roles()).containsExactly(Role.LIBRARIAN);
        assertThat(cop.community(data).orElseThrow().stage()).isEqualTo(Stage.POTENTIAL);
        assertThat(cop.lineage().leadsTo(maps)).containsExactly(data);
    }

    @Test
    void LO2_a_community_without_a_place_for_all_absorbs_nobody() {
        Worlds.transform(world, maps);
        cop.as(ANA)
                .admissions()
                .setTerms(data, AdmissionPolicy.STANDARD.forAtMost(2))
                .orElseThrow();

        assertThat(transformations.planAbsorption(maps, data, Map.of()).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_FULL, Map.of("capacity", "2")));
        assertThat(transformations.planAbsorption(maps, maps, Map.of()).refusals())
                .containsExactly(Refusal.of(RefusalCode.PLAN_CHANGES_NOTHING));
    }

    private CommunityId merged() {
        return merged(Map.of());
    }

    private CommunityId merged(Map<ThemeId, ThemeId> themes) {
        Worlds.transform(world, data, maps);
        Reshaping plan = transformations
                .planMerge(List.of(data, maps), OPEN_DATA, themes)
                .orElseThrow();
        transformations.apply(plan.id()).orElseThrow();
        return Worlds.heir(plan);
    }

    private Membership.Active active(CommunityId community, MemberId member) {
        return (Membership.Active) cop.membership(community, member).orElseThrow();
    }
}
