package io.copkit.journey;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything that is told of the ways of members, once at least. */
public final class JourneyStory {

    private JourneyStory() {}

    /** What is told of a community of which this member is one. */
    public static List<Object> run(
            CommunitiesOfPractice cop, CommunityId community, MemberId member, TimeWindow window) {
        JourneyBook book = cop.journeys(community);
        Instant at = window.from();
        List<FunnelStep> steps = List.of(
                new FunnelStep.Did("posted", "posted", "a publié", Set.of(), Set.of("post")),
                new FunnelStep.Reached(ParticipationLevel.CORE),
                new FunnelStep.Declared("trained", "trained", "formé", new TreeMap<>(Map.of(member, at))));
        Absence silent = Absence.ofContribution(window);
        return List.of(
                book.funnel(window, Funnel.QUARTER, steps),
                book.cohorts(window, CohortStart.JOINED, CalendarUnit.WEEK, Bracket.upTo(2)),
                book.responses(window),
                book.of(member).orElseThrow(),
                book.distribution(),
                StatePolicy.STANDARD,
                silent,
                new MemberSince(member, at),
                Joining.of(cop.history(community).of(member)));
    }
}
