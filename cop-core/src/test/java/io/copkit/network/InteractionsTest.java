package io.copkit.network;

import static io.copkit.network.Graphs.ids;
import static io.copkit.network.Graphs.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CountedStorage;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.membership.Roster;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.TieRow;
import io.copkit.storage.memory.InMemoryStorage;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InteractionsTest {

    private static final TimeWindow MARCH =
            TimeWindow.between(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId club = world.community(World.ANA, World.BEN, World.CLEO);
    private int recorded;

    @Test
    void a_host_asks_who_answers_whom() {
        did(World.BEN, ActivityKinds.ANSWER, World.ANA);
        did(World.BEN, ActivityKinds.ANSWER, World.ANA);
        did(World.ANA, ActivityKinds.THANK, World.BEN);
        did(World.CLEO, ActivityKinds.POST, null);

        Network network = cop.network(club).over(MARCH);

        assertThat(network.people()).containsExactly(World.ANA, World.BEN, World.CLEO);
        assertThat(network.ties()).containsExactly(new Tie(World.ANA, World.BEN, 1), new Tie(World.BEN, World.ANA, 2));
        assertThat(number(network.directed().reciprocity())).isEqualTo(1);
        assertThat(network.undirected().isolates()).containsExactly(World.CLEO);
        assertThat(network.basis().window()).isEqualTo(MARCH);
        assertThat(network.basis().population()).isEqualTo(Population.ACTORS);
    }

    @Test
    void members_are_in_the_network_of_members_whether_they_acted_or_not_and_others_are_not() {
        did(World.BEN, ActivityKinds.ANSWER, World.ANA);
        did(World.BEN, ActivityKinds.ANSWER, World.DORA);

        Network network = cop.network(club).amongMembers(MARCH);

        assertThat(network.people()).containsExactly(World.ANA, World.BEN, World.CLEO);
        assertThat(network.ties()).containsExactly(Tie.of(World.BEN, World.ANA));
        assertThat(network.undirected().isolates()).containsExactly(World.CLEO);
        assertThat(network.basis().population()).isEqualTo(Population.MEMBERS);
        assertThat(cop.network(club).over(MARCH).people()).contains(World.DORA);
    }

    @Test
    void who_joins_after_the_window_is_no_member_in_it() {
        world.setClock(MARCH.to());
        cop.as(World.DORA).memberships().join(club).orElseThrow();

        assertThat(cop.network(club).amongMembers(MARCH).people()).doesNotContain(World.DORA);
    }

    @Test
    void a_network_may_be_of_some_kinds_of_activity_only() {
        did(World.BEN, ActivityKinds.ANSWER, World.ANA);
        did(World.CLEO, ActivityKinds.REACT, World.ANA);

        Network answers =
                cop.network(club).ofKinds(List.of(ActivityKinds.ANSWER)).over(MARCH);

        assertThat(answers.ties()).containsExactly(Tie.of(World.BEN, World.ANA));
        assertThat(answers.people()).containsExactly(World.ANA, World.BEN);
        assertThatThrownBy(() -> cop.network(club).ofKinds(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bots_are_neither_who_acts_nor_who_is_acted_toward() {
        did(World.BEN, ActivityKinds.ANSWER, World.ANA);
        did(World.CLEO, ActivityKinds.ANSWER, World.ANA);
        did(World.ANA, ActivityKinds.THANK, World.CLEO);
        Interactions withoutCleo = cop.network(club).without(List.of(World.CLEO));

        assertThat(withoutCleo.over(MARCH).people()).containsExactly(World.ANA, World.BEN);
        assertThat(withoutCleo.amongMembers(MARCH).people()).containsExactly(World.ANA, World.BEN);
        assertThat(withoutCleo.amongMembers(MARCH).ties()).containsExactly(Tie.of(World.BEN, World.ANA));
    }

    @Test
    void what_happened_before_or_after_or_elsewhere_is_not_looked_at() {
        CommunityId other = world.community(World.ANA, World.BEN);
        did(World.BEN, ActivityKinds.ANSWER, World.ANA);

        assertThat(cop.network(other).over(MARCH).people()).isEmpty();
        assertThat(cop.network(club)
                        .over(TimeWindow.upTo(World.START, Duration.ofDays(1)))
                        .people())
                .isEmpty();
    }

    @Test
    void A_two_queries_whatever_the_size_of_the_community() {
        assertThat(queries(10, 20)).isEqualTo(2);
        assertThat(queries(400, 4_000)).isEqualTo(2);
    }

    @Test
    void A_rows_that_are_handed_over_are_people_and_pairs_of_the_window_however_long_the_log() {
        InMemoryStorage storage = new InMemoryStorage();
        append(storage, MARCH.from(), 10, 400);
        HandedOver small = new HandedOver(storage.activities());
        Network before = small.network();
        append(storage, MARCH.from().minus(Duration.ofDays(400)), 300, 4_000);
        HandedOver large = new HandedOver(storage.activities());

        Network after = large.network();

        assertThat(after.ties()).isEqualTo(before.ties());
        assertThat(large.rows).isEqualTo(small.rows).isEqualTo(10 + after.ties().size() + small.loops);
        assertThat(small.rows).isLessThan(400);
    }

    @Test
    void the_same_network_comes_from_any_order_of_recording() {
        InMemoryStorage forwards = new InMemoryStorage();
        InMemoryStorage backwards = new InMemoryStorage();
        List<ActivityRecord> records = records(MARCH.from(), 30, 200);
        List<ActivityRecord> turned = new ArrayList<>(records);
        Collections.reverse(turned);

        forwards.activities().append(records);
        backwards.activities().append(turned.subList(0, 150));
        backwards.activities().append(turned.subList(100, 200));

        assertThat(Interactions.of(backwards, club, nobody()).over(MARCH).figures())
                .isEqualTo(Interactions.of(forwards, club, nobody()).over(MARCH).figures());
    }

    @Test
    void communities_hang_together_through_who_belongs_to_several() {
        CommunityId data = world.community(World.ANA, World.BEN);
        CommunityId maps = world.community(World.DORA);

        Overlap overlap = cop.networks(List.of(club, data, maps)).overlap();

        assertThat(overlap.sizes())
                .containsEntry(club, 3L)
                .containsEntry(data, 2L)
                .containsEntry(maps, 1L);
        assertThat(overlap.shared()).containsExactly(new SharedMembers(club, data, 2, 2.0 / 3, 1));
        assertThat(overlap.bridges())
                .containsExactly(
                        new Bridge(World.ANA, List.of(club, data), 0), new Bridge(World.BEN, List.of(club, data), 0));
        assertThat(overlap.apart()).containsExactly(maps);
    }

    @Test
    void who_alone_belongs_to_two_communities_is_the_bridge_that_must_not_break() {
        CommunityId data = world.community(World.ANA, World.DORA);
        CommunityId maps = world.community(World.DORA);

        Overlap overlap = cop.networks(List.of(club, data, maps)).overlap();

        assertThat(overlap.bridges())
                .containsExactly(
                        new Bridge(World.ANA, List.of(club, data), 1), new Bridge(World.DORA, byId(data, maps), 1));
        assertThat(overlap.shared()).extracting(SharedMembers::containment).containsExactlyInAnyOrder(0.5, 1.0);
    }

    @Test
    void boundary_ties_are_those_of_members_in_other_communities() {
        CommunityId data = world.community(World.DORA, World.ANA);
        did(World.BEN, ActivityKinds.ANSWER, World.CLEO);
        cop.as(World.DORA)
                .activities()
                .record(data, activity(ActivityKinds.ANSWER, World.ANA))
                .orElseThrow();

        List<Boundary> boundaries = cop.networks(List.of(club, data)).boundaries(MARCH);

        assertThat(boundaries)
                .containsExactly(
                        new Boundary(club, 3, 1, MetricValue.of(1.0 / 3, 3)),
                        new Boundary(data, 2, 0, MetricValue.of(0, 2)));
        assertThat(cop.networks(List.of(club)).boundaries(MARCH).get(0).share().value())
                .isEmpty();
        assertThatThrownBy(() -> cop.networks(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void several_communities_are_one_network_in_which_somebody_stands_between() {
        CommunityId data = world.community(World.DORA, World.ANA);
        did(World.BEN, ActivityKinds.ANSWER, World.ANA);
        cop.as(World.DORA)
                .activities()
                .record(data, activity(ActivityKinds.ANSWER, World.ANA))
                .orElseThrow();

        Network together = cop.networks(List.of(club, data)).together().over(MARCH);

        assertThat(ids(together.undirected().betweenness(PathSources.exact()).scores().highest(1).stream()
                        .map(MemberScore::member)
                        .toList()))
                .containsExactly(World.ANA.value());
    }

    private static List<CommunityId> byId(CommunityId... communities) {
        return Stream.of(communities).sorted().toList();
    }

    private int queries(int people, int activities) {
        InMemoryStorage storage = new InMemoryStorage();
        append(storage, MARCH.from(), people, activities);
        CountedStorage counted = new CountedStorage(storage);
        assertThat(Interactions.of(counted, club, nobody()).over(MARCH).people())
                .hasSize(people);
        return counted.queries();
    }

    private void append(InMemoryStorage storage, Instant from, int people, int activities) {
        storage.activities().append(records(from, people, activities));
    }

    private List<ActivityRecord> records(Instant from, int people, int activities) {
        return IntStream.range(0, activities)
                .mapToObj(i -> new ActivityRecord(
                        club.value(),
                        from + "-" + i,
                        "m" + i % people,
                        "answer",
                        "m" + (i * 7 + i / people + 1) % people,
                        null,
                        null,
                        null,
                        from.plusSeconds(i),
                        from.plusSeconds(i),
                        null))
                .toList();
    }

    private static Roster nobody() {
        return (community, sink) -> {};
    }

    private void did(MemberId who, ActivityKind kind, MemberId towardWhom) {
        cop.as(who).activities().record(club, activity(kind, towardWhom)).orElseThrow();
    }

    private Activity activity(ActivityKind kind, MemberId towardWhom) {
        Activity.Draft draft = Activity.of(kind, "a-" + recorded++);
        return (towardWhom == null ? draft : draft.toward(towardWhom)).at(world.now());
    }

    /** An activity log that counts the rows of its answers. */
    private final class HandedOver {
        private final CopStorage storage;
        private int rows;
        private int loops;

        HandedOver(ActivityLog log) {
            ActivityLog counting = (ActivityLog) Proxy.newProxyInstance(
                    ActivityLog.class.getClassLoader(),
                    new Class<?>[] {ActivityLog.class},
                    (proxy, method, arguments) -> {
                        @SuppressWarnings("unchecked")
                        Consumer<Object> sink = (Consumer<Object>) arguments[1];
                        Consumer<Object> counted = row -> {
                            rows++;
                            loops += row instanceof TieRow tie && tie.memberId().equals(tie.targetMemberId()) ? 1 : 0;
                            sink.accept(row);
                        };
                        return method.invoke(log, arguments[0], counted);
                    });
            storage = (CopStorage) Proxy.newProxyInstance(
                    CopStorage.class.getClassLoader(),
                    new Class<?>[] {CopStorage.class},
                    (proxy, method, arguments) -> counting);
        }

        Network network() {
            return Interactions.of(storage, club, nobody()).over(MARCH);
        }
    }
}
