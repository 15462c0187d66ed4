package io.copkit.portfolio;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.community.CommunityEvent;
import io.copkit.community.CommunityType;
import io.copkit.lifecycle.Stage;
import io.copkit.storage.ErasureOrder;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.Structure;
import io.copkit.theme.About;
import io.copkit.theme.Subjects;
import io.copkit.theme.ThemeId;
import io.copkit.theme.Themes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN);
    private final CommunityId maps = world.community(ANA, BEN, CLEO);
    private final Portfolio anas = cop.as(ANA).portfolio();

    @Test
    void A4_a_portfolio_and_every_subtree_are_counted_by_two_queries_and_a_look_into_the_bin() {
        CommunityId inside = world.community(CLEO);
        Structure structure = cop.asSystem("organisation").structure();
        structure
                .apply(structure
                        .planMove(inside, maps, InheritanceRules.INDEPENDENT)
                        .orElseThrow()
                        .id())
                .orElseThrow();
        Records.setStage(world.memory, inside, "maturing");
        world.storage.calls();

        PortfolioFigures all = cop.portfolio().figures();
        assertThat(world.storage.calls()).containsExactly("census", "communities", "census");
        PortfolioFigures below = cop.portfolio().figures(maps);

        assertThat(all.communities()).isEqualTo(3);
        assertThat(all.byStage()).isEqualTo(Map.of(Stage.POTENTIAL, 2L, Stage.MATURING, 1L));
        assertThat(all.byType()).isEqualTo(Map.of(CommunityType.DISCIPLINE, 3L));
        assertThat(all.memberships()).isEqualTo(6);
        assertThat(below.communities()).isEqualTo(2);
        assertThat(below.memberships()).isEqualTo(4);
        assertThat(cop.portfolio().figures(CommunityId.of("nowhere")).communities())
                .isZero();
    }

    @Test
    void A7_communities_are_found_by_the_organisations_themes_with_and_without_what_is_below() {
        Themes themes = cop.asSystem("taxonomy").organisationThemes();
        ThemeId quality = themes.add("Quality").orElseThrow().id();
        ThemeId checks = themes.add("Checks", quality).orElseThrow().id();
        anas.describe(data, Subjects.NONE.theme(checks).tagged("Open data")).orElseThrow();
        anas.describe(maps, Subjects.NONE.theme(quality)).orElseThrow();

        assertThat(found(About.theme(quality))).containsExactly(maps);
        assertThat(found(About.themeAndBelow(quality))).containsExactlyInAnyOrder(data, maps);
        assertThat(found(About.ANYTHING.tagged("open data"))).containsExactly(data);
        Page<Community> first = cop.portfolio().about(About.themeAndBelow(quality), 1);
        assertThat(cop.portfolio()
                        .about(About.themeAndBelow(quality), 1, first.next().orElseThrow())
                        .items())
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.items());
        assertThat(cop.community(data).orElseThrow().subjects().tags()).containsExactly("open-data");
        assertThat(world.told)
                .last()
                .isInstanceOfSatisfying(
                        CommunityEvent.SubjectsChanged.class,
                        described -> assertThat(described.after().id()).isEqualTo(maps));
    }

    @Test
    void what_a_community_is_about_must_be_known_and_only_some_may_say_it() {
        assertThat(anas.describe(data, Subjects.NONE.theme(ThemeId.of("none"))).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.THEME_UNKNOWN);
        assertThat(codes(cop.as(BEN).portfolio().describe(data, Subjects.NONE.tagged("x"))))
                .containsExactly(RefusalCode.NOT_PERMITTED);
        world.told.clear();
        assertThat(anas.describe(data, Subjects.NONE).events()).isEmpty();
        assertThat(world.told).isEmpty();
    }

    @Test
    void communities_are_linked_as_siblings_by_whoever_may_in_both() {
        Link link = anas.linkSiblings(maps, data).orElseThrow();

        assertThat(anas.linkSiblings(data, maps).refusals()).containsExactly(Refusal.of(RefusalCode.LINK_EXISTS));
        assertThat(cop.portfolio().links(data, 10).items()).containsExactly(link);
        assertThat(cop.portfolio().links(maps, 10).items()).containsExactly(link);
        assertThat(cop.portfolio().link(link.id())).contains(link);
        assertThat(codes(cop.as(BEN).portfolio().linkParent(data, maps))).containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(cop.as(BEN).portfolio().unlink(link.id()))).containsExactly(RefusalCode.NOT_PERMITTED);
        CommunityId cleos = world.community(CLEO);
        assertThat(codes(anas.linkSiblings(data, cleos))).containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(anas.linkSiblings(data, data).refusals()).containsExactly(Refusal.of(RefusalCode.LINK_TO_ONESELF));
        assertThat(anas.unlink(link.id()).orElseThrow()).isEqualTo(link);
        assertThat(anas.unlink(link.id()).refusals()).containsExactly(Refusal.of(RefusalCode.LINK_UNKNOWN));
        assertThat(anas.linkSiblings(data, maps).isAccepted()).isTrue();
    }

    @Test
    void a_parent_link_has_a_direction() {
        Link down = anas.linkParent(data, maps).orElseThrow();
        world.pass(Duration.ofSeconds(1));
        Link up = anas.linkParent(maps, data).orElseThrow();

        assertThat(down.from()).isEqualTo(data);
        Page<Link> first = cop.portfolio().links(data, 1);
        assertThat(first.items()).containsExactly(down);
        assertThat(cop.portfolio().links(data, 1, first.next().orElseThrow()).items())
                .containsExactly(up);
    }

    @Test
    void a_broker_belongs_to_both_communities() {
        assertThat(anas.linkBroker(data, maps, CLEO).refusals()).containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));

        Link link = anas.linkBroker(maps, data, BEN).orElseThrow();

        assertThat(link.broker()).contains(BEN);
        world.memory.personalData().erase(ErasureOrder.delete(BEN.value()));
        assertThat(cop.portfolio().link(link.id()).orElseThrow().broker()).isEmpty();
    }

    private List<CommunityId> found(About subject) {
        return cop.portfolio().about(subject, 10).items().stream()
                .map(Community::id)
                .toList();
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }

    @Test
    void of_two_who_link_the_same_at_once_one_does() {
        MemberId nobody = MemberId.of("nobody");
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .as(ANA)
                        .portfolio()
                        .linkSiblings(data, maps)
                        .orElseThrow());

        assertThat(anas.linkSiblings(maps, data).refusals()).containsExactly(Refusal.of(RefusalCode.LINK_EXISTS));
        assertThat(codes(cop.as(nobody).portfolio().linkSiblings(data, maps)))
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }
}
