package io.copkit.warning;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CountedStorage;
import io.copkit.engagement.MetricValue;
import io.copkit.role.GrantTerms;
import io.copkit.role.Role;
import io.copkit.role.Scope;
import io.copkit.warning.MemberFacts.OpenThread;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EarlyWarningsTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId club = world.community(ANA, BEN, CLEO);
    private int acts;

    private void act(MemberId who, ActivityKind kind, String thread, int day) {
        Instant at = START.plus(DAY.multipliedBy(day));
        cop.asSystem("import")
                .activities()
                .record(
                        club,
                        Activity.of(kind, "act-" + acts++)
                                .by(who)
                                .inThread(thread)
                                .at(at))
                .orElseThrow();
    }

    /** Cleo posts each week and then falls silent; Ben asks as a newcomer and is left alone. */
    private void untilCleoFallsSilent() {
        for (int week = 0; week < 6; week++) {
            act(CLEO, ActivityKinds.POST, "c" + week, 7 * week);
            act(ANA, ActivityKinds.REPLY, "c" + week, 7 * week + 1);
        }
        act(BEN, ActivityKinds.ASK, "question", 50);
        act(ANA, ActivityKinds.POST, "news", 59);
        world.setClock(START.plus(DAY.multipliedBy(60)));
    }

    private List<WarningRule> shownTo(MemberId member) {
        return cop.as(member).warnings().now(club).orElseThrow().stream()
                .map(EarlyWarning::rule)
                .toList();
    }

    @Test
    void F17_facts_are_read_from_what_was_recorded() {
        untilCleoFallsSilent();
        act(ANA, ActivityKinds.FACILITATE, "call", 30);
        act(ANA, ActivityKinds.READ, "news", 58);

        WarningFacts facts = cop.warnings(club).facts(world.now()).orElseThrow();

        assertThat(facts.members()).extracting(MemberFacts::member).containsExactly(ANA, BEN, CLEO);
        MemberFacts ana = facts.members().get(0);
        assertThat(ana.facilitator()).isTrue();
        assertThat(ana.led()).isEqualTo(1);
        assertThat(ana.days()).hasSize(9).contains(LocalDate.of(2026, 4, 29));
        assertThat(facts.members().get(1).unanswered())
                .contains(new OpenThread("question", START.plus(DAY.multipliedBy(50))));
        assertThat(facts.members().get(2).unanswered()).isEmpty();
        assertThat(facts.members().get(2).contributed()).isTrue();
        assertThat(facts.lastHeld()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(facts.lastWeek()).contains(LocalDate.of(2026, 4, 20));
        assertThat(facts.weeks()).containsExactly(2L, 2L, 2L, 2L, 2L, 0L, 1L);
        assertThat(facts.waitedBefore()).isEqualTo(MetricValue.of(86_400, 5));
        assertThat(cop.warnings(CommunityId.of("nowhere")).facts(world.now())).isEmpty();
    }

    @Test
    void F17_the_host_is_told_of_everybody_once() {
        untilCleoFallsSilent();

        List<EarlyWarning> found = cop.warnings(club).at(world.now());

        assertThat(found)
                .extracting(EarlyWarning::rule, EarlyWarning::member)
                .containsExactly(
                        tuple(WarningRule.NEWCOMER_UNANSWERED, Optional.of(BEN)),
                        tuple(WarningRule.ABOUT_TO_DISENGAGE, Optional.of(CLEO)));
        List<String> told = found.stream().map(EarlyWarning::key).toList();
        world.pass(DAY);
        assertThat(EarlyWarning.untold(cop.warnings(club).at(world.now()), Set.copyOf(told)))
                .isEmpty();
    }

    @Test
    void F17_an_answer_that_is_recorded_late_takes_the_warning_back() {
        untilCleoFallsSilent();
        act(ANA, ActivityKinds.ANSWER, "question", 51);

        assertThat(cop.warnings(club).at(world.now()))
                .extracting(EarlyWarning::rule)
                .containsExactly(WarningRule.ABOUT_TO_DISENGAGE);
    }

    @Test
    void F17_single_members_are_shown_to_facilitators_and_to_themselves_and_never_to_sponsors() {
        cop.as(DORA).memberships().join(club).orElseThrow();
        cop.as(ANA).roles().appoint(club, DORA, Role.SPONSOR).orElseThrow();
        untilCleoFallsSilent();
        act(DORA, ActivityKinds.SPONSOR_ACT, "c5", 40);

        assertThat(shownTo(ANA)).containsExactly(WarningRule.NEWCOMER_UNANSWERED, WarningRule.ABOUT_TO_DISENGAGE);
        assertThat(shownTo(BEN)).containsExactly(WarningRule.NEWCOMER_UNANSWERED);
        assertThat(shownTo(CLEO)).containsExactly(WarningRule.ABOUT_TO_DISENGAGE);
        assertThat(shownTo(DORA)).isEmpty();
    }

    @Test
    void F17_a_mentor_is_told_of_the_own_mentees_only() {
        cop.as(DORA).memberships().join(club).orElseThrow();
        cop.as(ANA)
                .roles()
                .appoint(club, DORA, Role.MENTOR, GrantTerms.in(new Scope.Mentee(BEN)))
                .orElseThrow();
        untilCleoFallsSilent();
        act(DORA, ActivityKinds.POST, "hello", 55);
        act(ANA, ActivityKinds.REPLY, "hello", 55);

        assertThat(shownTo(DORA)).containsExactly(WarningRule.NEWCOMER_UNANSWERED);
    }

    @Test
    void F17_strangers_are_told_nothing() {
        untilCleoFallsSilent();

        assertThat(cop.as(DORA).warnings().now(club).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void F17_warnings_cost_the_same_number_of_queries_whatever_has_happened() {
        untilCleoFallsSilent();
        int little = queries();
        for (int i = 0; i < 200; i++) {
            act(BEN, ActivityKinds.POST, "more" + i, i % 50);
        }

        assertThat(queries()).isEqualTo(little).isLessThan(25);
    }

    private int queries() {
        CountedStorage counted = new CountedStorage(world.memory);
        CommunitiesOfPractice.with(counted)
                .clock(world::now)
                .build()
                .warnings(club)
                .at(world.now());
        return counted.queries();
    }
}
