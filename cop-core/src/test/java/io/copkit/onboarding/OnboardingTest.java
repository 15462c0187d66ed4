package io.copkit.onboarding;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.membership.MembershipEvent;
import io.copkit.role.Role;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnboardingTest {

    private static final OnboardingTemplate TWO_STEPS = new OnboardingTemplate(
            List.of(
                    new OnboardingStep("hello", "Say hello", "Dire bonjour", 2),
                    new OnboardingStep("share", "Share something", "Partager", 10)),
            2);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);
    private final OnboardingBook book = cop.onboarding(data);

    @Test
    void K24_a_newcomer_follows_a_plan_until_the_last_step() {
        cop.as(ANA).onboarding().layDown(data, TWO_STEPS).orElseThrow();
        OnboardingPlan started = cop.as(BEN).onboarding().start(data, BEN).orElseThrow();
        world.pass(Duration.ofDays(1));

        OnboardingPlan half = cop.as(BEN).onboarding().done(data, BEN, "share").orElseThrow();
        Outcome<OnboardingPlan> whole = cop.as(ANA).onboarding().done(data, BEN, "hello");

        assertThat(started.nextDue()).contains(World.START.plus(Duration.ofDays(2)));
        assertThat(half.done()).isEqualTo(1);
        assertThat(half.nextDue()).contains(World.START.plus(Duration.ofDays(2)));
        assertThat(whole.orElseThrow().status()).isEqualTo(OnboardingStatus.COMPLETED);
        assertThat(whole.orElseThrow().nextDue()).isEmpty();
        assertThat(whole.orElseThrow().step("share").orElseThrow().doneAt()).contains(world.now());
        assertThat(book.of(BEN)).contains(whole.orElseThrow());
        assertThat(whole.events()).hasExactlyElementsOfTypes(OnboardingEvent.StepDone.class);
    }

    @Test
    void K24_a_host_welcomes_everybody_who_joins() {
        CommunitiesOfPractice welcoming = world.settings()
                .listener(event -> {
                    if (event instanceof MembershipEvent.Joined joined) {
                        cop.asSystem("welcome")
                                .onboarding()
                                .start(joined.community(), joined.after().member())
                                .orElseThrow();
                    }
                })
                .build();

        welcoming.as(DORA).memberships().join(data).orElseThrow();

        assertThat(book.of(DORA)).get().extracting(OnboardingPlan::status).isEqualTo(OnboardingStatus.RUNNING);
        assertThat(book.in(OnboardingStatus.RUNNING, Paging.first(10)).items()).hasSize(1);
    }

    @Test
    void K24_a_community_that_has_laid_down_nothing_has_steps_in_both_languages() {
        assertThat(book.template()).isEqualTo(OnboardingTemplate.standard());
        assertThat(book.template().refusals()).isEmpty();
        assertThat(book.template().buddyCapacity()).isEqualTo(3);
        assertThat(book.template().steps())
                .hasSize(5)
                .allSatisfy(step ->
                        assertThat(step.label(Locale.FRENCH)).isNotBlank().isNotEqualTo(step.label(Locale.ENGLISH)));
    }

    @Test
    void K24_a_plan_keeps_the_steps_that_it_began_with() {
        cop.as(BEN).onboarding().start(data, BEN).orElseThrow();

        cop.as(ANA).onboarding().layDown(data, TWO_STEPS).orElseThrow();
        cop.as(CLEO).onboarding().start(data, CLEO).orElseThrow();

        assertThat(book.of(BEN).orElseThrow().steps()).hasSize(5);
        assertThat(book.of(CLEO).orElseThrow().steps()).hasSize(2);
        assertThat(book.template()).isEqualTo(TWO_STEPS);
    }

    @Test
    void K24_plans_with_a_late_step_are_listed_the_most_urgent_first() {
        cop.as(ANA).onboarding().layDown(data, TWO_STEPS).orElseThrow();
        cop.as(BEN).onboarding().start(data, BEN).orElseThrow();
        world.pass(Duration.ofDays(1));
        cop.as(CLEO).onboarding().start(data, CLEO).orElseThrow();
        assertThat(overdue()).isEmpty();

        world.pass(Duration.ofDays(1));
        assertThat(overdue()).containsExactly(BEN);
        world.pass(Duration.ofDays(1));
        assertThat(overdue()).containsExactly(BEN, CLEO);
        cop.as(BEN).onboarding().done(data, BEN, "hello").orElseThrow();
        assertThat(overdue()).containsExactly(CLEO);
        assertThat(book.of(CLEO).orElseThrow().overdue(world.now()))
                .extracting(late -> late.step().code())
                .containsExactly("hello");
        cop.as(CLEO).onboarding().end(data, CLEO).orElseThrow();
        assertThat(overdue()).isEmpty();
        assertThat(book.of(CLEO).orElseThrow().overdue(world.now())).isEmpty();
    }

    @Test
    void K24_a_buddy_marks_steps_for_the_newcomer() {
        cop.as(ANA).roles().appoint(data, CLEO, Role.MENTOR).orElseThrow();
        cop.as(BEN).onboarding().start(data, BEN).orElseThrow();

        OnboardingPlan helped =
                cop.as(ANA).onboarding().assignBuddy(data, BEN, CLEO).orElseThrow();
        cop.as(ANA).roles().revoke(data, CLEO, Role.MENTOR).orElseThrow();

        assertThat(helped.buddy()).contains(CLEO);
        assertThat(book.helpedBy(CLEO)).containsExactly(helped);
        assertThat(cop.as(CLEO).onboarding().done(data, BEN, "meet_buddy").isAccepted())
                .isTrue();
        cop.as(CLEO).memberships().leave(data).orElseThrow();
        assertThat(cop.as(CLEO).onboarding().done(data, BEN, "first_ties").refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void D45_a_buddy_must_be_allowed_to_welcome_and_is_not_the_newcomer() {
        cop.as(BEN).onboarding().start(data, BEN).orElseThrow();

        assertThat(cop.as(ANA).onboarding().assignBuddy(data, BEN, CLEO).refusals())
                .containsExactly(Refusal.of(RefusalCode.BUDDY_WITHOUT_PERMISSION));
        assertThat(cop.as(ANA).onboarding().assignBuddy(data, BEN, BEN).refusals())
                .containsExactly(Refusal.of(RefusalCode.BUDDY_IS_NEWCOMER));
        assertThat(cop.as(ANA).onboarding().assignBuddy(data, BEN, DORA).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(cop.as(ANA).onboarding().assignBuddy(data, CLEO, ANA).refusals())
                .containsExactly(Refusal.of(RefusalCode.ONBOARDING_NOT_RUNNING));
    }

    @Test
    void K24_a_buddy_helps_as_many_newcomers_as_the_community_lets_and_another_frees_a_place() {
        List<MemberId> newcomers = newcomers(4);
        for (MemberId newcomer : newcomers.subList(0, 3)) {
            cop.as(ANA).onboarding().assignBuddy(data, newcomer, ANA).orElseThrow();
        }
        Outcome<OnboardingPlan> fourth = cop.as(ANA).onboarding().assignBuddy(data, newcomers.get(3), ANA);
        assertThat(fourth.refusals()).containsExactly(Refusal.of(RefusalCode.BUDDY_BUSY, Map.of("limit", "3")));

        cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        cop.as(ANA).onboarding().assignBuddy(data, newcomers.get(0), BEN).orElseThrow();

        assertThat(book.helpedBy(ANA)).hasSize(2);
        assertThat(cop.as(ANA)
                        .onboarding()
                        .assignBuddy(data, newcomers.get(3), ANA)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void K24_of_two_who_give_a_buddy_the_last_place_at_once_one_is_refused() {
        List<MemberId> newcomers = newcomers(4);
        for (MemberId newcomer : newcomers.subList(0, 2)) {
            cop.as(ANA).onboarding().assignBuddy(data, newcomer, ANA).orElseThrow();
        }
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .as(ANA)
                        .onboarding()
                        .assignBuddy(data, newcomers.get(2), ANA)
                        .orElseThrow());

        Outcome<OnboardingPlan> second = cop.as(ANA).onboarding().assignBuddy(data, newcomers.get(3), ANA);

        assertThat(second.refusals()).containsExactly(Refusal.of(RefusalCode.BUDDY_BUSY, Map.of("limit", "3")));
        assertThat(book.helpedBy(ANA)).hasSize(3);
    }

    @Test
    void K24_of_two_starts_at_once_one_is_refused() {
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .asSystem("welcome")
                        .onboarding()
                        .start(data, BEN)
                        .orElseThrow());

        Outcome<OnboardingPlan> second = cop.as(BEN).onboarding().start(data, BEN);

        assertThat(second.refusals()).containsExactly(Refusal.of(RefusalCode.ONBOARDING_RUNNING));
        assertThat(book.in(OnboardingStatus.RUNNING, Paging.first(10)).items()).hasSize(1);
    }

    @Test
    void K24_a_plan_can_be_ended_and_begun_anew() {
        OnboardingPlan first = cop.as(BEN).onboarding().start(data, BEN).orElseThrow();
        cop.as(BEN).memberships().leave(data).orElseThrow();

        cop.asSystem("left").onboarding().end(data, BEN).orElseThrow();
        world.pass(Duration.ofDays(1));
        cop.as(BEN).memberships().join(data).orElseThrow();
        OnboardingPlan second = cop.as(BEN).onboarding().start(data, BEN).orElseThrow();

        assertThat(book.of(BEN)).contains(second);
        assertThat(book.in(OnboardingStatus.ENDED, Paging.first(10)).items())
                .extracting(OnboardingPlan::id)
                .containsExactly(first.id());
    }

    @Test
    void steps_that_are_not_there_or_done_are_refused() {
        cop.as(BEN).onboarding().start(data, BEN).orElseThrow();
        cop.as(BEN).onboarding().done(data, BEN, "read_norms").orElseThrow();

        assertThat(cop.as(BEN).onboarding().done(data, BEN, "read_norms").refusals())
                .containsExactly(Refusal.of(RefusalCode.STEP_ALREADY_DONE, Map.of("step", "read_norms")));
        assertThat(cop.as(BEN).onboarding().done(data, BEN, "dance").refusals())
                .containsExactly(Refusal.of(RefusalCode.STEP_UNKNOWN, Map.of("step", "dance")));
        assertThat(cop.as(CLEO).onboarding().done(data, CLEO, "read_norms").refusals())
                .containsExactly(Refusal.of(RefusalCode.ONBOARDING_NOT_RUNNING));
    }

    @Test
    void only_who_is_concerned_or_manages_newcomers_acts() {
        cop.as(BEN).onboarding().start(data, BEN).orElseThrow();

        assertThat(List.of(
                        cop.as(CLEO).onboarding().layDown(data, TWO_STEPS),
                        cop.as(BEN).onboarding().start(data, CLEO),
                        cop.as(CLEO).onboarding().done(data, BEN, "read_norms"),
                        cop.as(CLEO).onboarding().assignBuddy(data, BEN, ANA),
                        cop.as(DORA).onboarding().end(data, BEN)))
                .flatExtracting(Outcome::refusals)
                .hasSize(5)
                .extracting(Refusal::code)
                .containsOnly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.as(ANA).onboarding().start(data, DORA).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void templates_that_nobody_can_be_welcomed_by_are_refused_with_every_reason() {
        OnboardingStep odd = new OnboardingStep("a", "", "x".repeat(201), 367);
        OnboardingStep fine = new OnboardingStep("b", "Go", "Aller", 0);

        assertThat(refusals(new OnboardingTemplate(List.of(odd), 0)))
                .containsExactly(
                        outOfRange("buddy_capacity", 1, 100),
                        Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "step")),
                        Refusal.of(RefusalCode.TEXT_TOO_LONG, Map.of("field", "step", "limit", "200")),
                        outOfRange("due_after_days", 0, 366));
        assertThat(refusals(new OnboardingTemplate(List.of(), 3)))
                .containsExactly(Refusal.of(RefusalCode.STEP_MISSING));
        assertThat(refusals(new OnboardingTemplate(Collections.nCopies(2, fine), 3)))
                .containsExactly(Refusal.of(RefusalCode.STEP_TWICE, Map.of("step", "b")));
        List<OnboardingStep> many = IntStream.range(0, 51)
                .mapToObj(i -> new OnboardingStep("s" + i, "Go", "Aller", 1))
                .toList();
        assertThat(refusals(new OnboardingTemplate(many, 3)))
                .containsExactly(Refusal.of(RefusalCode.TOO_MANY_STEPS, Map.of("limit", "50")));
        assertThat(book.template()).isEqualTo(OnboardingTemplate.standard());
        assertThatThrownBy(() -> new OnboardingStep("", "Go", "Aller", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Refusal> refusals(OnboardingTemplate template) {
        return cop.as(ANA).onboarding().layDown(data, template).refusals();
    }

    private static Refusal outOfRange(String field, int least, int most) {
        return Refusal.of(
                RefusalCode.NUMBER_OUT_OF_RANGE,
                Map.of("field", field, "least", String.valueOf(least), "most", String.valueOf(most)));
    }

    private List<MemberId> newcomers(int count) {
        List<MemberId> newcomers = IntStream.range(0, count)
                .mapToObj(i -> MemberId.of("newcomer-" + i))
                .toList();
        for (MemberId newcomer : newcomers) {
            cop.as(newcomer).memberships().join(data).orElseThrow();
            cop.as(newcomer).onboarding().start(data, newcomer).orElseThrow();
        }
        return newcomers;
    }

    private List<MemberId> overdue() {
        return book.overdue(Paging.first(10)).items().stream()
                .map(OnboardingPlan::member)
                .flatMap(Optional::stream)
                .toList();
    }
}
