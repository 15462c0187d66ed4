package io.copkit.role;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Measure;
import io.copkit.membership.SanctionReason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccessViewTest {

    private static final Measure WEEK = Measure.because(SanctionReason.SPAM).lasting(Duration.ofDays(7));

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;

    @Test
    void it_is_loaded_with_one_call_and_checks_without_any() {
        CommunityId first = world.community(ANA, BEN);
        CommunityId second = world.community(BEN);
        world.community(CLEO);
        world.storage.calls();

        AccessView view = cop.accessOf(BEN);

        assertThat(world.storage.calls()).containsExactly("memberships");
        assertThat(view.communities()).containsExactlyInAnyOrder(first, second);
        assertThat(view.standing(second).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.FOUNDER, Role.FACILITATOR);
        assertThat(view.standing(second).orElseThrow().stage()).isEqualTo(Stage.POTENTIAL);
        assertThat(view.check(first, Permission.CHARTER_EDIT).allowed()).isFalse();
        assertThat(view.check(second, Permission.CHARTER_EDIT).allowed()).isTrue();
        assertThat(world.storage.calls()).isEmpty();
    }

    @Test
    void it_stays_as_it_was_when_it_was_loaded() {
        CommunityId data = world.community(ANA, BEN);
        AccessView view = cop.accessOf(BEN);

        cop.as(BEN).memberships().leave(data).orElseThrow();

        assertThat(view.check(data, Permission.POST).allowed()).isTrue();
        assertThat(cop.accessOf(BEN).check(data, Permission.POST).rule()).isEqualTo(Decision.Rule.NOT_A_MEMBER);
        assertThat(view.loadedAt()).isEqualTo(world.now());
    }

    @Test
    void strangers_and_the_unknown_get_the_same_answer() {
        CommunityId data = world.community(ANA);
        AccessView view = cop.accessOf(BEN);

        assertThat(view.check(data, Permission.COMMUNITY_READ).rule()).isEqualTo(Decision.Rule.NOT_A_MEMBER);
        assertThat(view.check(CommunityId.of("nowhere"), Permission.COMMUNITY_READ)
                        .rule())
                .isEqualTo(Decision.Rule.NOT_A_MEMBER);
    }

    @Test
    void what_is_about_oneself_is_told_apart() {
        CommunityId data = world.community(ANA, BEN);
        AccessView view = cop.accessOf(BEN);

        assertThat(view.check(data, Permission.METRICS_MEMBER_READ, BEN).allowed())
                .isTrue();
        assertThat(view.check(data, Permission.METRICS_MEMBER_READ, ANA).allowed())
                .isFalse();
    }

    @Test
    void a_membership_of_a_newer_version_allows_nothing_and_spoils_no_other() {
        CommunityId old = world.community(ANA, BEN);
        CommunityId newer = world.community(ANA, BEN);
        Records.changeBody(world.memory, newer, BEN, body -> body.replace("\"schema\":1", "\"schema\":2"));

        AccessView view = cop.accessOf(BEN);

        assertThat(view.check(newer, Permission.COMMUNITY_READ).rule()).isEqualTo(Decision.Rule.NOT_UNDERSTOOD);
        assertThat(view.check(old, Permission.COMMUNITY_READ).allowed()).isTrue();
    }

    @Test
    void decisions_explain_themselves_in_both_languages() {
        CommunityId data = world.community(ANA, BEN);
        Decision denied = cop.accessOf(BEN).check(data, Permission.CHARTER_EDIT);

        assertThat(denied.explain(Locale.ENGLISH)).isEqualTo("None of your roles allows you to change the charter.");
        assertThat(denied.explain(Locale.CANADA_FRENCH))
                .isEqualTo("Aucun de vos rôles ne vous permet de modifier la charte.");
    }

    @Test
    void C9_fifty_communities_with_their_can_flags_take_one_statement() {
        List<CommunityId> joined =
                Stream.generate(() -> world.community(ANA, BEN)).limit(25).toList();
        List<CommunityId> led =
                Stream.generate(() -> world.community(BEN)).limit(25).toList();
        world.storage.calls();

        AccessView view = cop.accessOf(BEN);
        Map<CommunityId, Set<Permission>> can = view.communities().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        community -> Stream.of(Permission.values())
                                .filter(permission -> view.allows(community, permission))
                                .collect(Collectors.toSet())));

        assertThat(world.storage.calls()).containsExactly("memberships");
        assertThat(can).hasSize(50);
        assertThat(joined)
                .allSatisfy(community -> assertThat(can.get(community))
                        .contains(Permission.POST)
                        .doesNotContain(Permission.CHARTER_EDIT));
        assertThat(led)
                .allSatisfy(
                        community -> assertThat(can.get(community)).contains(Permission.POST, Permission.CHARTER_EDIT));
    }

    @Test
    void B5_a_suspension_far_above_is_seen_by_the_same_one_call_until_it_is_over() {
        CommunityId top = world.community(ANA, BEN, CLEO);
        CommunityId middle = world.community(ANA);
        CommunityId below = world.community(ANA, BEN, CLEO);
        CommunityId beside = world.community(ANA, BEN);
        Records.setAncestors(world.memory, below, middle, top);
        suspend(top, BEN, WEEK.inSubtree());
        suspend(top, CLEO, WEEK);
        world.storage.calls();

        AccessView view = cop.accessOf(BEN);

        assertThat(world.storage.calls()).containsExactly("memberships");
        assertThat(view.allows(below, Permission.POST)).isFalse();
        assertThat(view.check(below, Permission.POST).rule()).isEqualTo(Decision.Rule.NOT_A_MEMBER);
        assertThat(view.communities()).containsExactly(beside);
        assertThat(cop.accessOf(CLEO).allows(below, Permission.POST))
                .as("suspended in the community above alone")
                .isTrue();
        world.pass(Duration.ofDays(7));
        assertThat(cop.accessOf(BEN).allows(below, Permission.POST)).isTrue();
    }

    @Test
    void B5_who_is_suspended_above_records_nothing_below_and_one_more_call_tells() {
        CommunityId top = world.community(ANA, BEN);
        CommunityId below = world.community(ANA, BEN);
        Records.setAncestors(world.memory, below, top);
        Activity post = Activity.of(ActivityKinds.POST, "p-1").at(world.now());
        suspend(top, BEN, WEEK.inSubtree());
        world.storage.calls();

        assertThat(cop.as(BEN).activities().record(below, post).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);

        assertThat(world.storage.calls()).containsExactly("memberships", "memberships");
        world.pass(Duration.ofDays(7));
        assertThat(cop.as(BEN).activities().record(below, post).isAccepted()).isTrue();
        assertThat(world.storage.calls()).containsExactly("memberships", "memberships", "append");
    }

    @Test
    void recording_with_a_held_view_is_one_round_trip() {
        CommunityId data = world.community(ANA, BEN);
        AccessView held = cop.accessOf(BEN);
        world.storage.calls();

        cop.as(held)
                .activities()
                .record(data, Activity.of(ActivityKinds.POST, "p-1").at(world.now()))
                .orElseThrow();

        assertThat(world.storage.calls()).containsExactly("append");
    }

    private void suspend(CommunityId community, MemberId member, Measure measure) {
        cop.as(ANA).sanctions().suspend(community, member, measure).orElseThrow();
    }
}
