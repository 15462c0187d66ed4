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
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.community.Charter;
import io.copkit.community.Founding;
import io.copkit.lifecycle.Conclusion;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Membership;
import io.copkit.role.GrantTerms;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.Scope;
import io.copkit.space.Space;
import io.copkit.space.SpaceVisibility;
import io.copkit.structure.PlanId;
import io.copkit.theme.About;
import io.copkit.theme.Subjects;
import io.copkit.theme.Theme;
import io.copkit.transformation.Worlds.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final Founding FIGURES = Founding.on(charter("Figures"));
    private static final Founding CHARTS = Founding.on(charter("Charts"));

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO, DORA);
    private final Transformations transformations = cop.as(ANA).transformations();

    @Test
    void LO3_each_member_goes_where_that_member_chose_or_along_with_the_main_part() {
        Reshaping plan = split(false);
        CommunityId figures = heir(plan, 0);
        CommunityId charts = heir(plan, 1);
        cop.as(BEN).transformations().choose(plan.id(), Set.of(figures)).orElseThrow();
        cop.as(BEN).transformations().choose(plan.id(), Set.of(charts)).orElseThrow();
        cop.as(CLEO)
                .transformations()
                .choose(plan.id(), Set.of(figures, charts))
                .orElseThrow();
        cop.as(DORA).transformations().choose(plan.id(), Set.of()).orElseThrow();
        ReshapingPreview preview = transformations.preview(plan.id()).orElseThrow();

        transformations.apply(plan.id()).orElseThrow();

        assertThat(preview.heirs()).extracting(HeirOutlook::arriving).containsExactly(2L, 2L);
        assertThat(Worlds.members(cop, figures)).containsExactlyInAnyOrder(ANA, CLEO);
        assertThat(Worlds.members(cop, charts)).containsExactlyInAnyOrder(BEN, CLEO);
        assertThat(cop.membership(data, DORA).orElseThrow())
                .as("whoever goes nowhere stays an alumna")
                .isInstanceOf(Membership.Active.class);
        assertThat(cop.lineage().leadsTo(data)).containsExactlyInAnyOrder(figures, charts);
        assertThat(cop.community(data).orElseThrow().stage()).isEqualTo(Stage.CLOSED);
        assertThat(cop.community(data).orElseThrow().life().conclusion())
                .contains(Conclusion.splitInto(List.of(figures, charts)));
    }

    @Test
    void LO3_things_go_with_their_theme_and_the_rest_with_the_main_part() {
        Theme charting = cop.as(ANA).themes(data).add("Charting").orElseThrow();
        Theme colours = cop.as(ANA).themes(data).add("Colours", charting.id()).orElseThrow();
        open("About colours", Subjects.NONE.theme(colours.id()));
        open("About all", Subjects.NONE);
        Worlds.transform(world, data);
        Reshaping plan = transformations
                .planSplit(data, List.of(SplitPart.on(FIGURES), SplitPart.on(CHARTS, charting.id())), false)
                .orElseThrow();

        transformations.apply(plan.id()).orElseThrow();

        assertThat(spaces(heir(plan, 0))).containsExactly("About all");
        assertThat(Worlds.things(world.memory, heir(plan, 1)))
                .anyMatch(thing -> thing.startsWith("space/")
                        && thing.contains(colours.id().value()));
        assertThat(cop.themes(heir(plan, 1)).find(colours.id())).isPresent();
    }

    @Test
    void LO3_whoever_chooses_nothing_goes_along_with_the_theme_that_most_of_what_they_made_is_about() {
        cop.as(ANA).roles().appoint(data, BEN, Role.LIBRARIAN).orElseThrow();
        cop.as(ANA).roles().appoint(data, CLEO, Role.LIBRARIAN).orElseThrow();
        Theme charting = cop.as(ANA).themes(data).add("Charting").orElseThrow();
        Theme colours = cop.as(ANA).themes(data).add("Colours", charting.id()).orElseThrow();
        Theme counting = cop.as(ANA).themes(data).add("Counting").orElseThrow();
        define(BEN, "Hue", Subjects.NONE.theme(colours.id()));
        define(BEN, "Axis", Subjects.NONE.theme(charting.id()));
        define(BEN, "Sum", Subjects.NONE.theme(counting.id()));
        define(BEN, "Any", Subjects.NONE);
        define(BEN, "Other", Subjects.NONE);
        define(CLEO, "Shade", Subjects.NONE.theme(colours.id()));
        Reshaping plan = splitOff(charting);
        CommunityId figures = heir(plan, 0);
        CommunityId charts = heir(plan, 1);
        cop.as(CLEO).transformations().choose(plan.id(), Set.of(figures)).orElseThrow();
        ReshapingPreview preview = transformations.preview(plan.id()).orElseThrow();

        transformations.apply(plan.id()).orElseThrow();

        assertThat(Worlds.members(cop, charts)).as("by what was made").containsExactly(BEN);
        assertThat(Worlds.members(cop, figures))
                .as("by choice, or with no main theme")
                .containsExactlyInAnyOrder(ANA, CLEO, DORA);
        assertThat(preview.heirs()).extracting(HeirOutlook::arriving).containsExactly(3L, 1L);
    }

    @Test
    void LO3_where_nothing_was_made_the_themes_of_roles_tell_and_break_ties() {
        Theme charting = cop.as(ANA).themes(data).add("Charting").orElseThrow();
        Theme colours = cop.as(ANA).themes(data).add("Colours", charting.id()).orElseThrow();
        Theme counting = cop.as(ANA).themes(data).add("Counting").orElseThrow();
        for (MemberId expert : List.of(BEN, CLEO, DORA)) {
            GrantTerms terms = GrantTerms.in(new Scope.Theme(colours.id().value()));
            cop.as(ANA)
                    .roles()
                    .appoint(data, expert, Role.CONTENT_EXPERT, terms)
                    .orElseThrow();
            cop.as(ANA).roles().appoint(data, expert, Role.LIBRARIAN).orElseThrow();
        }
        define(CLEO, "Sum", Subjects.NONE.theme(counting.id()));
        define(DORA, "Mean", Subjects.NONE.theme(counting.id()));
        define(DORA, "Hue", Subjects.NONE.theme(colours.id()));
        Reshaping plan = splitOff(charting);

        transformations.apply(plan.id()).orElseThrow();

        assertThat(Worlds.members(cop, heir(plan, 1)))
                .as("an expert who made nothing, and one who made as much here as there")
                .containsExactlyInAnyOrder(BEN, DORA);
        assertThat(Worlds.members(cop, heir(plan, 0)))
                .as("what was made comes before what was declared")
                .containsExactlyInAnyOrder(ANA, CLEO);
    }

    @Test
    void LO3_an_umbrella_goes_on_with_all_its_members_above_the_parts() {
        Reshaping plan = split(true);

        transformations.apply(plan.id()).orElseThrow();

        assertThat(cop.community(data).orElseThrow().stage()).isEqualTo(Stage.TRANSFORMING);
        assertThat(Worlds.members(cop, data)).hasSize(4);
        assertThat(cop.subtrees().within(data, 10).items())
                .extracting(community -> community.id())
                .contains(heir(plan, 0), heir(plan, 1));
        assertThat(cop.lineage().leadsTo(data)).containsExactly(data);
        assertThat(cop.lineage().descendants(data)).hasSize(2);
        transformations.undo(plan.id()).orElseThrow();
        assertThat(cop.subtrees().within(data, 10).items()).hasSize(1);
    }

    @Test
    void LO3_choices_are_the_members_own_and_end_when_the_plan_is_carried_out() {
        Reshaping plan = split(false);

        assertThat(transformations
                        .choose(plan.id(), Set.of(CommunityId.of("elsewhere")))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.HEIR_UNKNOWN));
        assertThat(cop.as(MemberId.of("stranger"))
                        .transformations()
                        .choose(plan.id(), Set.of())
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(transformations.choose(PlanId.of("none"), Set.of()).refusals())
                .containsExactly(Refusal.of(RefusalCode.PLAN_UNKNOWN));
        transformations.apply(plan.id()).orElseThrow();
        assertThat(transformations.choose(plan.id(), Set.of()).isAccepted()).isFalse();
    }

    @Test
    void LO3_takes_at_least_two_parts_and_restores_nothing_but_what_was_there() {
        Worlds.transform(world, data);

        assertThat(transformations
                        .planSplit(data, List.of(SplitPart.on(FIGURES)), false)
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NUMBER_OUT_OF_RANGE);
        assertThat(transformations
                        .planSplit(data, List.of(SplitPart.on(FIGURES), SplitPart.restoring(data, CHARTS)), false)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.HEIR_UNKNOWN));
    }

    @Test
    void E9_a_split_that_is_taken_back_leaves_everything_as_it_was() {
        open("About all", Subjects.NONE);
        cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        Reshaping plan = split(false);
        Snapshot before = Snapshot.of(world, data, ANA, BEN, CLEO, DORA);
        transformations.apply(plan.id()).orElseThrow();

        transformations.undo(plan.id()).orElseThrow();

        assertThat(Snapshot.of(world, data, ANA, BEN, CLEO, DORA)).isEqualTo(before);
        assertThat(cop.community(heir(plan, 0))).isEmpty();
        assertThat(cop.community(heir(plan, 1))).isEmpty();
    }

    @Test
    void E9_where_one_part_lives_already_the_other_goes_on_as_well() {
        Reshaping plan = split(false);
        transformations.apply(plan.id()).orElseThrow();
        cop.as(MemberId.of("newcomer")).memberships().join(heir(plan, 1)).orElseThrow();

        assertThat(transformations.undo(plan.id()).refusals()).containsExactly(Refusal.of(RefusalCode.PLAN_OVERTAKEN));

        assertThat(cop.community(heir(plan, 0)).orElseThrow().stage()).isEqualTo(Stage.COALESCING);
        cop.as(ANA).memberships().affirm(heir(plan, 0)).orElseThrow();
    }

    @Test
    void LO4_a_community_brings_forth_another_and_goes_on_unaffected() {
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        Snapshot before = Snapshot.of(world, data, ANA, BEN, CLEO, DORA);
        Reshaping plan =
                transformations.planSpinOff(data, CHARTS, Set.of(BEN, CLEO)).orElseThrow();
        ReshapingPreview preview = transformations.preview(plan.id()).orElseThrow();

        transformations.apply(plan.id()).orElseThrow();

        CommunityId charts = heir(plan, 0);
        assertThat(preview.heirs().get(0).arriving()).isEqualTo(2);
        assertThat(preview.sources().get(0).closes()).isFalse();
        assertThat(Snapshot.of(world, data, ANA, BEN, CLEO, DORA)).isEqualTo(before);
        assertThat(cop.community(charts).orElseThrow().nesting().parent()).contains(data);
        assertThat(cop.community(charts).orElseThrow().stage()).isEqualTo(Stage.POTENTIAL);
        assertThat(Worlds.members(cop, charts)).containsExactlyInAnyOrder(BEN, CLEO);
        assertThat(cop.accessOf(BEN).allows(charts, Permission.LIFECYCLE_APPLY))
                .as("the facilitator facilitates there too")
                .isTrue();
        assertThat(cop.lineage().ancestors(charts)).extracting(Descent::from).containsExactly(data);

        transformations.undo(plan.id()).orElseThrow();

        assertThat(cop.community(charts)).isEmpty();
        assertThat(Snapshot.of(world, data, ANA, BEN, CLEO, DORA)).isEqualTo(before);
        assertThat(transformations
                        .planSpinOff(data, CHARTS, Set.of(MemberId.of("stranger")))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void LO5_a_community_passes_into_the_hands_of_an_organisation_and_back() {
        Worlds.transform(world, data);
        Snapshot before = Snapshot.of(world, data, ANA, BEN);
        Reshaping plan = transformations
                .planInstitutionalisation(data, "unit:statistics")
                .orElseThrow();

        transformations.apply(plan.id()).orElseThrow();

        assertThat(cop.community(data).orElseThrow().stage()).isEqualTo(Stage.CLOSED);
        assertThat(cop.community(data).orElseThrow().life().conclusion())
                .contains(Conclusion.institutionalised("unit:statistics"));
        assertThat(cop.lineage().leadsTo(data)).containsExactly(data);
        transformations.undo(plan.id()).orElseThrow();
        assertThat(Snapshot.of(world, data, ANA, BEN)).isEqualTo(before);
        assertThat(transformations.planInstitutionalisation(data, " ").refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "owner")));
    }

    @Test
    void LO8_a_community_founds_itself_anew_and_its_versions_only_grow() {
        Worlds.transform(world, data);
        Charter first = cop.community(data).orElseThrow().charter();
        Charter second = charter("Data of tomorrow");
        Reshaping plan = transformations.planRecharter(data, second).orElseThrow();

        transformations.apply(plan.id()).orElseThrow();

        assertThat(cop.community(data).orElseThrow().charter()).isEqualTo(second);
        assertThat(cop.community(data).orElseThrow().charterVersion()).isEqualTo(2);
        assertThat(cop.as(ANA).settings().charter(data, 1).orElseThrow().charter())
                .isEqualTo(first);

        transformations.undo(plan.id()).orElseThrow();

        assertThat(cop.community(data).orElseThrow().charter()).isEqualTo(first);
        assertThat(cop.community(data).orElseThrow().charterVersion()).isEqualTo(3);
        assertThat(transformations.planRecharter(data, first).refusals())
                .containsExactly(Refusal.of(RefusalCode.PLAN_CHANGES_NOTHING));
    }

    @Test
    void LO8_what_has_been_amended_since_is_not_taken_back() {
        Worlds.transform(world, data);
        Reshaping plan =
                transformations.planRecharter(data, charter("Data of tomorrow")).orElseThrow();
        transformations.apply(plan.id()).orElseThrow();
        cop.as(ANA).settings().amend(data, 2, charter("Data of today")).orElseThrow();

        assertThat(transformations.undo(plan.id()).refusals()).containsExactly(Refusal.of(RefusalCode.PLAN_OVERTAKEN));
    }

    private Reshaping split(boolean umbrella) {
        Worlds.transform(world, data);
        return transformations
                .planSplit(data, List.of(SplitPart.on(FIGURES), SplitPart.on(CHARTS)), umbrella)
                .orElseThrow();
    }

    private Reshaping splitOff(Theme theme) {
        Worlds.transform(world, data);
        return transformations
                .planSplit(data, List.of(SplitPart.on(FIGURES), SplitPart.on(CHARTS, theme.id())), false)
                .orElseThrow();
    }

    private void define(MemberId author, String term, Subjects subjects) {
        cop.as(author)
                .glossary(data)
                .define(term, "as it is used here", subjects)
                .orElseThrow();
    }

    private void open(String name, Subjects subjects) {
        cop.as(ANA).spaces(data).open(name, SpaceVisibility.COMMUNITY, subjects).orElseThrow();
    }

    private List<String> spaces(CommunityId community) {
        return cop.as(ANA).spaces(community).list(About.ANYTHING, 10).orElseThrow().items().stream()
                .map(Space::name)
                .toList();
    }

    private static CommunityId heir(Reshaping plan, int part) {
        return plan.change().heirs().get(part).community();
    }
}
