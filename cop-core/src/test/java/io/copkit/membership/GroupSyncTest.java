package io.copkit.membership;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.role.Role;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.MembershipRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupSyncTest {

    private static final MembershipSource TEAM = MembershipSource.group("data-team");
    private static final MembershipSource GUILD = MembershipSource.group("data-guild");

    private final World world = new World();
    private final CommunityId data = world.community(ANA);
    private final GroupSync sync = world.cop.asSystem("directory").sync();

    @Test
    void B11_a_preview_tells_who_joins_who_is_withdrawn_and_writes_nothing() {
        apply("1", TEAM, BEN, CLEO);
        long before = version(BEN);

        SyncPreview preview = sync.preview(data, TEAM, Set.of(CLEO, DORA)).orElseThrow();

        assertThat(preview).isEqualTo(new SyncPreview(List.of(DORA), List.of(BEN), 1, 0));
        assertThat(version(BEN)).isEqualTo(before);
        assertThat(sync.preview(CommunityId.of("nowhere"), TEAM, Set.of()).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
    }

    @Test
    void B11_a_source_withdraws_only_its_own() {
        apply("1", TEAM, BEN, CLEO);
        apply("2", GUILD, CLEO);

        SyncReport report = apply("3", TEAM);

        assertThat(report.outcomes().values()).extracting(BulkOutcome::result).containsOnly(BulkResult.DONE);
        assertThat(world.cop.membership(data, BEN).orElseThrow())
                .isInstanceOfSatisfying(
                        Membership.Left.class, left -> assertThat(left.why()).isEqualTo(Departure.WITHDRAWN));
        assertThat(world.cop.membership(data, CLEO).orElseThrow()).isInstanceOf(Membership.Active.class);
        assertThat(sources(CLEO)).containsExactly(GUILD.code());
    }

    @Test
    void B11_who_had_joined_by_hand_stays_when_the_group_lets_go() {
        world.cop.as(BEN).memberships().join(data).orElseThrow();
        apply("1", TEAM, BEN);
        assertThat(sources(BEN)).containsExactlyInAnyOrder(TEAM.code(), MembershipSource.BY_HAND.code());

        apply("2", TEAM);

        assertThat(world.cop.membership(data, BEN).orElseThrow()).isInstanceOf(Membership.Active.class);
        assertThat(sources(BEN)).containsExactly(MembershipSource.BY_HAND.code());
    }

    @Test
    void B11_who_left_by_an_own_step_stays_out_until_the_group_has_let_go_once() {
        apply("1", TEAM, BEN);
        world.cop.as(BEN).memberships().leave(data).orElseThrow();

        SyncPreview preview = sync.preview(data, TEAM, Set.of(BEN)).orElseThrow();
        apply("2", TEAM, BEN);
        assertThat(world.cop.membership(data, BEN).orElseThrow()).isInstanceOf(Membership.Left.class);
        apply("3", TEAM);
        apply("4", TEAM, BEN);

        assertThat(preview).isEqualTo(new SyncPreview(List.of(), List.of(), 1, 1));
        assertThat(world.cop.membership(data, BEN).orElseThrow())
                .isInstanceOfSatisfying(
                        Membership.Active.class,
                        active -> assertThat(active.origin()).isEqualTo(Origin.SYNCED));
    }

    @Test
    void B11_who_comes_back_by_hand_is_not_taken_out_by_the_group() {
        apply("1", TEAM, BEN);
        world.cop.as(BEN).memberships().leave(data).orElseThrow();
        world.cop.as(BEN).memberships().join(data).orElseThrow();

        apply("2", TEAM);

        assertThat(world.cop.membership(data, BEN).orElseThrow()).isInstanceOf(Membership.Active.class);
    }

    @Test
    void B11_a_mass_withdrawal_is_refused_unless_it_is_confirmed() {
        MemberId[] people = people(40);
        apply("1", TEAM, people);
        MemberId[] few = people(20);

        assertThat(sync.apply("2", data, TEAM, Set.of(few), SyncLimit.STANDARD).refusals())
                .containsExactly(Refusal.of(RefusalCode.MASS_WITHDRAWAL, Map.of("withdrawals", "20", "allowed", "10")));
        assertThat(sync.apply("2", data, TEAM, Set.of(few), SyncLimit.confirming(19))
                        .isAccepted())
                .isFalse();
        assertThat(sync.apply("2", data, TEAM, Set.of(people(30)), SyncLimit.STANDARD)
                        .isAccepted())
                .isTrue();
        assertThat(sync.apply("3", data, TEAM, Set.of(few), SyncLimit.confirming(10))
                        .isAccepted())
                .isTrue();
        assertThat(sync.apply("4", data, TEAM, Set.of(), SyncLimit.CONFIRMED).isAccepted())
                .isTrue();
        assertThat(world.cop.history(data).asOf(world.now()).members()).containsOnlyKeys(ANA);
    }

    @Test
    void B11_a_limit_knows_its_bounds() {
        assertThat(new SyncLimit(3, 0.5).allowed(10)).isEqualTo(5);
        assertThat(new SyncLimit(7, 0.5).allowed(10)).isEqualTo(7);
        assertThatThrownBy(() -> new SyncLimit(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SyncLimit(0, 1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SyncLimit(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void B11_the_last_facilitator_is_not_taken_by_a_group() {
        apply("1", TEAM, BEN);
        world.cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        world.cop.as(ANA).memberships().leave(data).orElseThrow();

        SyncReport report = apply("2", TEAM);

        assertThat(report.outcomes().get(BEN).refusals()).containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR));
        assertThat(sources(BEN)).containsExactly(TEAM.code());
    }

    @Test
    void B11_a_sync_that_broke_off_goes_on_where_it_was() {
        MemberId[] people = people(600);
        world.storage.onNext("commit", call -> call.proceed());
        world.storage.onNext("commit", call -> call.proceed());
        world.storage.failNext("commit", new IllegalStateException("the power went"));
        assertThatThrownBy(() -> apply("big", TEAM, people)).isInstanceOf(IllegalStateException.class);

        SyncReport report = apply("big", TEAM, people);

        assertThat(report.unchanged()).isEqualTo(250);
        assertThat(report.outcomes()).hasSize(350);
        assertThat(world.cop.history(data).asOf(world.now()).members()).hasSize(601);
        assertThat(sync.apply("big", data, GUILD, Set.of(people), SyncLimit.STANDARD)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.OPERATION_MISMATCH));
    }

    @Test
    void B11_a_sync_writes_what_differs_and_reads_the_roster_by_pages() {
        MemberId[] people = people(700);
        apply("1", TEAM, people);
        LongAdder written = new LongAdder();
        world.storage.onEach("commit", call -> {
            written.add(((ChangeSet) call.argument())
                    .puts().stream()
                            .filter(put -> put instanceof MembershipRecord)
                            .count());
            return call.proceed();
        });
        world.storage.calls();

        apply("2", TEAM, people);
        List<String> unchanged = world.storage.calls();
        List<MemberId> two = new ArrayList<>(List.of(people));
        two.remove(0);
        two.add(BEN);
        apply("3", TEAM, two.toArray(MemberId[]::new));
        List<String> changed = world.storage.calls();

        assertThat(unchanged).containsExactly("findCommunity", "memberships");
        assertThat(written.sum()).isEqualTo(2);
        assertThat(changed).filteredOn("commit"::equals).hasSize(2);
        assertThat(changed).hasSizeLessThan(15);
    }

    private SyncReport apply(String operation, MembershipSource source, MemberId... members) {
        return sync.apply(operation, data, source, Set.of(members), SyncLimit.CONFIRMED)
                .orElseThrow();
    }

    private static MemberId[] people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> MemberId.of("person-" + i))
                .collect(Collectors.toList())
                .toArray(MemberId[]::new);
    }

    private Set<String> sources(MemberId member) {
        return Records.membership(world.memory, data, member).sources();
    }

    private long version(MemberId member) {
        return Records.membership(world.memory, data, member).version();
    }
}
