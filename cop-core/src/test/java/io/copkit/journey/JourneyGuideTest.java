package io.copkit.journey;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.CohortMatrix;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.point.Ranking;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the guide shows of the ways of members, run. */
class JourneyGuideTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;

    @Test
    void F6_F8_F10_F13_the_ways_of_members_and_their_points() {
        CommunityId data = world.community(ANA, BEN, CLEO);
        TimeWindow spring = TimeWindow.between(World.START, World.START.plus(Duration.ofDays(91)));
        world.pass(Duration.ofDays(100));
        cop.asSystem("log")
                .activities()
                .record(
                        data,
                        Activity.of(ActivityKinds.ANSWER, "a-1").by(BEN).at(World.START.plus(Duration.ofDays(60))))
                .orElseThrow();

        // region journeys
        JourneyBook journeys = cop.journeys(data);
        MetricValue contributed = journeys.funnel(spring).stages().get(1).conversion();
        CohortMatrix cohorts = journeys.cohorts(spring, CohortStart.JOINED, CalendarUnit.MONTH, Bracket.upTo(2));
        MetricValue backInTheSecondMonth = cohorts.pooled(Bracket.exactly(1)).rate();

        MemberJourney ben = cop.as(ANA).journeys().of(data, BEN).orElseThrow();
        List<String> why = ben.explain(Locale.ENGLISH);
        Page<MemberSince> quiet = cop.as(ANA)
                .journeys()
                .absent(data, Absence.ofContribution(spring), Paging.first(100))
                .orElseThrow();

        Ranking helpful = cop.points(data).ranking(spring, Set.of(CLEO));
        // endregion

        assertThat(contributed).isEqualTo(MetricValue.of(1, 1));
        assertThat(backInTheSecondMonth).isEqualTo(MetricValue.of(0, 3));
        assertThat(ben.state()).isEqualTo(MemberState.PAUSED);
        assertThat(why).hasSize(4);
        assertThat(quiet.items()).extracting(MemberSince::member).containsExactly(ANA, CLEO);
        assertThat(helpful.places()).extracting(Ranking.Place::member).containsExactly(BEN);
    }
}
