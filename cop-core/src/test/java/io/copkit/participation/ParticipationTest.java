package io.copkit.participation;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.ParticipationLevel.PERIPHERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.CountedStorage;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.storage.CopStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    /** A Wednesday; the thirteen weeks before it end on Monday, 23 November. */
    private static final Instant REVIEW = Instant.parse("2026-11-25T12:00:00Z");

    private static final Instant FOUNDED = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant LAST_MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final MemberId ANA = MemberId.of("ana");
    private static final MemberId BEN = MemberId.of("ben");
    private static final MemberId CLEO = MemberId.of("cleo");
    private static final MemberId DAN = MemberId.of("dan");

    private final CopStorage storage = new InMemoryStorage();
    private Instant now = FOUNDED;
    private final CommunitiesOfPractice cop = library(storage, ActivityKinds.standard());
    private final CommunityId club = cop.as(ANA)
            .communities()
            .found(Charter.draft("Club").domain("Chess").objective(Objective.learn("openings")))
            .orElseThrow()
            .id();
    private int recorded;

    @Test
    void who_carries_the_community_is_core_and_says_why() {
        join(BEN);
        did(BEN, ActivityKinds.ANSWER, 12, week -> MemberId.of("asker" + week % 5));
        did(BEN, ActivityKinds.WELCOME, 1, week -> ANA);

        LevelDecision ben = levels().of(BEN).orElseThrow();

        assertThat(ben.level()).isEqualTo(CORE);
        assertThat(ben.inputs().weeks()).isEqualTo(12);
        assertThat(ben.inputs().contributions()).isEqualTo(13);
        assertThat(ben.inputs().leads()).isEqualTo(1);
        assertThat(ben.inputs().partners()).isEqualTo(6);
        assertThat(ben.staying()).hasSize(3).allMatch(Criterion::met);
        assertThat(ben.next()).isEmpty();
        assertThat(levels().of(MemberId.of("asker1"))).isEmpty();
    }

    @Test
    void reading_is_taking_part_but_not_contributing() {
        join(BEN);
        did(BEN, ActivityKinds.READ, 13, week -> null);

        LevelDecision reader = levels().of(BEN).orElseThrow();

        assertThat(reader.level()).isEqualTo(PERIPHERAL);
        assertThat(reader.inputs().weeks()).isEqualTo(13);
        assertThat(reader.inputs().contributions()).isZero();
        assertThat(reader.missing()).extracting(Criterion::measure).containsExactly(Criterion.Measure.CONTRIBUTIONS);
        assertThat(reader.lapsed()).isFalse();
    }

    @Test
    void a_facilitator_stays_active_whatever_they_do() {
        assertThat(levels().of(ANA).orElseThrow().level()).isEqualTo(ACTIVE);
        assertThat(levels().of(ANA).orElseThrow().cause()).isEqualTo(LevelCause.ROLE);
    }

    @Test
    void who_acted_without_belonging_is_an_outsider() {
        did(DAN, ActivityKinds.ANSWER, 13, week -> ANA);

        LevelDecision dan = levels().of(DAN).orElseThrow();

        assertThat(dan.level()).isEqualTo(OUTSIDER);
        assertThat(dan.transactional()).isTrue();
        assertThat(levels().of(CLEO)).isEmpty();
    }

    @Test
    void who_has_left_is_an_outsider_from_then_on() {
        join(BEN);
        did(BEN, ActivityKinds.ANSWER, 13, week -> ANA);
        now = REVIEW.minus(Duration.ofDays(1));
        cop.as(BEN).memberships().leave(club).orElseThrow();

        assertThat(levels().of(BEN).orElseThrow().level()).isEqualTo(OUTSIDER);
    }

    @Test
    void only_the_thirteen_whole_weeks_before_count() {
        join(BEN);
        at(BEN, ActivityKinds.POST, null, LAST_MONDAY);
        at(BEN, ActivityKinds.POST, null, LAST_MONDAY.minus(Duration.ofDays(91)).minusMillis(1));
        assertThat(levels().of(BEN).orElseThrow().inputs().activities()).isZero();

        at(BEN, ActivityKinds.POST, null, LAST_MONDAY.minusMillis(1));
        at(BEN, ActivityKinds.POST, null, LAST_MONDAY.minus(Duration.ofDays(91)));
        assertThat(levels().of(BEN).orElseThrow().inputs().weeks()).isEqualTo(2);
        assertThat(levels().basis().window())
                .isEqualTo(new TimeWindow(LAST_MONDAY.minus(Duration.ofDays(91)), LAST_MONDAY));
    }

    @Test
    void weeks_are_those_of_the_calendar_that_is_asked_for() {
        CommunityCalendar auckland = CommunityCalendar.of(ZoneId.of("Pacific/Auckland"));
        join(BEN);
        at(BEN, ActivityKinds.POST, null, LAST_MONDAY.minus(Duration.ofHours(13)));
        at(BEN, ActivityKinds.POST, null, LAST_MONDAY.minus(Duration.ofHours(14)));

        CommunityLevels levels = cop.participation(club).in(auckland).levels(REVIEW);

        assertThat(levels.of(BEN).orElseThrow().inputs().activities()).isEqualTo(1);
        assertThat(levels.basis().zone()).isEqualTo(auckland.zone());
    }

    @Test
    void partners_are_others_in_either_direction_each_once() {
        join(BEN);
        at(BEN, ActivityKinds.REPLY, ANA, LAST_MONDAY.minusMillis(1));
        at(BEN, ActivityKinds.REPLY, BEN, LAST_MONDAY.minusMillis(1));
        at(ANA, ActivityKinds.REPLY, BEN, LAST_MONDAY.minusMillis(1));
        at(DAN, ActivityKinds.REPLY, BEN, LAST_MONDAY.minusMillis(1));

        assertThat(levels().of(BEN).orElseThrow().inputs().partners()).isEqualTo(2);
    }

    @Test
    void a_lurker_who_joins_changes_nobody() {
        join(BEN);
        did(BEN, ActivityKinds.ANSWER, 12, week -> ANA);
        CommunityLevels before = levels();

        join(CLEO);
        join(DAN);

        before.decisions()
                .forEach((member, level) -> assertThat(levels().of(member)).contains(level));
    }

    @Test
    void a_newcomer_is_measured_by_the_days_they_had() {
        now = REVIEW.minus(Duration.ofDays(20));
        join(BEN);
        at(BEN, ActivityKinds.POST, ANA, REVIEW.minus(Duration.ofDays(9)));

        LevelDecision newcomer = levels().of(BEN).orElseThrow();

        assertThat(newcomer.newcomer()).isTrue();
        assertThat(newcomer.level()).isEqualTo(ACTIVE);
    }

    @Test
    void who_joined_after_the_assessment_is_not_in_it() {
        now = REVIEW.plusSeconds(1);
        join(BEN);

        assertThat(levels().of(BEN)).isEmpty();
    }

    @Test
    void a_member_who_never_did_anything_has_lapsed_after_half_a_year() {
        join(BEN);

        assertThat(levels().of(BEN).orElseThrow().lapsed()).isTrue();
        assertThat(levels().of(BEN).orElseThrow().inputs().idleDays()).hasValue(324);
    }

    @Test
    void actors_of_a_log_are_taken_for_members_of_unknown_standing() {
        did(DAN, ActivityKinds.ANSWER, 13, week -> MemberId.of("asker" + week % 5));
        did(DAN, ActivityKinds.MODERATE, 1, week -> ANA);
        at(CLEO, ActivityKinds.POST, null, FOUNDED);

        CommunityLevels actors = cop.participation(club).levelsOfActors(REVIEW);

        assertThat(actors.of(DAN).orElseThrow().level()).isEqualTo(CORE);
        assertThat(actors.of(CLEO).orElseThrow().level()).isEqualTo(PERIPHERAL);
        assertThat(actors.of(CLEO).orElseThrow().lapsed()).isTrue();
        assertThat(actors.of(MemberId.of("asker1"))).isEmpty();
        assertThat(actors.basis().population()).isEqualTo(Population.ACTORS);
    }

    @Test
    void shares_are_given_for_eight_people_and_more() {
        assertThat(cop.participation(CommunityId.of("nobody")).levels(REVIEW).share(ACTIVE))
                .isEqualTo(MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0));
        IntStream.range(0, 6).forEach(i -> join(MemberId.of("m" + i)));
        assertThat(levels().share(ACTIVE)).isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 7));
        assertThat(levels().count(ACTIVE)).isEqualTo(1);

        join(BEN);
        did(DAN, ActivityKinds.POST, 1, week -> null);

        assertThat(levels().share(ACTIVE)).isEqualTo(MetricValue.of(1.0 / 8, 8));
        assertThat(levels().share(OUTSIDER)).isEqualTo(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 8));
    }

    @Test
    void another_rule_asks_for_what_it_says() {
        join(BEN);
        at(BEN, ActivityKinds.POST, null, LAST_MONDAY.minusMillis(1));
        LevelThresholds once = new LevelThresholds(1, 1, 0, 0);
        ParticipationPolicy easy = new ParticipationPolicy(
                "EASY",
                1,
                once,
                once,
                once,
                once,
                0,
                0,
                30,
                ParticipationPolicy.BEHAVIOURAL_V1.leadingRoles(),
                Dwell.STANDARD,
                0);

        LevelDecision ben =
                cop.participation(club).by(easy).levels(REVIEW).of(BEN).orElseThrow();

        assertThat(ben.level()).isEqualTo(CORE);
        assertThat(ben.rule()).isEqualTo("EASY");
    }

    @Test
    void more_kinds_than_one_query_takes_are_told_apart_all_the_same() {
        List<ActivityKind> many = IntStream.range(0, 600)
                .mapToObj(i -> ActivityKind.of("kind" + i, i < 590 ? ActivityClass.CONSUME : ActivityClass.LEAD, 1))
                .toList();
        CommunitiesOfPractice large = library(storage, ActivityKinds.only(many));
        Collection<Activity> activities = new ArrayList<>();
        for (ActivityKind kind : many) {
            activities.add(Activity.of(kind, "x" + kind.code()).by(BEN).at(LAST_MONDAY.minusMillis(1)));
        }
        large.asSystem("test")
                .activities()
                .recordAll(club, List.copyOf(activities))
                .orElseThrow();

        ParticipationInputs ben =
                large.participation(club).levels(REVIEW).of(BEN).orElseThrow().inputs();

        assertThat(ben.activities()).isEqualTo(600);
        assertThat(ben.leads()).isEqualTo(10);
    }

    @Test
    void member_figures_count_those_who_never_did_anything() {
        join(BEN);
        now = FOUNDED.plus(Duration.ofDays(40));
        join(CLEO);
        did(BEN, ActivityKinds.POST, 3, week -> null);
        did(DAN, ActivityKinds.POST, 5, week -> null);

        MemberFigures figures = cop.participation(club).members(new TimeWindow(FOUNDED, REVIEW));

        assertThat(figures.registered()).isEqualTo(3);
        assertThat(figures.everActive()).isEqualTo(1);
        assertThat(figures.neverActive()).isEqualTo(2);
        assertThat(figures.neverActiveRate()).isEqualTo(MetricValue.of(2.0 / 3, 3));
        assertThat(figures.actorsNotRegistered()).isEqualTo(1);
        assertThat(figures.concentration().activities()).isEqualTo(3);
        assertThat(figures.concentration().giniSmallSample()).isEqualTo(MetricValue.of(1, 3));
        assertThat(figures.joinedPerMonth())
                .containsExactly(Map.entry(YearMonth.of(2026, 1), 2L), Map.entry(YearMonth.of(2026, 2), 1L));
    }

    @Test
    void the_number_of_queries_does_not_depend_on_how_many_people_there_are() {
        CountedStorage few = new CountedStorage(storage);
        library(few, ActivityKinds.standard()).participation(club).levels(REVIEW);
        IntStream.range(0, 300).mapToObj(i -> MemberId.of("m" + i)).forEach(member -> {
            join(member);
            did(member, ActivityKinds.POST, 2, week -> ANA);
        });
        CountedStorage many = new CountedStorage(storage);
        library(many, ActivityKinds.standard()).participation(club).levels(REVIEW);

        assertThat(many.queries()).isEqualTo(few.queries()).isEqualTo(6);
    }

    private CommunityLevels levels() {
        return cop.participation(club).levels(REVIEW);
    }

    private CommunitiesOfPractice library(CopStorage over, ActivityKinds kinds) {
        return CommunitiesOfPractice.with(over).kinds(kinds).clock(() -> now).build();
    }

    private void join(MemberId member) {
        cop.as(member).memberships().join(club).orElseThrow();
    }

    private interface Toward {
        MemberId in(int week);
    }

    /** Once in each of so many weeks, back from the last whole one. */
    private void did(MemberId actor, ActivityKind kind, int weeks, Toward target) {
        for (int week = 0; week < weeks; week++) {
            Instant when = LAST_MONDAY.minus(Duration.ofDays(7L * week + 3));
            at(actor, kind, target.in(week), when);
        }
    }

    private void at(MemberId actor, ActivityKind kind, MemberId target, Instant when) {
        Activity.Draft draft = Activity.of(kind, "a" + recorded++).by(actor);
        cop.asSystem("test")
                .activities()
                .record(club, (target == null ? draft : draft.toward(target)).at(when))
                .orElseThrow();
    }
}
