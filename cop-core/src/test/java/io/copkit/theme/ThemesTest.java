package io.copkit.theme;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.Actor;
import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.role.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThemesTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN);
    private final Themes themes = cop.as(ANA).themes(data);

    @Test
    void A7_themes_stand_in_a_tree_of_any_depth() {
        Theme quality = themes.add("Quality").orElseThrow();
        Theme checks = themes.add("Checks", quality.id()).orElseThrow();
        Theme outliers = themes.add("Outliers", checks.id()).orElseThrow();

        ThemeTree tree = cop.themes(data);

        assertThat(tree.roots()).containsExactly(quality);
        assertThat(tree.children(quality.id())).containsExactly(checks);
        assertThat(tree.ancestors(outliers.id())).containsExactly(checks, quality);
        assertThat(tree.subtree(quality.id())).containsExactly(quality.id(), checks.id(), outliers.id());
        assertThat(tree.subtree(ThemeId.of("unheard-of"))).isEmpty();
    }

    @Test
    void A7_a_theme_is_proposed_by_a_member_and_retained_or_retired_by_those_who_may() {
        Theme proposed = cop.as(BEN).themes(data).propose("Lineage").orElseThrow();

        assertThat(proposed.state()).isEqualTo(ThemeState.PROPOSED);
        assertThat(cop.as(BEN).themes(data).retain(proposed.id()).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(themes.retain(proposed.id()).orElseThrow().state()).isEqualTo(ThemeState.RETAINED);
        assertThat(themes.retire(proposed.id()).orElseThrow().state()).isEqualTo(ThemeState.RETIRED);
        assertThat(themes.retain(proposed.id()).map(Theme::state).orElseThrow()).isEqualTo(ThemeState.RETAINED);
        assertThat(cop.as(CLEO).themes(data).propose("Noise").isAccepted()).isFalse();
    }

    @Test
    void A7_a_theme_cannot_be_moved_below_itself() {
        ThemeId top = themes.add("Top").orElseThrow().id();
        ThemeId middle = themes.add("Middle", top).orElseThrow().id();
        ThemeId leaf = themes.add("Leaf", middle).orElseThrow().id();

        for (ThemeId below : List.of(top, middle, leaf)) {
            assertThat(themes.move(top, below).refusals()).containsExactly(Refusal.of(RefusalCode.THEME_CYCLE));
        }
        assertThat(themes.move(leaf, top).orElseThrow().parent()).contains(top);
        assertThat(themes.moveToTop(middle).orElseThrow().parent()).isEmpty();
    }

    @Test
    void of_two_moves_that_together_make_a_cycle_one_is_refused() {
        ThemeId one = themes.add("One").orElseThrow().id();
        ThemeId two = themes.add("Two").orElseThrow().id();
        Themes elsewhere = world.otherNode().as(ANA).themes(data);
        world.storage.beforeNext("commit", () -> elsewhere.move(two, one).orElseThrow());

        Outcome<Theme> second = themes.move(one, two);

        assertThat(second.refusals()).containsExactly(Refusal.of(RefusalCode.THEME_CYCLE));
        assertThat(cop.themes(data).ancestors(two)).extracting(Theme::id).containsExactly(one);
    }

    @Test
    void what_is_retained_has_nothing_but_retained_themes_above_it() {
        ThemeId top = themes.propose("Top").orElseThrow().id();
        ThemeId leaf = themes.propose("Leaf", top).orElseThrow().id();

        assertThat(themes.retain(leaf).refusals()).containsExactly(forbids("Top", "proposed"));
        assertThat(themes.add("Other", top).refusals()).containsExactly(forbids("Top", "proposed"));
        themes.retain(top).orElseThrow();
        themes.retain(leaf).orElseThrow();
        assertThat(themes.retain(leaf).refusals()).containsExactly(forbids("Leaf", "retained"));
        assertThat(themes.retire(top).refusals())
                .containsExactly(Refusal.of(RefusalCode.THEME_HAS_SUBTHEMES, Map.of("theme", "Top")));
        themes.retire(leaf).orElseThrow();
        themes.retire(top).orElseThrow();
        assertThat(themes.retire(top).refusals()).containsExactly(forbids("Top", "retired"));
        assertThat(themes.propose("Late", top).refusals()).containsExactly(forbids("Top", "retired"));
    }

    @Test
    void themes_under_one_parent_are_not_called_alike_unless_one_is_retired() {
        ThemeId quality = themes.add("Qualité").orElseThrow().id();

        assertThat(themes.add("QUALITE").refusals())
                .containsExactly(Refusal.of(RefusalCode.THEME_NAME_TAKEN, Map.of("name", "QUALITE")));
        ThemeId below = themes.add("Qualite", quality).orElseThrow().id();
        assertThat(themes.moveToTop(below).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.THEME_NAME_TAKEN);
        assertThat(themes.rename(quality, "qualite").isAccepted()).isTrue();
        themes.retire(below).orElseThrow();
        assertThat(themes.add("Qualite", quality).isAccepted()).isTrue();
        assertThat(themes.retain(below).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.THEME_NAME_TAKEN);
    }

    @Test
    void names_are_checked_and_unknown_themes_refused() {
        ThemeId unknown = ThemeId.of("unheard-of");
        Refusal refusal = Refusal.of(RefusalCode.THEME_UNKNOWN, Map.of("theme", "unheard-of"));

        assertThat(themes.add(" ").refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "theme")));
        assertThat(themes.add("a\u202eb").refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.TEXT_UNPRINTABLE);
        assertThat(themes.add("x".repeat(121)).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.TEXT_TOO_LONG);
        ThemeId known = themes.add("Known").orElseThrow().id();
        assertThat(themes.add("Lost", unknown).refusals()).containsExactly(refusal);
        assertThat(themes.move(known, unknown).refusals()).containsExactly(refusal);
        assertThat(themes.move(unknown, known).refusals()).containsExactly(refusal);
        assertThat(themes.rename(unknown, "x").refusals()).containsExactly(refusal);
        assertThat(cop.as(ANA).themes(CommunityId.of("nowhere")).add("x").refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
        assertThatThrownBy(() -> ThemeId.of("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_tree_holds_as_many_themes_as_one_query_can_look_for() {
        List<Theme> many = IntStream.range(0, ThemeTree.LIMIT)
                .mapToObj(i -> new Theme(
                        ThemeId.of("t" + i), Optional.empty(), "Theme " + i, ThemeState.RETAINED, World.START))
                .toList();

        Outcome<ThemeTree> more = new ThemeTree(many)
                .add(new Theme(ThemeId.of("one-more"), Optional.empty(), "One more", ThemeState.PROPOSED, World.START));

        assertThat(more.refusals()).containsExactly(Refusal.of(RefusalCode.TOO_MANY_THEMES, Map.of("limit", "500")));
    }

    @Test
    void a_change_is_told_and_stands_in_the_history() {
        world.told.clear();

        Theme added = themes.add("Quality").orElseThrow();
        Theme renamed = themes.rename(added.id(), "Data quality").orElseThrow();

        assertThat(world.told)
                .containsExactly(
                        new ThemeChanged(
                                data,
                                new Actor.Member(ANA),
                                world.now(),
                                Happening.THEME_RETAINED,
                                Optional.empty(),
                                added),
                        new ThemeChanged(
                                data,
                                new Actor.Member(ANA),
                                world.now(),
                                Happening.THEME_RENAMED,
                                Optional.of(added),
                                renamed));
        assertThat(cop.history(data).transitions(100).items())
                .extracting(HistoryEntry::what)
                .endsWith("theme.retained", "theme.renamed");
    }

    @Test
    void the_organisations_themes_are_the_hosts_and_told_to_nobody() {
        Themes organisation = cop.asSystem("taxonomy").organisationThemes();
        world.told.clear();

        Theme quality = organisation.add("Quality").orElseThrow();

        assertThat(cop.organisationThemes().themes()).containsExactly(quality);
        assertThat(cop.themes(data).themes()).isEmpty();
        assertThat(world.told).isEmpty();
    }

    @Test
    void the_host_and_librarians_edit_without_being_asked_twice() {
        cop.as(ANA).roles().appoint(data, BEN, Role.LIBRARIAN).orElseThrow();

        assertThat(cop.as(BEN).themes(data).add("By the librarian").isAccepted())
                .isTrue();
        assertThat(cop.asSystem("import").themes(data).add("By the host").isAccepted())
                .isTrue();
    }

    @Test
    void a_race_over_one_tree_is_decided_anew() {
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode().as(ANA).themes(data).add("First").orElseThrow());

        themes.add("Second").orElseThrow();

        assertThat(cop.themes(data).themes()).extracting(Theme::name).containsExactly("First", "Second");
    }

    private static Refusal forbids(String theme, String state) {
        return Refusal.of(RefusalCode.THEME_STATE_FORBIDS, Map.of("theme", theme, "theme_state", state));
    }
}
