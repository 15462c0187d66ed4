package io.copkit.vitality;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.history.Happening;
import io.copkit.lifecycle.ActivityStatus;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.Transition;
import io.copkit.membership.SweepReport;
import io.copkit.membership.Upkeep;
import io.copkit.storage.ErasureOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DormancyTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId club = world.community(ANA, BEN);

    DormancyTest() {
        cop.as(ANA)
                .lifecycle()
                .override(club, Transition.COALESCE, Findings.NONE, "We begin")
                .orElseThrow();
    }

    @Test
    void E6_a_dormant_community_is_told_once_for_each_episode() {
        List<CopEvent> events = nightsUntil(200);

        assertThat(events).filteredOn(DormancyEvent.Noticed.class::isInstance).hasSize(1);
        assertThat(cop.vitality(club).dormancy().notice())
                .hasValueSatisfying(notice -> assertThat(notice.episode()).isEqualTo(Silence.day(60)));
        assertThat(happenings())
                .filteredOn(Happening.DORMANCY_NOTICED.code()::equals)
                .hasSize(1);
    }

    @Test
    void E6_the_notice_comes_with_the_sweep_after_the_sixtieth_silent_day_and_not_before() {
        assertThat(nightsUntil(60)).noneMatch(DormancyEvent.Noticed.class::isInstance);
        assertThat(nightsUntil(61)).hasAtLeastOneElementOfType(DormancyEvent.Noticed.class);
    }

    @Test
    void E6_a_dormant_community_never_moves_to_another_stage_by_itself() {
        nightsUntil(800);

        assertThat(cop.community(club)).map(Community::stage).contains(Stage.COALESCING);
        assertThat(cop.vitality(club).now()).map(VitalSigns::status).contains(ActivityStatus.DORMANT);
    }

    @Test
    void E6_after_the_notice_period_without_an_answer_dispersing_can_be_proposed_and_is_told_once() {
        List<CopEvent> before = nightsUntil(149);
        List<CopEvent> after = nightsUntil(300);

        assertThat(before).noneMatch(DormancyEvent.NoticeLapsed.class::isInstance);
        assertThat(after)
                .filteredOn(DormancyEvent.NoticeLapsed.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(event.at()).isEqualTo(startOfDay(150)));
    }

    @Test
    void E6_a_community_found_dormant_late_still_gets_its_notice_period() {
        world.setClock(startOfDay(400));
        sweep();
        assertThat(nightsUntil(429)).noneMatch(DormancyEvent.NoticeLapsed.class::isInstance);

        assertThat(nightsUntil(430)).hasAtLeastOneElementOfType(DormancyEvent.NoticeLapsed.class);
    }

    @Test
    void E6_a_steward_keeps_a_dormant_community_alive() {
        nightsUntil(70);

        Dormancy answered =
                cop.as(ANA).dormancy().keepAlive(club, "We meet in autumn").orElseThrow();

        assertThat(answered.keptAlive()).singleElement().satisfies(answer -> {
            assertThat(answer.by()).contains(ANA);
            assertThat(answer.why()).isEqualTo("We meet in autumn");
        });
        world.pass(DAY);
        assertThat(signs().status()).isEqualTo(ActivityStatus.QUIET);
        assertThat(signs().today().episode()).isEmpty();
        assertThat(nightsUntil(130)).isEmpty();
        assertThat(nightsUntil(140))
                .as("silent for another sixty days")
                .hasAtLeastOneElementOfType(DormancyEvent.Noticed.class);
    }

    @Test
    void E6_there_is_nothing_to_answer_while_a_community_is_not_dormant() {
        assertThat(codes(cop.as(ANA).dormancy().keepAlive(club, "Still here")))
                .containsExactly(RefusalCode.NOT_DORMANT);
    }

    @Test
    void E6_only_a_steward_answers_and_says_why() {
        nightsUntil(70);

        assertThat(codes(cop.as(BEN).dormancy().keepAlive(club, "Still here")))
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(cop.as(ANA).dormancy().keepAlive(club, " "))).containsExactly(RefusalCode.TEXT_MISSING);
    }

    @Test
    void E6_a_hiatus_keeps_from_alerts_and_ends_by_itself() {
        world.setClock(startOfDay(30));
        cop.as(ANA).dormancy().pause(club, startOfDay(200), "Sabbatical").orElseThrow();

        List<CopEvent> away = nightsUntil(199);
        List<CopEvent> back = nightsUntil(201);
        List<CopEvent> later = nightsUntil(262);

        assertThat(away).isEmpty();
        assertThat(back).singleElement().isInstanceOf(DormancyEvent.HiatusEnded.class);
        assertThat(later).singleElement().isInstanceOf(DormancyEvent.Noticed.class);
        assertThat(cop.vitality(club).at(startOfDay(150)).orElseThrow().explain(Locale.FRENCH))
                .isEqualTo("La communauté fait une pause prévue.");
    }

    @Test
    void E6_a_hiatus_is_ended_early() {
        cop.as(ANA).dormancy().pause(club, startOfDay(200), "Sabbatical").orElseThrow();
        world.setClock(startOfDay(50));

        Dormancy back = cop.as(ANA).dormancy().resume(club).orElseThrow();

        assertThat(back.hiatuses())
                .singleElement()
                .satisfies(hiatus -> assertThat(hiatus.until()).isEqualTo(startOfDay(50)));
        assertThat(nightsUntil(112)).singleElement().isInstanceOf(DormancyEvent.Noticed.class);
        assertThat(codes(cop.as(ANA).dormancy().resume(club))).containsExactly(RefusalCode.NO_HIATUS);
    }

    @Test
    void E6_a_hiatus_answers_a_notice_too() {
        nightsUntil(70);

        cop.as(ANA).dormancy().pause(club, startOfDay(100), "Sorry, holidays").orElseThrow();
        world.pass(DAY);

        assertThat(signs().status()).isEqualTo(ActivityStatus.QUIET);
        assertThat(nightsUntil(150)).noneMatch(DormancyEvent.NoticeLapsed.class::isInstance);
    }

    @Test
    void E6_a_hiatus_has_a_planned_return_not_too_far_ahead_and_there_is_one_at_a_time() {
        assertThat(codes(cop.as(ANA).dormancy().pause(club, world.now(), "x")))
                .containsExactly(RefusalCode.NUMBER_OUT_OF_RANGE);
        assertThat(codes(cop.as(ANA).dormancy().pause(club, startOfDay(900), "x")))
                .containsExactly(RefusalCode.NUMBER_OUT_OF_RANGE);
        cop.as(ANA).dormancy().pause(club, startOfDay(40), "Holidays").orElseThrow();
        assertThat(codes(cop.as(ANA).dormancy().pause(club, startOfDay(60), "More")))
                .containsExactly(RefusalCode.HIATUS_UNDER_WAY);
        world.setClock(startOfDay(40));
        assertThat(cop.as(ANA).dormancy().pause(club, startOfDay(60), "More").isAccepted())
                .isTrue();
    }

    @Test
    void E6_two_nodes_tell_one_notice() {
        world.setClock(startOfDay(70));
        List<CopEvent> events = new ArrayList<>();
        Upkeep other = world.otherNode().asSystem("nightly").upkeep();
        world.storage.beforeNext(
                "commit", () -> events.addAll(other.sweepDue(10).events()));

        events.addAll(sweep());

        assertThat(events).filteredOn(DormancyEvent.Noticed.class::isInstance).hasSize(1);
    }

    @Test
    void E6_a_second_sweep_at_a_fixed_clock_changes_nothing() {
        world.setClock(startOfDay(70));
        assertThat(sweep()).isNotEmpty();
        int steps = happenings().size();

        assertThat(sweep()).isEmpty();
        assertThat(cop.asSystem("nightly").upkeep().sweep(club).events()).isEmpty();

        assertThat(happenings()).hasSize(steps);
    }

    @Test
    void E6_a_community_that_is_alive_is_not_looked_at_every_night() {
        int looked = 0;
        for (int day = 1; day <= 300; day++) {
            world.setClock(startOfDay(day));
            record(ANA, "a-" + day);
            record(BEN, "b-" + day);
            looked += cop.asSystem("nightly").upkeep().sweepDue(10).looked();
        }

        assertThat(looked).isBetween(9, 40);
    }

    @Test
    void E6_a_community_that_is_only_an_idea_gets_no_notice_of_dormancy() {
        CommunityId idea = world.community(CLEO);

        List<CopEvent> events = nightsUntil(200);

        assertThat(cop.vitality(idea).now()).map(VitalSigns::status).contains(ActivityStatus.DORMANT);
        assertThat(events).extracting(CopEvent::community).containsOnly(club);
    }

    @Test
    void E6_who_answered_is_forgotten_on_erasure() {
        nightsUntil(70);
        cop.as(ANA).dormancy().keepAlive(club, "We meet in autumn").orElseThrow();
        cop.as(ANA).dormancy().pause(club, startOfDay(200), "Sabbatical").orElseThrow();

        world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));

        Dormancy left = cop.vitality(club).dormancy();
        assertThat(left.keptAlive())
                .singleElement()
                .satisfies(answer -> assertThat(answer.by()).isEmpty());
        assertThat(left.hiatuses())
                .singleElement()
                .satisfies(hiatus -> assertThat(hiatus.by()).isEmpty());
    }

    @Test
    void LD4_a_late_contribution_changes_the_past_and_no_alert_is_told_twice_for_it() {
        nightsUntil(70);
        Instant late = startOfDay(5).plusSeconds(1);
        cop.asSystem("import")
                .activities()
                .record(club, Activity.of(ActivityKinds.POST, "late").by(BEN).at(late))
                .orElseThrow();

        assertThat(signs().today().episode()).contains(Silence.day(65));
        assertThat(nightsUntil(140)).noneMatch(DormancyEvent.Noticed.class::isInstance);
    }

    @Test
    void LD1_the_status_takes_the_same_number_of_queries_whatever_the_history() {
        record(ANA, "a-0");
        world.pass(DAY);
        world.storage.calls();
        cop.vitality(club).now();
        List<String> few = world.storage.calls();
        for (int day = 1; day < 150; day++) {
            world.setClock(startOfDay(day));
            record(ANA, "a-" + day);
            record(BEN, "b-" + day);
        }
        world.pass(DAY);
        world.storage.calls();

        assertThat(signs().status()).isEqualTo(ActivityStatus.LIVE);

        assertThat(world.storage.calls())
                .isEqualTo(few)
                .containsExactly("findCommunity", "findDocument", "tally", "tally");
    }

    @Test
    void LD1_what_merely_reads_attends_or_reacts_is_no_contribution() {
        for (var kind : List.of(ActivityKinds.VIEW, ActivityKinds.EVENT_ATTEND, ActivityKinds.SURVEY_ANSWER)) {
            cop.as(ANA)
                    .activities()
                    .record(club, Activity.of(kind, "a-" + kind.code()).at(world.now()));
            cop.as(BEN)
                    .activities()
                    .record(club, Activity.of(kind, "b-" + kind.code()).at(world.now()));
        }
        world.pass(DAY);

        assertThat(signs().status()).isEqualTo(ActivityStatus.QUIET);
        record(ANA, "a");
        record(BEN, "b");
        world.pass(DAY);
        assertThat(signs().status()).isEqualTo(ActivityStatus.LIVE);
    }

    @Test
    void LD1_days_are_those_of_the_calendar() {
        world.setClock(Instant.parse("2026-03-05T23:30:00Z"));
        record(ANA, "a");
        record(BEN, "b");

        CommunityCalendar paris = CommunityCalendar.of(ZoneId.of("Europe/Paris"));
        Instant noon = Instant.parse("2026-03-19T12:00:00Z");

        assertThat(cop.vitality(club).at(noon.plus(DAY)).orElseThrow().status()).isEqualTo(ActivityStatus.QUIET);
        assertThat(cop.vitality(club).in(paris).at(noon.plus(DAY)).orElseThrow().status())
                .isEqualTo(ActivityStatus.LIVE);
    }

    @Test
    void E5_three_who_have_come_together_are_suggested_to_begin_and_a_beginning_in_vain_to_be_given_up() {
        CommunityId idea = world.community(ANA, BEN);
        assertThat(cop.vitality(idea).suggestions()).isEmpty();
        cop.as(CLEO).memberships().join(idea).orElseThrow();

        assertThat(cop.vitality(idea).suggestions())
                .extracting(StageSuggestion::reason)
                .containsExactly(SuggestionReason.GATHERED);
        world.pass(DAY.multipliedBy(180));
        assertThat(cop.vitality(idea).suggestions())
                .extracting(StageSuggestion::reason)
                .containsExactly(SuggestionReason.STALLED);
        assertThat(cop.community(idea).orElseThrow().stage()).isEqualTo(Stage.POTENTIAL);
    }

    @Test
    void nothing_is_told_of_a_community_that_there_is_not() {
        Vitality unknown = cop.vitality(CommunityId.of("no-such"));

        assertThat(unknown.now()).isEmpty();
        assertThat(unknown.suggestions()).isEmpty();
        assertThat(unknown.timeline(world.now())).isEmpty();
        assertThat(cop.vitality(club).at(World.START.minus(DAY.multipliedBy(9))))
                .isEmpty();
        assertThat(codes(cop.asSystem("nightly").dormancy().look(CommunityId.of("no-such"))))
                .containsExactly(RefusalCode.COMMUNITY_UNKNOWN);
    }

    /** Goes on day by day until a day has just begun, with a sweep each night, and tells what happened of dormancy. */
    private List<CopEvent> nightsUntil(int day) {
        List<CopEvent> events = new ArrayList<>();
        while (world.now().isBefore(startOfDay(day))) {
            world.setClock(startOfDay(
                    (int) (Duration.between(startOfDay(0), world.now()).toDays() + 1)));
            sweep().stream().filter(DormancyEvent.class::isInstance).forEach(events::add);
        }
        return events;
    }

    private List<CopEvent> sweep() {
        SweepReport report = cop.asSystem("nightly").upkeep().sweepDue(10);
        return report.events();
    }

    private void record(MemberId member, String id) {
        cop.as(member)
                .activities()
                .record(club, Activity.of(ActivityKinds.POST, id).at(world.now()))
                .orElseThrow();
    }

    private VitalSigns signs() {
        return cop.vitality(club).now().orElseThrow();
    }

    private List<String> happenings() {
        return cop.history(club).transitions(1_000).items().stream()
                .map(step -> step.what())
                .toList();
    }

    private static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }

    private static Instant startOfDay(int day) {
        return Silence.day(day).atStartOfDay(ZoneId.of("UTC")).toInstant();
    }
}
