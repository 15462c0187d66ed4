package io.copkit.history;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.engagement.TimeWindow;
import io.copkit.membership.BulkItem;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final String WHY = "the paper list says so";

    private final World world = new World();
    private final CommunityId data = world.community(ANA, BEN);
    private final Corrections host = world.cop.asSystem("clean-up").corrections();

    @Test
    void B4_she_joined_earlier_than_was_recorded() {
        Instant known = world.now();
        world.pass(DAY);

        MemberHistory after = host.date(data, BEN, joining(0), at(-30), WHY).orElseThrow();

        assertThat(after).isEqualTo(history(BEN));
        assertThat(after.periods())
                .singleElement()
                .satisfies(period -> assertThat(period.from()).isEqualTo(at(-30)));
        assertThat(asOf(BEN, at(-10))).isPresent();
        assertThat(world.cop.history(data).asOf(BEN, at(-10), known).belonging())
                .isEmpty();
        assertThat(active().since()).isEqualTo(at(-30));
    }

    @Test
    void B4_that_joining_was_wrong_and_all_that_came_of_it() {
        world.cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        world.pass(DAY);
        Instant known = world.now();
        world.pass(DAY);

        MemberHistory after = host.strike(data, BEN, joining(0), WHY).orElseThrow();

        assertThat(after.periods()).isEmpty();
        assertThat(world.cop.membership(data, BEN).orElseThrow())
                .isInstanceOfSatisfying(
                        Membership.Left.class, left -> assertThat(left.past()).isEmpty());
        assertThat(world.cop
                        .history(data)
                        .asOf(BEN, known, known)
                        .belonging()
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.MENTOR);
        assertThat(asOf(BEN, known)).isEmpty();
    }

    @Test
    void B4_he_held_the_role_until_a_day_that_lies_back() {
        world.cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        world.pass(DAY.multipliedBy(9));
        String given = history(BEN).periods().get(0).roles().get(0).began();

        world.cop.as(ANA).corrections().end(data, BEN, given, at(5), WHY).orElseThrow();

        assertThat(asOf(BEN, at(4)).orElseThrow().roles()).containsExactly(Role.MENTOR);
        assertThat(asOf(BEN, at(5)).orElseThrow().roles()).isEmpty();
        assertThat(active().roles()).isEmpty();
        world.cop.as(ANA).corrections().end(data, BEN, given, at(3), WHY).orElseThrow();
        assertThat(asOf(BEN, at(4)).orElseThrow().roles()).isEmpty();
    }

    @Test
    void B4_she_had_left_earlier_and_her_roles_with_her() {
        world.cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        world.pass(DAY.multipliedBy(9));

        host.end(data, BEN, joining(0), at(5), WHY).orElseThrow();
        assertThat(history(BEN).periods().get(0).to()).contains(at(5));
        host.end(data, BEN, joining(0), at(3), WHY).orElseThrow();
        String left = history(BEN).periods().get(0).ended().orElseThrow();
        host.date(data, BEN, left, at(7), WHY).orElseThrow();

        MembershipPeriod period = history(BEN).periods().get(0);
        assertThat(period.to()).contains(at(7));
        assertThat(period.roles().get(0).to()).contains(at(7));
        assertThat(world.cop.membership(data, BEN).orElseThrow())
                .isInstanceOfSatisfying(
                        Membership.Left.class,
                        gone -> assertThat(gone.past()).containsExactly(TimeWindow.between(World.START, at(7))));
    }

    @Test
    void B4_a_leaving_that_gave_roles_back_is_moved_with_them() {
        world.cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        world.pass(DAY.multipliedBy(5));
        world.cop.as(BEN).memberships().leave(data).orElseThrow();
        world.pass(DAY.multipliedBy(5));

        host.end(data, BEN, joining(0), at(8), WHY).orElseThrow();
        assertThat(asOf(BEN, at(7)).orElseThrow().roles()).containsExactly(Role.MENTOR);
        host.end(data, BEN, joining(0), at(2), WHY).orElseThrow();

        assertThat(asOf(BEN, at(1)).orElseThrow().roles()).containsExactly(Role.MENTOR);
        assertThat(asOf(BEN, at(2))).isEmpty();
    }

    @Test
    void B4_times_that_nobody_recorded_are_added() {
        host.belonged(data, CLEO, TimeWindow.between(at(-90), at(-60)), WHY).orElseThrow();
        host.held(data, CLEO, Role.RAPPORTEUR, TimeWindow.between(at(-80), at(-60)), WHY)
                .orElseThrow();
        host.held(data, CLEO, Role.RAPPORTEUR, TimeWindow.between(at(-85), at(-75)), WHY)
                .orElseThrow();

        assertThat(asOf(CLEO, at(-86)).orElseThrow().roles()).isEmpty();
        assertThat(asOf(CLEO, at(-85)).orElseThrow().roles()).containsExactly(Role.RAPPORTEUR);
        assertThat(asOf(CLEO, at(-60))).isEmpty();
        assertThat(world.cop.membership(data, CLEO).orElseThrow().past())
                .containsExactly(TimeWindow.between(at(-90), at(-60)));
    }

    @Test
    void B4_a_term_that_was_prolonged_does_not_end_the_next_membership() {
        World world = new World();
        CommunityId data = world.community(ANA);
        imported(world, data, world.now(), world.now().plus(Duration.ofDays(7)));
        imported(world, data, world.now(), world.now().plus(Duration.ofDays(8)));
        world.pass(Duration.ofDays(1));
        world.cop.as(BEN).memberships().leave(data).orElseThrow();
        world.cop.as(BEN).memberships().join(data).orElseThrow();

        world.pass(Duration.ofDays(9));

        assertThat(world.cop.history(data).of(BEN).at(world.now())).isPresent();
    }

    private static void imported(World world, CommunityId data, Instant from, Instant to) {
        BulkItem item = new BulkItem.Belong(data, BEN, from, Optional.of(to), List.of());
        world.cop.asSystem("import").bulk().run("import-" + to, List.of(item));
    }

    @Test
    void what_makes_no_sense_is_refused_and_nothing_is_written() {
        world.cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        world.pass(DAY);
        world.cop.as(BEN).memberships().leave(data).orElseThrow();
        world.pass(DAY.multipliedBy(9));
        String left = history(BEN).periods().get(0).ended().orElseThrow();
        String founded = world.cop.history(data).transitions(1).items().get(0).id();
        int steps = world.cop.history(data).transitions(100).items().size();

        assertRefused(host.date(data, BEN, joining(0), at(5), WHY), RefusalCode.CORRECTION_CONTRADICTS);
        assertRefused(host.strike(data, BEN, left, WHY), RefusalCode.CORRECTION_BRINGS_BACK);
        assertRefused(host.date(data, BEN, left, at(11), WHY), RefusalCode.CORRECTION_IN_FUTURE);
        assertRefused(host.strike(data, BEN, "nothing", WHY), RefusalCode.PAST_STEP_UNKNOWN);
        assertRefused(host.strike(data, BEN, founded, WHY), RefusalCode.PAST_STEP_UNKNOWN);
        assertRefused(host.strike(data, BEN, left, " "), RefusalCode.TEXT_MISSING);
        assertRefused(
                host.held(data, BEN, Role.MENTOR, TimeWindow.between(at(3), at(4)), WHY),
                RefusalCode.CORRECTION_CONTRADICTS);
        assertRefused(
                host.belonged(data, BEN, TimeWindow.between(World.START, at(1)), WHY),
                RefusalCode.CORRECTION_CHANGES_NOTHING);
        assertRefused(host.strike(CommunityId.of("nowhere"), BEN, left, WHY), RefusalCode.COMMUNITY_UNKNOWN);

        assertThat(world.cop.history(data).transitions(100).items()).hasSize(steps);
    }

    @Test
    void the_last_facilitator_is_not_corrected_away() {
        world.pass(DAY);
        String given = history(ANA).periods().get(0).roles().stream()
                .filter(role -> role.role().equals(Role.FACILITATOR))
                .findFirst()
                .orElseThrow()
                .began();

        assertRefused(host.strike(data, ANA, given, WHY), RefusalCode.LAST_FACILITATOR);
        assertRefused(host.strike(data, ANA, joining(ANA, 0), WHY), RefusalCode.LAST_FACILITATOR);
    }

    @Test
    void a_correction_needs_rights_and_never_is_of_oneself() {
        world.pass(DAY);
        world.cop.as(CLEO).memberships().join(data).orElseThrow();
        world.cop.as(ANA).roles().appoint(data, CLEO, Role.IT_RESOURCE).orElseThrow();
        world.cop
                .asSystem("set-up")
                .roles()
                .appoint(data, BEN, Role.PORTFOLIO_ADMIN)
                .orElseThrow();
        String given = history(BEN).periods().get(0).roles().get(0).began();

        assertRefused(corrections(DORA), RefusalCode.NOT_PERMITTED);
        assertRefused(corrections(CLEO), RefusalCode.NOT_PERMITTED);
        assertRefused(corrections(BEN), RefusalCode.CORRECTION_OF_ONESELF);
        assertRefused(world.cop.as(ANA).corrections().strike(data, BEN, given, WHY), RefusalCode.ROLE_ABOVE_OWN);
        assertThat(corrections(ANA).isAccepted()).isTrue();
    }

    @Test
    void what_was_taken_back_stays_taken_back() {
        world.pass(DAY);
        String struck = joining(0);
        host.strike(data, BEN, struck, WHY).orElseThrow();

        List<HistoryEntry> rows = world.cop.history(data).transitions(100).items();
        String strike = rows.get(rows.size() - 1).id();
        assertRefused(host.strike(data, BEN, strike, WHY), RefusalCode.STEP_NOT_CORRECTABLE);
        assertRefused(host.strike(data, BEN, struck, WHY), RefusalCode.PAST_STEP_UNKNOWN);
    }

    private Outcome<MemberHistory> corrections(MemberId who) {
        return world.cop.as(who).corrections().date(data, BEN, joining(0), at(-1), WHY);
    }

    private static void assertRefused(Outcome<?> outcome, RefusalCode code) {
        assertThat(outcome.refusals()).extracting(refusal -> refusal.code()).containsExactly(code);
    }

    private Membership.Active active() {
        return (Membership.Active) world.cop.membership(data, BEN).orElseThrow();
    }

    private Optional<Belonging> asOf(MemberId member, Instant at) {
        return world.cop.history(data).asOf(member, at).belonging();
    }

    private MemberHistory history(MemberId member) {
        return world.cop.history(data).of(member);
    }

    private String joining(int period) {
        return joining(BEN, period);
    }

    private String joining(MemberId member, int period) {
        return history(member).periods().get(period).began();
    }

    private static Instant at(int days) {
        return World.START.plus(DAY.multipliedBy(days));
    }
}
