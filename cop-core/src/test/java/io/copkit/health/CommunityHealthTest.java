package io.copkit.health;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Lives;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CountedStorage;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.lifecycle.Stage;
import io.copkit.metric.ConflictCases;
import io.copkit.metric.HelpRequests.Request;
import io.copkit.metric.MetricInputs;
import io.copkit.role.Role;
import io.copkit.storage.ErasureOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommunityHealthTest {

    private static final Duration DAY = Duration.ofDays(1);

    /** Takes part in the last 90 days, and answers of conversations within a week. */
    private static final HealthModel SIMPLE = HealthModel.of(
            "simple-1",
            List.of(
                    dimension("engagement", .6, HealthComponent.of("participation_ratio", SubScore.share(), "a test")),
                    dimension(
                            "responsiveness",
                            .4,
                            HealthComponent.of("response_rate.7_days", SubScore.share(), "a test"))));

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId club = Lives.in(world, Stage.COALESCING);
    private int acts;

    private static HealthDimension dimension(String code, double weight, HealthComponent component) {
        return new HealthDimension(code, code, code, weight, List.of(component));
    }

    private CommunityHealth health() {
        return cop.health(club).by(SIMPLE);
    }

    private double index() {
        return health().at(world.now()).orElseThrow().index().value().orElseThrow();
    }

    private void act(MemberId who, ActivityKind kind, String thread, Instant at) {
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

    private Map<HealthAlert, AlertFinding> alerts() {
        return cop.health(club).alerts(world.now()).stream()
                .collect(Collectors.toMap(AlertFinding::alert, Function.identity()));
    }

    @Test
    void M45_the_index_is_taken_from_what_was_recorded() {
        cop.as(CLEO).memberships().join(club).orElseThrow();
        cop.as(DORA).memberships().join(club).orElseThrow();
        act(ANA, ActivityKinds.ASK, "t1", world.now());
        act(BEN, ActivityKinds.ANSWER, "t1", world.now().plus(DAY));
        act(CLEO, ActivityKinds.ASK, "t2", world.now());
        world.pass(DAY.multipliedBy(30));

        assertThat(index()).isCloseTo(.6 * 3 / 4 + .4 * 1 / 2, within(1e-12));
        assertThat(health().at(world.now()).orElseThrow().members()).isEqualTo(4);
        assertThat(cop.health(CommunityId.of("nowhere")).at(world.now())).isEmpty();
    }

    @Test
    void M45_the_standard_model_shows_what_it_misses() {
        act(ANA, ActivityKinds.ASK, "t1", world.now());
        world.pass(DAY);

        Health standard = cop.health(club).at(world.now()).orElseThrow();

        assertThat(standard.model()).isEqualTo(HealthModel.standard());
        assertThat(standard.missing())
                .filteredOn(each -> each.missing().equals(Optional.of(UndefinedReason.NOT_APPLICABLE)))
                .extracting(each -> each.component().metric())
                .contains("reuse_rate", "validated_share");
    }

    @Test
    void M45_a_figure_that_only_the_host_takes_counts_for_the_present() {
        world.pass(DAY.multipliedBy(40));

        Health given = health().given(List.of(Sheets.reading("participation_ratio", .9)))
                .at(world.now())
                .orElseThrow();

        ScoredComponent participation =
                given.dimension("engagement").orElseThrow().components().get(0);
        assertThat(participation.score()).isEqualTo(MetricValue.of(.9, 50));
        assertThat(participation.reading().orElseThrow().metric().source()).isEqualTo("a test");
    }

    @Test
    void M45_bands_follow_from_the_months_whatever_is_asked_for_and_late_activities_change_the_past() {
        for (int month = 0; month < 6; month++) {
            act(ANA, ActivityKinds.ASK, "t" + month, START.plus(DAY.multipliedBy(30L * month + 2)));
            if (month != 4) {
                act(BEN, ActivityKinds.ANSWER, "t" + month, START.plus(DAY.multipliedBy(30L * month + 3)));
            }
        }
        world.setClock(START.plus(DAY.multipliedBy(200)));

        HealthCourse half = health().course(world.now(), 6).orElseThrow();
        HealthCourse last = health().course(world.now(), 1).orElseThrow();

        assertThat(half.points()).hasSize(5);
        assertThat(half.points().get(0).window().to()).isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(last.points()).containsExactly(half.last().orElseThrow());
        assertThat(half.band()).contains(HealthBand.THRIVING);
        double before = half.last().orElseThrow().health().index().value().orElseThrow();

        act(BEN, ActivityKinds.ANSWER, "t4", START.plus(DAY.multipliedBy(123)));

        HealthCourse changed = health().course(world.now(), 6).orElseThrow();
        assertThat(changed.last().orElseThrow().health().index().value().orElseThrow())
                .isGreaterThan(before);
    }

    @Test
    void a_course_before_the_first_whole_month_has_no_point_and_no_band() {
        HealthCourse none = health().course(world.now(), 3).orElseThrow();

        assertThat(none.points()).isEmpty();
        assertThat(none.band()).isEmpty();
        assertThat(none.trend()).isEqualTo(Trend.UNKNOWN);
        assertThatThrownBy(() -> health().course(world.now(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void M45_alerts_that_nobody_can_tell_say_so() {
        Map<HealthAlert, AlertFinding> alerts = alerts();

        assertThat(alerts).hasSize(HealthAlert.values().length);
        assertThat(List.of(
                        alerts.get(HealthAlert.UNANSWERED_EMERGENCY),
                        alerts.get(HealthAlert.CONFLICT_OVERDUE),
                        alerts.get(HealthAlert.SPONSOR_SILENT_90D),
                        alerts.get(HealthAlert.NO_NEWCOMERS_180D)))
                .extracting(AlertFinding::state)
                .containsOnly(AlertState.NOT_APPLICABLE);
        assertThat(alerts.get(HealthAlert.NO_NEWCOMERS_180D).figure())
                .isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 2));
        assertThat(alerts.get(HealthAlert.NO_FACILITATOR).state()).isEqualTo(AlertState.CLEAR);
        assertThat(cop.health(CommunityId.of("nowhere")).alerts(world.now())).isEmpty();
    }

    @Test
    void M45_what_only_the_host_knows_raises_an_alert_too() {
        List<AlertFinding> findings = cop.health(club)
                .given(HealthAlert.UNANSWERED_EMERGENCY, MetricValue.of(2, 2))
                .by(AlertPolicy.standard().with(HealthAlert.UNANSWERED_EMERGENCY, 3))
                .alerts(world.now());

        assertThat(findings.get(0))
                .isEqualTo(new AlertFinding(HealthAlert.UNANSWERED_EMERGENCY, MetricValue.of(2, 2), 3));
        assertThat(findings.get(0).state()).isEqualTo(AlertState.CLEAR);
    }

    @Test
    void M19_M49_emergencies_and_conflicts_that_the_host_lets_the_library_see_raise_alerts() {
        Instant opened = world.now();
        Request answered = new Request(
                opened, true, Optional.of(opened.plusSeconds(60)), false, Optional.empty(), Optional.empty());
        Request left = new Request(opened, true, Optional.empty(), false, Optional.empty(), Optional.empty());
        MetricInputs inputs = MetricInputs.NONE
                .helpRequests(end -> List.of(answered, left))
                .conflicts(end -> List.of(new ConflictCases.Case(opened, Optional.empty(), Set.of(ANA, BEN))));
        world.pass(DAY.multipliedBy(31));

        List<AlertFinding> alerts = cop.health(club).given(inputs).alerts(world.now());

        AlertFinding emergency = Findings.of(alerts, HealthAlert.UNANSWERED_EMERGENCY);
        assertThat(emergency.figure()).isEqualTo(MetricValue.of(1, 2));
        assertThat(emergency.state()).isEqualTo(AlertState.RAISED);
        assertThat(Findings.of(alerts, HealthAlert.CONFLICT_OVERDUE).figure()).isEqualTo(MetricValue.of(1, 1));
    }

    @Test
    void M45_one_who_does_everything_alone_is_an_alert() {
        act(ANA, ActivityKinds.POST, "t1", world.now());
        world.pass(DAY);
        assertThat(alerts().get(HealthAlert.ABSENCE_FACTOR_1).state()).isEqualTo(AlertState.RAISED);

        act(BEN, ActivityKinds.REPLY, "t1", world.now());
        act(BEN, ActivityKinds.REPLY, "t1", world.now());
        act(ANA, ActivityKinds.REPLY, "t1", world.now());
        act(CLEO, ActivityKinds.REPLY, "t1", world.now());
        world.pass(DAY);
        assertThat(alerts().get(HealthAlert.ABSENCE_FACTOR_1).figure().value().orElseThrow())
                .isEqualTo(1);
    }

    @Test
    void M45_a_community_without_a_facilitator_is_an_alert_unless_it_is_over() {
        world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));

        assertThat(alerts().get(HealthAlert.NO_FACILITATOR).state()).isEqualTo(AlertState.RAISED);

        CommunityId over = Lives.in(world, Stage.DISPERSED);
        assertThat(Findings.of(cop.health(over).alerts(world.now()), HealthAlert.NO_FACILITATOR)
                        .state())
                .isEqualTo(AlertState.NOT_APPLICABLE);
    }

    @Test
    void M45_dormancy_and_the_lack_of_newcomers_are_alerts_in_time() {
        world.pass(DAY.multipliedBy(59));
        assertThat(alerts().get(HealthAlert.DORMANT).state()).isEqualTo(AlertState.CLEAR);

        world.pass(DAY.multipliedBy(10));
        assertThat(alerts().get(HealthAlert.DORMANT).state()).isEqualTo(AlertState.RAISED);

        world.pass(DAY.multipliedBy(130));
        assertThat(alerts().get(HealthAlert.NO_NEWCOMERS_180D).state()).isEqualTo(AlertState.RAISED);

        cop.as(CLEO).memberships().join(club).orElseThrow();
        world.pass(DAY);
        assertThat(alerts().get(HealthAlert.NO_NEWCOMERS_180D).figure()).isEqualTo(MetricValue.of(1, 3));
    }

    @Test
    void M45_engagement_that_falls_twice_in_a_row_is_an_alert() {
        cop.as(CLEO).memberships().join(club).orElseThrow();
        Instant end = world.now().plus(DAY.multipliedBy(84));
        for (MemberId each : List.of(ANA, BEN, CLEO)) {
            act(each, ActivityKinds.POST, "t", end.minus(DAY.multipliedBy(60)));
        }
        for (MemberId each : List.of(ANA, BEN)) {
            act(each, ActivityKinds.POST, "t", end.minus(DAY.multipliedBy(40)));
        }
        act(ANA, ActivityKinds.POST, "t", end.minus(DAY.multipliedBy(10)));
        world.setClock(end);

        assertThat(alerts().get(HealthAlert.FALLING_ENGAGEMENT_2W)
                        .figure()
                        .value()
                        .orElseThrow())
                .isCloseTo(1.0 / 3, within(1e-12));
        assertThat(alerts().get(HealthAlert.FALLING_ENGAGEMENT_2W).state()).isEqualTo(AlertState.RAISED);

        act(BEN, ActivityKinds.POST, "t", end.minus(DAY.multipliedBy(9)));
        assertThat(alerts().get(HealthAlert.FALLING_ENGAGEMENT_2W).state()).isEqualTo(AlertState.CLEAR);
    }

    @Test
    void M50_a_sponsor_who_does_nothing_for_ninety_days_is_an_alert() {
        cop.as(ANA).roles().appoint(club, BEN, Role.SPONSOR).orElseThrow();
        world.pass(DAY.multipliedBy(89));
        assertThat(alerts().get(HealthAlert.SPONSOR_SILENT_90D).figure()).isEqualTo(MetricValue.of(89, 1));

        world.pass(DAY);
        assertThat(alerts().get(HealthAlert.SPONSOR_SILENT_90D).state()).isEqualTo(AlertState.RAISED);

        act(BEN, ActivityKinds.SPONSOR_ACT, "visit", world.now().minus(DAY));
        assertThat(alerts().get(HealthAlert.SPONSOR_SILENT_90D).figure()).isEqualTo(MetricValue.of(1, 1));
    }

    @Test
    void CM4_models_are_read_over_their_own_window_and_say_what_is_missing() {
        act(ANA, ActivityKinds.ASK, "old", world.now());
        act(BEN, ActivityKinds.ANSWER, "old", world.now().plus(DAY));
        world.pass(DAY.multipliedBy(100));

        List<ModelReading> models = cop.health(club).by(longer()).models(world.now());

        assertThat(models).extracting(ModelReading::model).containsExactlyElementsOf(MetricModel.standard());
        assertThat(response(models, "service_and_support"))
                .isEqualTo(MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));
        assertThat(response(models, "community_welcome")).isEqualTo(MetricValue.of(86_400, 1));
    }

    private static HealthModel longer() {
        return new HealthModel(
                "longer", Duration.ofDays(365), SIMPLE.dimensions(), BandRule.STANDARD, HealthModel.LEAST_COVERAGE);
    }

    private static MetricValue response(List<ModelReading> models, String code) {
        return models.stream()
                .filter(each -> each.model().code().equals(code))
                .flatMap(each -> each.readings().stream())
                .filter(each -> each.metric().code().equals("first_response.median.censored"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void F11_the_days_on_which_something_was_held_are_read_from_the_log() {
        TimeWindow window = TimeWindow.between(START, START.plus(DAY.multipliedBy(30)));
        act(ANA, ActivityKinds.FACILITATE, "call", START.plus(DAY.multipliedBy(10)));
        act(BEN, ActivityKinds.EVENT_ATTEND, "call", START.plus(DAY.multipliedBy(10)));
        act(BEN, ActivityKinds.POST, "post", START.plus(DAY.multipliedBy(20)));

        RhythmKept rhythm = cop.health(club).rhythm(window).orElseThrow();

        assertThat(rhythm.adherence()).isEqualTo(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0));
        assertThat(rhythm.longestSilence()).isEqualTo(MetricValue.of(20, 1));
    }

    @Test
    void F12_a_community_is_set_against_its_stage_and_its_own_past() {
        act(ANA, ActivityKinds.POST, "t", world.now().plus(DAY));
        act(BEN, ActivityKinds.POST, "t", world.now().plus(DAY.multipliedBy(100)));
        cop.as(CLEO).memberships().join(club).orElseThrow();
        world.pass(DAY.multipliedBy(180));

        FairBenchmark benchmark = cop.health(club)
                .against(ExpectationModel.standard(), world.now(), 1)
                .orElseThrow();

        assertThat(benchmark.community().stage()).isEqualTo(Stage.COALESCING);
        assertThat(benchmark.community().members()).isEqualTo(3);
        assertThat(benchmark.confidence()).isEqualTo(Confidence.LOW);
        Comparison participation = benchmark.comparisons().get(0);
        assertThat(participation.figure()).isEqualTo(MetricValue.of(1.0 / 3, 3));
        assertThat(participation.placing()).isEqualTo(Placing.TOO_FEW_TO_TELL);
        assertThat(participation.before()).isEqualTo(MetricValue.of(1.0 / 3, 1));
        assertThatThrownBy(() -> cop.health(club).against(ExpectationModel.standard(), world.now(), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void F12_health_is_shown_to_whoever_may_read_the_figures_of_the_community() {
        act(ANA, ActivityKinds.POST, "t", world.now());

        Outcome<List<AlertFinding>> ofStranger = cop.as(DORA).health().alerts(club);

        assertThat(cop.as(ANA).health().latest(club).orElseThrow())
                .isEqualTo(cop.health(club).at(world.now()).orElseThrow());
        assertThat(cop.as(ANA).health().alerts(club).orElseThrow())
                .isEqualTo(cop.health(club).alerts(world.now()));
        assertThat(ofStranger.refusals()).extracting(Refusal::code).containsExactly(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void F15_a_member_is_told_of_health_at_the_end_of_the_latest_month() {
        IntStream.range(0, 12).forEach(i -> join("member-" + i));
        IntStream.range(0, 6).forEach(i -> act(MemberId.of("member-" + i), ActivityKinds.POST, "t", world.now()));
        Instant endOfMarch = Instant.parse("2026-04-01T00:00:00Z");

        Outcome<Health> tooEarly = cop.as(BEN).health().latest(club);
        world.setClock(Instant.parse("2026-04-20T09:00:00Z"));
        Health before = cop.as(BEN).health().latest(club).orElseThrow();
        act(ANA, ActivityKinds.POST, "t", world.now());
        world.pass(DAY);

        assertThat(tooEarly.refusals())
                .containsExactly(Refusal.of(RefusalCode.PERIOD_NOT_OVER, Map.of("until", endOfMarch.toString())));
        assertThat(engaged(before)).isEqualTo(MetricValue.of(6.0 / 14, 14));
        assertThat(engaged(before))
                .isEqualTo(engaged(cop.health(club).at(endOfMarch).orElseThrow()));
        assertThat(cop.as(BEN).health().latest(club).orElseThrow())
                .as("what Ana did this month is told next month")
                .isEqualTo(before);
    }

    @Test
    void F15_of_too_few_people_health_tells_no_figure_to_a_member() {
        act(ANA, ActivityKinds.POST, "t", world.now());
        cop.as(ANA).roles().appoint(club, BEN, Role.SPONSOR).orElseThrow();
        world.pass(DAY.multipliedBy(180));

        Health ofSponsor = cop.as(BEN).health().latest(club).orElseThrow();
        Map<HealthAlert, MetricValue> alerts = cop.as(BEN).health().alerts(club).orElseThrow().stream()
                .collect(Collectors.toMap(AlertFinding::alert, AlertFinding::figure));

        assertThat(ofSponsor.index().value()).isEmpty();
        assertThat(ofSponsor.dimension("engagement").orElseThrow().components())
                .extracting(ScoredComponent::missing)
                .contains(Optional.of(UndefinedReason.WITHHELD))
                .allMatch(Optional::isPresent);
        MetricValue withheld = MetricValue.undefined(UndefinedReason.WITHHELD, 0);
        assertThat(alerts)
                .containsEntry(HealthAlert.SPONSOR_SILENT_90D, withheld)
                .containsEntry(HealthAlert.FALLING_ENGAGEMENT_2W, withheld)
                .containsEntry(HealthAlert.ABSENCE_FACTOR_1, withheld);
        assertThat(cop.as(ANA).health().alerts(club).orElseThrow())
                .as("who facilitates can count")
                .noneMatch(found -> found.figure().equals(withheld));
    }

    private static MetricValue engaged(Health health) {
        return health.dimension("engagement")
                .orElseThrow()
                .components()
                .get(0)
                .reading()
                .orElseThrow()
                .value();
    }

    private void join(String member) {
        cop.as(MemberId.of(member)).memberships().join(club).orElseThrow();
    }

    @Test
    void health_costs_the_same_number_of_queries_whatever_has_happened() {
        talk("few", 3);
        world.pass(DAY.multipliedBy(30));
        int little = queries();
        talk("many", 300);
        world.pass(DAY);

        assertThat(queries()).isEqualTo(little).isLessThan(60);
    }

    private void talk(String about, int times) {
        for (int i = 0; i < times; i++) {
            act(ANA, ActivityKinds.POST, about + i, world.now().plusSeconds(i));
            act(BEN, ActivityKinds.REPLY, about + i, world.now().plusSeconds(i + 60L));
        }
    }

    private int queries() {
        CountedStorage counted = new CountedStorage(world.memory);
        CommunityHealth health =
                CommunitiesOfPractice.with(counted).clock(world::now).build().health(club);
        assertThat(health.at(world.now())).isPresent();
        health.alerts(world.now());
        return counted.queries();
    }
}
