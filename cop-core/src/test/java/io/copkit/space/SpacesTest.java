package io.copkit.space;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.history.HistoryEntry;
import io.copkit.role.Role;
import io.copkit.storage.ErasureOrder;
import io.copkit.theme.About;
import io.copkit.theme.Subjects;
import io.copkit.theme.ThemeId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpacesTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);
    private final Spaces anas = cop.as(ANA).spaces(data);

    @Test
    void K08_everybody_is_shown_the_spaces_that_are_for_them() {
        open("Window", SpaceVisibility.PUBLIC);
        open("Workshop", SpaceVisibility.COMMUNITY);
        open("Kitchen", SpaceVisibility.CORE);
        cop.as(BEN).spaces(data).openPair(CLEO).orElseThrow();

        assertThat(listed(DORA)).containsExactly("Window");
        assertThat(listed(BEN)).containsExactly("Window", "Workshop");
        assertThat(listed(ANA)).containsExactly("Window", "Workshop", "Kitchen");
    }

    @Test
    void K08_a_private_pair_is_seen_by_its_two_alone_whatever_the_roles_of_others() {
        Space pair = cop.as(BEN).spaces(data).openPair(CLEO).orElseThrow();
        cop.as(DORA).memberships().join(data).orElseThrow();
        cop.asSystem("setup").roles().appoint(data, DORA, Role.PORTFOLIO_ADMIN).orElseThrow();

        for (MemberId one : List.of(BEN, CLEO)) {
            assertThat(cop.as(one).spaces(data).pairs(10).orElseThrow().items()).containsExactly(pair);
            assertThat(cop.as(one).spaces(data).find(pair.id()).orElseThrow()).isEqualTo(pair);
        }
        for (MemberId other : List.of(ANA, DORA)) {
            Spaces others = cop.as(other).spaces(data);
            assertThat(others.pairs(10).orElseThrow().items()).isEmpty();
            assertThat(others.list(About.ANYTHING, 10).orElseThrow().items()).isEmpty();
            assertThat(others.find(pair.id()).refusals()).isEqualTo(unknown(others));
            assertThat(others.close(pair.id()).refusals()).isEqualTo(unknown(others));
        }
    }

    @Test
    void a_space_that_one_may_not_read_is_left_out_by_the_storage_not_afterwards() {
        open("Workshop", SpaceVisibility.COMMUNITY);
        open("Window", SpaceVisibility.PUBLIC);

        Page<Space> page = cop.as(DORA).spaces(data).list(About.ANYTHING, 1).orElseThrow();

        assertThat(page.items()).extracting(Space::name).containsExactly("Window");
        assertThat(page.next()).isEmpty();
    }

    @Test
    void the_core_is_reached_by_a_role_or_by_the_level_of_participation() {
        Space kitchen = open("Kitchen", SpaceVisibility.CORE);
        assertThat(cop.as(BEN).spaces(data).find(kitchen.id()).isAccepted()).isFalse();

        Records.setLevel(world.memory, data, BEN, "core");
        assertThat(cop.as(BEN).spaces(data).find(kitchen.id()).isAccepted()).isTrue();
        assertThat(listed(BEN)).containsExactly("Kitchen");
        Records.setLevel(world.memory, data, BEN, "active");
        assertThat(listed(BEN)).isEmpty();
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        assertThat(listed(BEN)).containsExactly("Kitchen");
    }

    @Test
    void whoever_leaves_reads_no_more_than_everybody() {
        Space pair = cop.as(BEN).spaces(data).openPair(CLEO).orElseThrow();
        Space workshop = open("Workshop", SpaceVisibility.COMMUNITY);
        cop.as(BEN).memberships().leave(data).orElseThrow();

        Spaces bens = cop.as(BEN).spaces(data);
        assertThat(bens.find(pair.id()).isAccepted()).isFalse();
        assertThat(bens.find(workshop.id()).isAccepted()).isFalse();
        assertThat(bens.pairs(10).orElseThrow().items()).isEmpty();
        assertThat(cop.as(CLEO).spaces(data).find(pair.id()).isAccepted()).isTrue();
    }

    @Test
    void two_have_one_space_of_theirs_until_it_is_closed() {
        Spaces bens = cop.as(BEN).spaces(data);
        Space pair = bens.openPair(CLEO).orElseThrow();

        assertThat(bens.openPair(CLEO).refusals()).containsExactly(Refusal.of(RefusalCode.PAIR_EXISTS));
        assertThat(cop.as(CLEO).spaces(data).openPair(BEN).refusals())
                .containsExactly(Refusal.of(RefusalCode.PAIR_EXISTS));
        assertThat(bens.openPair(ANA).isAccepted()).isTrue();
        cop.as(CLEO).spaces(data).close(pair.id()).orElseThrow();
        assertThat(bens.openPair(CLEO).isAccepted()).isTrue();
    }

    @Test
    void of_two_who_open_a_space_for_each_other_at_once_one_does() {
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode().as(CLEO).spaces(data).openPair(BEN).orElseThrow());

        Outcome<Space> second = cop.as(BEN).spaces(data).openPair(CLEO);

        assertThat(second.refusals()).containsExactly(Refusal.of(RefusalCode.PAIR_EXISTS));
        assertThat(cop.as(BEN).spaces(data).pairs(10).orElseThrow().items()).hasSize(1);
    }

    @Test
    void a_space_for_two_needs_another_active_member() {
        assertThat(anas.openPair(ANA).refusals()).containsExactly(Refusal.of(RefusalCode.PAIR_NEEDS_TWO));
        assertThat(anas.openPair(DORA).refusals()).containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(anas.open("Us", SpaceVisibility.PRIVATE_PAIR, Subjects.NONE).refusals())
                .containsExactly(Refusal.of(RefusalCode.PAIR_NEEDS_TWO));
        assertThat(cop.as(DORA).spaces(data).openPair(ANA).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void opening_and_closing_need_a_permission_and_are_told() {
        Space workshop = open("Workshop", SpaceVisibility.COMMUNITY);

        assertThat(cop.as(BEN)
                        .spaces(data)
                        .open("Mine", SpaceVisibility.COMMUNITY, Subjects.NONE)
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.as(BEN).spaces(data).close(workshop.id()).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        Space closed = anas.close(workshop.id()).orElseThrow();
        assertThat(closed.isOpen()).isFalse();
        assertThat(anas.close(workshop.id()).refusals()).containsExactly(Refusal.of(RefusalCode.SPACE_CLOSED));
        assertThat(anas.find(workshop.id()).orElseThrow()).isEqualTo(closed);
        assertThat(listed(ANA)).isEmpty();
        assertThat(world.told)
                .last()
                .isInstanceOfSatisfying(
                        SpaceChanged.class,
                        changed -> assertThat(changed.after()).isEqualTo(closed));
        assertThat(cop.history(data).transitions(100).items())
                .extracting(HistoryEntry::what)
                .endsWith("space.opened", "space.closed");
    }

    @Test
    void nothing_is_opened_or_closed_in_a_community_that_is_closed_but_reading_goes_on() {
        Space pair = anas.openPair(BEN).orElseThrow();
        Records.setStage(world.memory, data, "closed");

        Refusal refusal = Refusal.of(RefusalCode.STAGE_FORBIDS, Map.of("stage", "closed"));
        assertThat(anas.open("Late", SpaceVisibility.COMMUNITY, Subjects.NONE).refusals())
                .containsExactly(refusal);
        assertThat(anas.close(pair.id()).refusals()).containsExactly(refusal);
        assertThat(anas.find(pair.id()).orElseThrow()).isEqualTo(pair);
    }

    @Test
    void of_a_hidden_community_strangers_learn_nothing_and_it_has_no_space_for_everybody() {
        Space window = open("Window", SpaceVisibility.PUBLIC);
        Records.setAccess(world.memory, data, "hidden", "invite", "members");
        Spaces doras = cop.as(DORA).spaces(data);
        Spaces nowhere = cop.as(DORA).spaces(CommunityId.of("nowhere"));

        assertThat(doras.find(window.id()).refusals())
                .isEqualTo(nowhere.find(window.id()).refusals());
        assertThat(doras.list(About.ANYTHING, 10).refusals())
                .isEqualTo(nowhere.list(About.ANYTHING, 10).refusals());
        assertThat(doras.pairs(10).refusals()).isEqualTo(nowhere.pairs(10).refusals());
        assertThat(doras.openPair(ANA).refusals())
                .isEqualTo(nowhere.openPair(ANA).refusals());
        assertThat(doras.open("x", SpaceVisibility.CORE, Subjects.NONE).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
        assertThat(listed(BEN)).containsExactly("Window");
        assertThat(anas.open("Window", SpaceVisibility.PUBLIC, Subjects.NONE).refusals())
                .containsExactly(Refusal.of(RefusalCode.PUBLIC_SPACE_IN_HIDDEN_COMMUNITY));
    }

    @Test
    void where_content_is_kept_to_the_core_so_are_the_spaces_of_the_members() {
        open("Workshop", SpaceVisibility.COMMUNITY);
        Records.setAccess(world.memory, data, "listed", "request", "core");

        assertThat(listed(BEN)).isEmpty();
        assertThat(listed(ANA)).containsExactly("Workshop");
    }

    @Test
    void A7_spaces_are_found_by_their_subjects() {
        ThemeId quality = cop.as(ANA).themes(data).add("Quality").orElseThrow().id();
        ThemeId checks =
                cop.as(ANA).themes(data).add("Checks", quality).orElseThrow().id();
        anas.open(
                        "Workshop",
                        SpaceVisibility.COMMUNITY,
                        Subjects.NONE.theme(checks).tagged("Tools"))
                .orElseThrow();
        open("Elsewhere", SpaceVisibility.COMMUNITY);

        assertThat(names(anas.list(About.themeAndBelow(quality), 10))).containsExactly("Workshop");
        assertThat(names(anas.list(About.theme(quality), 10))).isEmpty();
        assertThat(names(anas.list(About.ANYTHING.tagged("tools"), 10))).containsExactly("Workshop");
        assertThat(anas.open("x", SpaceVisibility.CORE, Subjects.NONE.theme(ThemeId.of("none")))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.THEME_UNKNOWN);
    }

    @Test
    void pages_follow_each_other() {
        for (String name : List.of("One", "Two", "Three")) {
            open(name, SpaceVisibility.COMMUNITY);
        }
        anas.openPair(BEN).orElseThrow();
        world.pass(Duration.ofSeconds(1));
        anas.openPair(CLEO).orElseThrow();

        Page<Space> first = anas.list(About.ANYTHING, 2).orElseThrow();
        Page<Space> pairs = anas.pairs(1).orElseThrow();

        assertThat(names(anas.list(About.ANYTHING, 2, first.next().orElseThrow())))
                .containsExactly("Three");
        assertThat(anas.pairs(1, pairs.next().orElseThrow()).orElseThrow().items())
                .extracting(Space::pair)
                .containsExactly(Set.of(ANA, CLEO));
    }

    @Test
    void whoever_is_erased_is_no_longer_in_the_pair() {
        Space pair = anas.openPair(BEN).orElseThrow();

        world.memory.personalData().erase(ErasureOrder.delete(BEN.value()));

        assertThat(anas.find(pair.id()).orElseThrow().pair()).containsExactly(ANA);
        assertThat(anas.close(pair.id()).isAccepted()).isTrue();
    }

    @Test
    void names_are_checked() {
        assertThat(anas.open(" ", SpaceVisibility.CORE, Subjects.NONE).refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "space")));
    }

    private Space open(String name, SpaceVisibility visibility) {
        Space space = anas.open(name, visibility, Subjects.NONE).orElseThrow();
        world.pass(Duration.ofSeconds(1));
        return space;
    }

    private List<String> listed(MemberId member) {
        return names(cop.as(member).spaces(data).list(About.ANYTHING, 10));
    }

    private static List<String> names(Outcome<Page<Space>> page) {
        return page.orElseThrow().items().stream().map(Space::name).toList();
    }

    private static List<Refusal> unknown(Spaces spaces) {
        List<Refusal> refusals = spaces.find(SpaceId.of("nothing")).refusals();
        assertThat(refusals).containsExactly(Refusal.of(RefusalCode.SPACE_UNKNOWN));
        return refusals;
    }
}
