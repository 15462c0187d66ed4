package io.copkit.journey;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunityId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.CohortMatrix;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.ResponseTimes;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortsTest {

    /** The club is founded on a Monday; the first week has number 0. */
    private static final TimeWindow FIVE_WEEKS = TimeWindow.between(Club.day(0), Club.day(34));

    private final Club club = new Club();

    @Test
    void F6_M11_a_cohort_of_joiners_keeps_those_who_left_in_its_size() {
        club.joins(ANA, 7).joins(BEN, 8).did(ANA, ActivityKinds.READ, 14).leaves(BEN, 9);

        CohortMatrix.Cohort cohort = joined(60).cohorts().get(1);

        assertThat(cohort.period().label()).isEqualTo("2026-W11");
        assertThat(cohort.size()).isEqualTo(2);
        assertThat(cohort.cells().get(0).rate()).isEqualTo(MetricValue.of(0, 2));
        assertThat(cohort.cells().get(2).rate()).isEqualTo(MetricValue.of(0.5, 2));
        assertThat(joined(60).basis().population()).isEqualTo(Population.MEMBERS);
    }

    @Test
    void F6_M11_the_week_that_runs_is_not_over_whatever_end_is_asked_for() {
        club.joins(ANA, 7).did(ANA, ActivityKinds.POST, 15);

        CohortMatrix duringThatWeek = joined(16);
        CohortMatrix afterIt = joined(21);

        assertThat(duringThatWeek.cohorts()).hasSize(3);
        assertThat(duringThatWeek.cohorts().get(1).cells().get(2))
                .isEqualTo(new CohortMatrix.Cell(
                        Bracket.exactly(1), 1, MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 1)));
        assertThat(afterIt.cohorts().get(1).cells().get(2).rate()).isEqualTo(MetricValue.of(1, 1));
    }

    @Test
    void F6_M11_nobody_is_in_the_cohort_of_a_second_joining() {
        club.joins(ANA, 7).leaves(ANA, 8).joins(ANA, 22);

        assertThat(joined(60).cohorts()).extracting(CohortMatrix.Cohort::size).containsExactly(1L, 1L, 0L, 0L, 0L);
    }

    @Test
    void F6_M11_contributors_begin_with_their_first_contribution_and_not_with_reading() {
        club.did(ANA, ActivityKinds.READ, 1).did(ANA, ActivityKinds.POST, 8).did(ANA, ActivityKinds.READ, 15);

        CohortMatrix matrix =
                club.at(60).cohorts(FIVE_WEEKS, CohortStart.FIRST_CONTRIBUTION, CalendarUnit.WEEK, Bracket.upTo(1));

        assertThat(matrix.cohorts()).extracting(CohortMatrix.Cohort::size).containsExactly(0L, 1L, 0L, 0L, 0L);
        assertThat(matrix.cohorts().get(1).cells().get(2).rate()).isEqualTo(MetricValue.of(1, 1));
        assertThat(matrix.cohorts().get(0).cells().get(0).rate())
                .isEqualTo(MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));
    }

    @Test
    void F6_M11_cohorts_by_first_activity_are_those_of_engagement() {
        club.did(ANA, ActivityKinds.READ, 1).did(BEN, ActivityKinds.POST, 8).did(ANA, ActivityKinds.POST, 9);

        assertThat(club.at(60).cohorts(FIVE_WEEKS, CohortStart.FIRST_ACTIVITY, CalendarUnit.WEEK, Bracket.upTo(3)))
                .isEqualTo(club.world.cop.engagement(club.id).cohorts(FIVE_WEEKS, CalendarUnit.WEEK, Bracket.upTo(3)));
    }

    @Test
    void F6_M11_where_nobody_ever_was_a_member_the_community_is_empty() {
        CohortMatrix matrix = club.at(60)
                .in(CommunityCalendar.UTC)
                .cohorts(
                        TimeWindow.between(Club.day(1), Club.day(1)),
                        CohortStart.JOINED,
                        CalendarUnit.MONTH,
                        Bracket.upTo(1));
        CohortMatrix nowhere = club.world
                .cop
                .journeys(CommunityId.of("nowhere"))
                .cohorts(FIVE_WEEKS, CohortStart.JOINED, CalendarUnit.MONTH, Bracket.upTo(1));

        assertThat(matrix.cohorts()).isEmpty();
        assertThat(nowhere.cohorts().get(0).cells().get(0).rate())
                .isEqualTo(MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0));
    }

    @Test
    void F6_M11_cohorts_take_one_counting_query() {
        club.joins(ANA, 7).joins(BEN, 8).joins(CLEO, 9);
        JourneyBook book = club.at(60);
        club.world.storage.calls();

        book.cohorts(FIVE_WEEKS, CohortStart.JOINED, CalendarUnit.WEEK, Bracket.upTo(4));

        assertThat(club.world.storage.calls()).containsExactly("transitions", "tally");
    }

    @Test
    void F7_newcomers_regulars_and_others_wait_apart() {
        club.joins(ANA, 1).joins(BEN, 1);
        club.did(ANA, ActivityKinds.ASK, "early", 2).did(BEN, ActivityKinds.ANSWER, "early", 3);
        club.did(ANA, ActivityKinds.ASK, "late", 40).did(BEN, ActivityKinds.ANSWER, "late", 42);
        club.did(BEN, ActivityKinds.ASK, "open", 41);
        club.did(CLEO, ActivityKinds.ASK, "outside", 41).did(ANA, ActivityKinds.ANSWER, "outside", 44);
        TimeWindow all = TimeWindow.between(Club.day(0), Club.day(60));

        ResponsesByTenure responses = club.at(60).responses(all);

        assertThat(responses.newcomerDays()).isEqualTo(30);
        ResponseTimes newcomers = responses.times().get(Tenure.NEWCOMER);
        ResponseTimes regulars = responses.times().get(Tenure.REGULAR);
        assertThat(newcomers.threads()).isEqualTo(1);
        assertThat(newcomers.medianSeconds().value().orElseThrow()).isEqualTo(86_460);
        assertThat(newcomers.p90Seconds().value().orElseThrow()).isEqualTo(86_460);
        assertThat(regulars.threads()).isEqualTo(2);
        assertThat(regulars.unanswered()).isEqualTo(1);
        assertThat(regulars.medianSeconds()).isEqualTo(MetricValue.of(172_860, 1));
        assertThat(responses.times().get(Tenure.OUTSIDER).threads()).isEqualTo(1);
        assertThat(club.at(60).responses(all, 60).times().get(Tenure.REGULAR))
                .extracting(ResponseTimes::threads, ResponseTimes::medianSeconds)
                .isEqualTo(List.of(0L, MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)));
    }

    private CohortMatrix joined(int day) {
        return club.at(day).cohorts(FIVE_WEEKS, CohortStart.JOINED, CalendarUnit.WEEK, Bracket.upTo(2));
    }
}
