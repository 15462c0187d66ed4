package io.copkit.report;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.ResponsePath;
import io.copkit.engagement.TimeWindow;
import io.copkit.health.CommunityHealth;
import io.copkit.health.HealthModel;
import io.copkit.metric.MetricCatalogue;
import io.copkit.participation.Participation;
import io.copkit.participation.ParticipationPolicy;
import io.copkit.report.log.RegisteredMember;
import io.copkit.report.network.ReplyNetwork;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What the library is asked about a community. */
final class Inquiry {

    private static final List<ResponsePath> PATHS = List.of(
            ResponsePath.of("question_to_first_answer", List.of("question"), List.of("answer")),
            ResponsePath.of("commit_to_first_integrate", List.of("commit"), List.of("integrate")));

    /** Health looks at as much, and so do the figures beside it. */
    private static final Duration RECENT = HealthModel.standard().window();

    private static final Duration WEEKS_ARE_ENOUGH = Duration.ofDays(182);
    private static final List<Bracket> COHORT_PERIODS =
            IntStream.rangeClosed(1, 12).mapToObj(Bracket::exactly).toList();

    private final CommunitiesOfPractice cop;
    private final CommunityId id;
    private final Engagement engagement;
    private final TimeWindow history;
    private final Participation participation;

    /**
     * About a community whose whole log is recorded.
     *
     * @param survey what the log holds of it
     */
    Inquiry(CommunitiesOfPractice cop, CommunityId id, LogSurvey.OneCommunity survey) {
        this.cop = cop;
        this.id = id;
        this.engagement = following(cop.engagement(id), survey);
        this.history = engagement.history().orElseThrow();
        this.participation = cop.participation(id).by(ParticipationPolicy.BEHAVIOURAL_V1);
    }

    private static Engagement following(Engagement all, LogSurvey.OneCommunity survey) {
        Engagement engagement = all;
        for (ResponsePath path : PATHS) {
            engagement = survey.kinds().containsAll(path.openKinds()) ? engagement.following(path) : engagement;
        }
        return engagement;
    }

    /**
     * What every report tells.
     *
     * @param registered the list of members, empty if there is none
     */
    Analysis analysis(List<RegisteredMember> registered) {
        return new Analysis(
                id.value(),
                engagement.over(history),
                engagement.intervals(history),
                engagement.longRun(history),
                ReplyNetwork.of(cop.network(id).over(history)),
                registered.stream()
                        .map(RegisteredMember::joined)
                        .max(Comparator.naturalOrder())
                        .map(last -> participation.members(reaching(last))),
                cop.kinds());
    }

    /** What the page tells besides; it takes longer than all the rest. */
    Portrait portrait() {
        CommunityHealth health = cop.health(id);
        Instant end = history.to();
        return new Portrait(
                engagement.cohorts(history, unit(), COHORT_PERIODS),
                cop.metrics(id).over(history),
                cop.metrics(id).over(TimeWindow.upTo(end, RECENT), MetricCatalogue.all()),
                health.at(end).orElseThrow(),
                health.course(end, months()).orElseThrow(),
                health.alerts(end),
                health.rhythm(history).orElseThrow(),
                participation.levelsOfActors(end));
    }

    /** No fewer than there are. */
    private int months() {
        return CommunityCalendar.UTC.months(history).size();
    }

    private CalendarUnit unit() {
        return history.length().compareTo(WEEKS_ARE_ENOUGH) > 0 ? CalendarUnit.MONTH : CalendarUnit.WEEK;
    }

    /** Some may have joined after the last activity. */
    private TimeWindow reaching(Instant last) {
        return history.to().isAfter(last) ? history : new TimeWindow(history.from(), last.plusMillis(1));
    }
}
