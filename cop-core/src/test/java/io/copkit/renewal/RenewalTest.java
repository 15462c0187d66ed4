package io.copkit.renewal;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.history.Happening;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.Transition;
import io.copkit.membership.Upkeep;
import io.copkit.norm.NormKind;
import io.copkit.norm.NormText;
import io.copkit.playbook.Principle;
import io.copkit.principle.PrincipleAssessment;
import io.copkit.role.GrantTerms;
import io.copkit.role.Role;
import io.copkit.storage.ErasureOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenewalTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId club = world.community(ANA, BEN);

    @Test
    void E7_an_established_community_reviews_itself_every_twelve_months() {
        stewardship();

        assertThat(cop.renewal(club).next())
                .contains(new ReviewDue(ReviewKind.RENEWAL, Instant.parse("2027-03-02T09:00:00Z")));
        assertThat(callsUntil(Instant.parse("2027-03-02T08:59:59Z"))).isEmpty();
        assertThat(callsUntil(Instant.parse("2027-03-02T09:00:00Z"))).containsExactly(ReviewAudience.FACILITATOR);

        cop.as(ANA)
                .renewals()
                .decide(club, RenewalDecision.CONTINUE, "All is well")
                .orElseThrow();

        assertThat(cop.renewal(club).next())
                .contains(new ReviewDue(ReviewKind.RENEWAL, Instant.parse("2028-03-02T09:00:00Z")));
        assertThat(callsUntil(Instant.parse("2028-03-02T08:59:59Z"))).isEmpty();
    }

    @Test
    void E7_a_review_that_nobody_holds_goes_from_facilitator_to_sponsor_to_portfolio_and_each_is_called_once() {
        cop.as(ANA).roles().appoint(club, BEN, Role.SPONSOR).orElseThrow();
        stewardship();

        List<ReviewAudience> calls = callsUntil(Instant.parse("2027-12-31T00:00:00Z"));

        assertThat(calls)
                .containsExactly(ReviewAudience.FACILITATOR, ReviewAudience.SPONSOR, ReviewAudience.PORTFOLIO_ADMIN);
        assertThat(open().calls())
                .extracting(ReviewCall::at)
                .containsExactly(
                        Instant.parse("2027-03-02T09:00:00Z"),
                        Instant.parse("2027-04-01T09:00:00Z"),
                        Instant.parse("2027-05-01T09:00:00Z"));
    }

    @Test
    void E7_whoever_is_called_late_still_has_thirty_days_before_the_next() {
        stewardship();
        world.setClock(Instant.parse("2027-09-01T09:00:00Z"));
        assertThat(calls()).containsExactly(ReviewAudience.FACILITATOR);
        world.setClock(Instant.parse("2027-09-30T09:00:00Z"));
        assertThat(calls()).isEmpty();
        world.setClock(Instant.parse("2027-10-01T09:00:00Z"));
        assertThat(calls()).as("there is no sponsor").containsExactly(ReviewAudience.PORTFOLIO_ADMIN);
    }

    @Test
    void E7_the_decision_is_recorded_with_who_made_it_and_why_and_moves_nothing() {
        stewardship();
        callsUntil(Instant.parse("2027-03-02T09:00:00Z"));

        Outcome<Renewal> outcome = cop.as(ANA).renewals().decide(club, RenewalDecision.TRANSFORM, "Merge with Maps");

        Renewal renewal = outcome.orElseThrow();
        assertThat(outcome.events()).hasExactlyElementsOfTypes(RenewalEvent.Decided.class);
        assertThat(renewal.open()).isEmpty();
        assertThat(renewal.held()).singleElement().satisfies(review -> {
            assertThat(review.decision()).contains(RenewalDecision.TRANSFORM);
            assertThat(review.by()).contains(ANA);
            assertThat(review.note()).isEqualTo("Merge with Maps");
        });
        assertThat(cop.community(club).orElseThrow().stage()).isEqualTo(Stage.STEWARDSHIP);
        assertThat(cop.history(club).transitions(1_000).items()).anyMatch(step -> step.is(Happening.REVIEW_DECIDED));
        assertThat(cop.renewal(club).renewal()).isEqualTo(renewal);
    }

    @Test
    void E7_a_review_may_be_held_before_it_is_due() {
        stewardship();
        world.pass(DAY.multipliedBy(100));

        cop.as(ANA).renewals().decide(club, RenewalDecision.RENEW, "").orElseThrow();

        assertThat(cop.renewal(club).next())
                .contains(new ReviewDue(ReviewKind.RENEWAL, Instant.parse("2027-06-10T09:00:00Z")));
    }

    @Test
    void E7_an_idea_is_reminded_after_ninety_days_and_its_review_is_overtaken_by_the_beginning() {
        assertThat(callsUntil(world.now().plus(DAY.multipliedBy(90)))).containsExactly(ReviewAudience.FACILITATOR);
        cop.as(ANA)
                .lifecycle()
                .override(club, Transition.COALESCE, Findings.NONE, "We begin")
                .orElseThrow();

        List<CopEvent> events = sweep();

        assertThat(events).hasAtLeastOneElementOfType(RenewalEvent.Overtaken.class);
        assertThat(cop.renewal(club).renewal().open()).isEmpty();
        assertThat(cop.renewal(club).renewal().held())
                .singleElement()
                .satisfies(review -> assertThat(review.decision()).isEmpty());
        assertThat(cop.renewal(club).next()).as("who forms is busy enough").isEmpty();
        assertThat(codes(cop.as(ANA).renewals().decide(club, RenewalDecision.CONTINUE, "")))
                .containsExactly(RefusalCode.NO_REVIEW);
    }

    @Test
    void E7_a_transformation_is_reviewed_after_180_days_and_closing_proposed_after_a_year_of_dispersion() {
        RenewalPolicy policy = RenewalPolicy.standard();
        Renewal none = Renewal.none(club);
        Instant since = World.START;

        assertThat(policy.due(Stage.TRANSFORMING, since, none))
                .contains(new ReviewDue(ReviewKind.TRANSFORMATION, since.plus(DAY.multipliedBy(180))));
        assertThat(policy.due(Stage.DISPERSED, since, none))
                .contains(new ReviewDue(ReviewKind.CLOSING, since.plus(DAY.multipliedBy(365))));
        assertThat(policy.due(Stage.POTENTIAL, since, none))
                .contains(new ReviewDue(ReviewKind.BEGINNING, since.plus(DAY.multipliedBy(90))));
        for (Stage busy : List.of(Stage.COALESCING, Stage.MATURING, Stage.CLOSED)) {
            assertThat(policy.due(busy, since, none)).isEmpty();
        }
        assertThatThrownBy(() -> new RenewalPolicy(0, 12, 180, 365, 30)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void E7_closing_is_proposed_by_a_sweep_after_a_year_of_dispersion() {
        cop.as(ANA)
                .lifecycle()
                .override(club, Transition.COALESCE, Findings.NONE, "We begin")
                .orElseThrow();
        cop.as(ANA)
                .lifecycle()
                .override(club, Transition.DISPERSE, Findings.NONE, "All have gone")
                .orElseThrow();

        assertThat(callsUntil(World.START.plus(DAY.multipliedBy(364)))).isEmpty();
        assertThat(callsUntil(World.START.plus(DAY.multipliedBy(366)))).hasSize(1);
        assertThat(open().kind()).isEqualTo(ReviewKind.CLOSING);
    }

    @Test
    void E7_two_nodes_call_once() {
        stewardship();
        world.setClock(Instant.parse("2027-03-02T09:00:00Z"));
        List<CopEvent> events = new ArrayList<>();
        Upkeep other = world.otherNode().asSystem("nightly").upkeep();
        world.storage.beforeNext(
                "commit", () -> events.addAll(other.sweepDue(10).events()));

        events.addAll(sweep());

        assertThat(events).filteredOn(RenewalEvent.Called.class::isInstance).hasSize(1);
    }

    @Test
    void E7_only_a_steward_decides() {
        stewardship();

        assertThat(codes(cop.as(BEN).renewals().decide(club, RenewalDecision.CLOSE, "")))
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(cop.as(CLEO).renewals().agenda(club))).containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(cop.as(ANA).renewals().decide(club, RenewalDecision.CLOSE, "x".repeat(1_001))))
                .containsExactly(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void E7_who_decided_is_forgotten_on_erasure() {
        stewardship();
        cop.as(ANA)
                .renewals()
                .decide(club, RenewalDecision.CONTINUE, "All is well")
                .orElseThrow();

        world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));

        assertThat(cop.renewal(club).renewal().held())
                .singleElement()
                .satisfies(review -> assertThat(review.by()).isEmpty());
    }

    @Test
    void E7_the_agenda_is_made_of_the_figures_and_what_needs_attention_comes_first() {
        stewardship();
        for (int week = 0; week < 26; week++) {
            act(ANA, "a-" + week);
            act(BEN, "b-" + week);
            world.pass(DAY.multipliedBy(7));
        }
        cop.as(ANA)
                .roles()
                .appoint(
                        club,
                        BEN,
                        Role.MENTOR,
                        GrantTerms.NONE.until(world.now().plus(DAY)))
                .orElseThrow();

        Agenda agenda = cop.as(ANA).renewals().agenda(club).orElseThrow();

        assertThat(item(agenda, AgendaTopic.RHYTHM))
                .isEqualTo(new AgendaItem(AgendaTopic.RHYTHM, MetricValue.of(1, 26), AgendaMark.FINE));
        assertThat(item(agenda, AgendaTopic.SIGN_OF_LIFE).mark()).isEqualTo(AgendaMark.FINE);
        assertThat(item(agenda, AgendaTopic.ABSENCE_FACTOR))
                .isEqualTo(new AgendaItem(AgendaTopic.ABSENCE_FACTOR, MetricValue.of(1, 2), AgendaMark.ATTENTION));
        assertThat(item(agenda, AgendaTopic.VOLUNTARY).figure()).isEqualTo(MetricValue.of(1, 2));
        assertThat(item(agenda, AgendaTopic.ROLES_ENDING))
                .isEqualTo(new AgendaItem(AgendaTopic.ROLES_ENDING, MetricValue.of(1, 1), AgendaMark.ATTENTION));
        assertThat(item(agenda, AgendaTopic.FACILITATION).figure()).isEqualTo(MetricValue.of(1, 1));
        assertThat(item(agenda, AgendaTopic.CHARTER_AGE).figure()).isEqualTo(MetricValue.of(182, 182));
        assertThat(item(agenda, AgendaTopic.NEWCOMERS))
                .isEqualTo(new AgendaItem(AgendaTopic.NEWCOMERS, MetricValue.of(0, 0), AgendaMark.ATTENTION));
        assertThat(item(agenda, AgendaTopic.CORE).mark()).isEqualTo(AgendaMark.UNKNOWN);
        assertThat(item(agenda, AgendaTopic.VALUE).mark()).isEqualTo(AgendaMark.UNKNOWN);
        assertThat(agenda.items())
                .hasSize(AgendaTopic.values().length)
                .isSortedAccordingTo((one, other) -> one.mark().compareTo(other.mark()));
        assertThat(agenda.principles())
                .extracting(PrincipleAssessment::principle)
                .containsExactly(Principle.values());
        assertThat(cop.renewal(club).agenda()).contains(agenda);
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(agenda.items())
                    .allSatisfy(item ->
                            assertThat(item.explain(language)).isNotBlank().doesNotContain("{"));
        }
        assertThat(item(agenda, AgendaTopic.ROLES_ENDING).explain(Locale.FRENCH))
                .isEqualTo("Rôles qui prennent fin sous 90 jours : 1.00 (demande attention).");
    }

    @Test
    void E7_the_agenda_of_a_silent_community_says_so_and_invents_nothing() {
        world.pass(DAY.multipliedBy(400));

        Agenda agenda = cop.renewal(club).agenda().orElseThrow();

        assertThat(item(agenda, AgendaTopic.SIGN_OF_LIFE))
                .isEqualTo(new AgendaItem(AgendaTopic.SIGN_OF_LIFE, MetricValue.of(399, 399), AgendaMark.ATTENTION));
        assertThat(item(agenda, AgendaTopic.RHYTHM).mark()).isEqualTo(AgendaMark.UNKNOWN);
        assertThat(item(agenda, AgendaTopic.ABSENCE_FACTOR).mark()).isEqualTo(AgendaMark.UNKNOWN);
        assertThat(cop.renewal(CommunityId.of("no-such")).agenda()).isEmpty();
        assertThat(cop.renewal(CommunityId.of("no-such")).next()).isEqualTo(Optional.empty());
    }

    private void stewardship() {
        var norms = cop.as(ANA).norms();
        String norm = norms.draft(club, NormKind.NORM, NormText.standard(Locale.ENGLISH))
                .orElseThrow()
                .id();
        norms.publish(club, norm, world.now().plus(DAY.multipliedBy(14))).orElseThrow();
        var lifecycle = cop.as(ANA).lifecycle();
        lifecycle.override(club, Transition.COALESCE, Findings.NONE, "go").orElseThrow();
        lifecycle
                .override(club, Transition.LAUNCH, Findings.NONE.waivingLaunch(), "go")
                .orElseThrow();
        lifecycle.override(club, Transition.STEWARD, Findings.NONE, "go").orElseThrow();
    }

    /** Who is called upon in sweeps once a day, until an instant. */
    private List<ReviewAudience> callsUntil(Instant end) {
        List<ReviewAudience> calls = new ArrayList<>();
        while (world.now().isBefore(end)) {
            Instant tomorrow = world.now().plus(DAY);
            world.setClock(tomorrow.isAfter(end) ? end : tomorrow);
            calls.addAll(calls());
        }
        return calls;
    }

    private List<ReviewAudience> calls() {
        return sweep().stream()
                .filter(RenewalEvent.Called.class::isInstance)
                .map(event -> ((RenewalEvent.Called) event).audience())
                .toList();
    }

    private List<CopEvent> sweep() {
        return cop.asSystem("nightly").upkeep().sweepDue(10).events();
    }

    private OpenReview open() {
        return cop.renewal(club).renewal().open().orElseThrow();
    }

    private static AgendaItem item(Agenda agenda, AgendaTopic topic) {
        return agenda.items().stream()
                .filter(item -> item.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    private void act(MemberId member, String id) {
        cop.as(member)
                .activities()
                .record(club, Activity.of(ActivityKinds.POST, id).at(world.now()))
                .orElseThrow();
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }
}
