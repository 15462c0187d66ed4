package io.copkit.history;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.Actor;
import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Page;
import io.copkit.World;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.Transition;
import io.copkit.participation.CommunityLevels;
import io.copkit.role.Role;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.InvalidCursorException;
import io.copkit.storage.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;

    @Test
    void every_step_is_read_back_in_the_order_of_commits() {
        CommunityId data = world.community(ANA, BEN);
        world.pass(DAY);
        cop.asSystem("directory sync").roles().appoint(data, BEN, Role.BROKER).orElseThrow();
        world.pass(DAY);
        cop.as(BEN).memberships().leave(data).orElseThrow();

        List<HistoryEntry> history = cop.history(data).transitions(100).items();

        assertThat(history)
                .extracting(HistoryEntry::what)
                .containsExactly(
                        "community.founded",
                        "membership.joined",
                        "role.appointed",
                        "role.appointed",
                        "membership.joined",
                        "role.appointed",
                        "role.revoked",
                        "membership.left");
        assertThat(history).extracting(HistoryEntry::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        HistoryEntry appointed = history.get(5);
        assertThat(appointed.actor()).isEqualTo(new Actor.Host("directory sync"));
        assertThat(appointed.subject()).contains(BEN);
        assertThat(appointed.from()).isEmpty();
        assertThat(appointed.to()).contains("broker");
        assertThat(appointed.reason()).isEqualTo(Reason.HOST.code());
        assertThat(appointed.effectiveAt()).isEqualTo(World.START.plus(DAY));
        assertThat(history.get(6).reason()).isEqualTo(Reason.LEFT.code());
        assertThat(history.get(7).from()).contains("active");
        assertThat(history.get(7).to()).contains("left");
    }

    @Test
    void it_is_read_in_pages() {
        CommunityId data = world.community(ANA, BEN, CLEO);
        History history = cop.history(data);

        List<HistoryEntry> paged = new ArrayList<>();
        Page<HistoryEntry> page = history.transitions(4);
        paged.addAll(page.items());
        while (page.next().isPresent()) {
            page = history.transitions(4, page.next().get());
            paged.addAll(page.items());
        }

        assertThat(paged).hasSize(6).isEqualTo(history.transitions(100).items());
    }

    @Test
    void the_page_of_another_history_is_refused() {
        String next =
                cop.history(world.community(ANA, BEN)).transitions(1).next().orElseThrow();
        History other = cop.history(world.community(CLEO));

        assertThatThrownBy(() -> other.transitions(1, next)).isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> other.transitions(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void members_roles_and_stage_are_known_as_of_any_date() {
        Instant before = world.now().minus(DAY);
        CommunityId data = world.community(ANA, BEN);
        Instant founded = world.now();
        world.pass(DAY);
        Instant appointed = world.now();
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        world.pass(DAY);
        Instant coalesced = world.now();
        cop.as(BEN)
                .lifecycle()
                .override(data, Transition.COALESCE, Findings.NONE, "go")
                .orElseThrow();
        world.pass(DAY);
        cop.as(ANA).memberships().leave(data).orElseThrow();

        History history = cop.history(data);

        assertThat(history.asOf(before))
                .isEqualTo(new CommunityAsOf(before, Optional.empty(), Optional.empty(), Map.of(), Map.of()));
        assertThat(history.asOf(founded).members())
                .isEqualTo(Map.of(ANA, Set.of(Role.FOUNDER, Role.FACILITATOR), BEN, Set.of()));
        assertThat(history.asOf(appointed.minusMillis(1)).roles(BEN)).isEmpty();
        assertThat(history.asOf(appointed).holders(Role.FACILITATOR)).containsExactlyInAnyOrder(ANA, BEN);
        assertThat(history.asOf(coalesced.minusMillis(1)).stage()).contains(Stage.POTENTIAL);
        assertThat(history.asOf(coalesced).stage()).contains(Stage.COALESCING);
        assertThat(history.asOf(world.now()).members()).isEqualTo(Map.of(BEN, Set.of(Role.FACILITATOR)));
    }

    @Test
    void B4_the_periods_of_a_member_are_told_with_the_roles_held_in_each() {
        CommunityId data = world.community(ANA, BEN);
        Instant joined = world.now();
        world.pass(DAY);
        Instant appointed = world.now();
        cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        world.pass(DAY);
        Instant left = world.now();
        cop.as(BEN).memberships().leave(data).orElseThrow();
        world.pass(DAY);
        Instant back = world.now();
        cop.as(BEN).memberships().join(data).orElseThrow();

        MemberHistory periods = cop.history(data).of(BEN);

        assertThat(periods.periods()).extracting(MembershipPeriod::from).containsExactly(joined, back);
        assertThat(periods.periods())
                .extracting(MembershipPeriod::to)
                .containsExactly(Optional.of(left), Optional.empty());
        assertThat(periods.periods().get(0).roles())
                .singleElement()
                .satisfies(role -> assertThat(role.role()).isEqualTo(Role.MENTOR))
                .satisfies(role -> assertThat(role.from()).isEqualTo(appointed))
                .satisfies(role -> assertThat(role.to()).contains(left));
        assertThat(cop.history(data).of(BEN, appointed).periods())
                .singleElement()
                .satisfies(period -> assertThat(period.to()).isEmpty());
        assertThat(cop.history(data).asOf(BEN, appointed))
                .isEqualTo(new MemberAsOf(
                        BEN,
                        appointed,
                        Optional.empty(),
                        Optional.of(Stage.POTENTIAL),
                        Optional.of(new Belonging(joined, Set.of(Role.MENTOR), Optional.empty()))));
        assertThat(cop.history(data).asOf(BEN, left).belonging()).isEmpty();
        assertThat(cop.history(data).asOf(BEN, left, appointed).belonging()).isPresent();
    }

    @Test
    void B4_the_level_that_somebody_had_is_known_after_they_have_left() {
        CommunityId data = world.community(ANA, BEN);
        world.pass(DAY.multipliedBy(60));
        Instant then = world.now();
        world.pass(DAY);
        cop.as(BEN).memberships().leave(data).orElseThrow();

        CommunityLevels levels =
                cop.participation(data).levels(cop.history(data).asOf(then));

        assertThat(levels.of(BEN)).isPresent();
        assertThat(levels.at()).isEqualTo(then);
        assertThat(cop.participation(data).levels(then).of(BEN)).isEmpty();
    }

    @Test
    void B4_asking_about_one_member_reads_no_more_steps_however_many_others_there_are() {
        CommunityId data = world.community(ANA, BEN);
        List<Long> read = new ArrayList<>();
        world.storage.onEach("transitions", call -> {
            Slice<?> slice = (Slice<?>) call.proceed();
            read.add((long) slice.items().size());
            return slice;
        });

        cop.history(data).asOf(BEN, world.now());
        List<Long> few = List.copyOf(read);
        read.clear();
        for (int i = 0; i < 300; i++) {
            cop.as(MemberId.of("other-" + i)).memberships().join(data).orElseThrow();
        }
        cop.history(data).asOf(BEN, world.now());

        assertThat(read).isEqualTo(few).containsExactly(1L, 1L);
    }

    @Test
    void a_community_that_never_was_has_no_history() {
        History nothing = cop.history(CommunityId.of("nowhere"));

        assertThat(nothing.transitions(10).items()).isEmpty();
        assertThat(nothing.asOf(world.now()).stage()).isEmpty();
    }

    @Test
    void who_was_erased_is_gone_from_history_and_the_rest_stays() {
        CommunityId data = world.community(ANA, BEN);
        world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));

        CommunityAsOf now = cop.history(data).asOf(world.now());

        assertThat(now.members()).isEqualTo(Map.of(BEN, Set.of()));
        assertThat(cop.history(data).transitions(10).items().get(0).actor()).isEqualTo(new Actor.Erased());
        assertThat(cop.community(data).orElseThrow().founders()).isEmpty();
    }

    @Test
    void a_clock_that_goes_back_does_not_turn_history_around() {
        CommunityId data = world.community(ANA, BEN);
        world.setClock(World.START.minus(DAY));
        cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        cop.as(ANA).roles().revoke(data, BEN, Role.MENTOR).orElseThrow();
        world.setClock(World.START.minus(DAY.multipliedBy(2)));
        cop.as(BEN).memberships().leave(data).orElseThrow();

        List<HistoryEntry> history = cop.history(data).transitions(100).items();

        assertThat(history).extracting(HistoryEntry::effectiveAt).containsOnly(World.START);
        assertThat(history.get(history.size() - 1).recordedAt()).isEqualTo(world.now());
        assertThat(cop.history(data).asOf(World.START).members()).containsOnlyKeys(ANA);
    }
}
