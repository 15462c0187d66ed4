package io.copkit.commands.journey;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.commands.StoredHistory;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.CohortMatrix;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.history.Replay;
import io.copkit.internal.Checks;
import io.copkit.journey.Absence;
import io.copkit.journey.CohortStart;
import io.copkit.journey.Funnel;
import io.copkit.journey.FunnelStep;
import io.copkit.journey.Joining;
import io.copkit.journey.JourneyBook;
import io.copkit.journey.JourneyDistribution;
import io.copkit.journey.MemberFacts;
import io.copkit.journey.MemberJourney;
import io.copkit.journey.MemberReading;
import io.copkit.journey.MemberSince;
import io.copkit.journey.Newcomers;
import io.copkit.journey.ResponsesByTenure;
import io.copkit.journey.StatePolicy;
import io.copkit.membership.Membership;
import io.copkit.storage.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ways of members through a community, read back. */
public final class StoredJourneys implements JourneyBook {

    private static final Comparator<MemberId> BY_ID = Comparator.comparing(MemberId::value, Ids.ORDER);

    private final Desk desk;
    private final CommunityId id;
    private final CommunityCalendar calendar;
    private final StatePolicy policy;

    /** Those of one community. */
    public StoredJourneys(Desk desk, CommunityId community) {
        this(desk, community, desk.settings().calendar(), StatePolicy.STANDARD);
    }

    private StoredJourneys(Desk desk, CommunityId community, CommunityCalendar calendar, StatePolicy policy) {
        this.desk = desk;
        this.id = community;
        this.calendar = calendar;
        this.policy = policy;
    }

    @Override
    public StoredJourneys in(CommunityCalendar other) {
        return new StoredJourneys(desk, id, other, policy);
    }

    @Override
    public StoredJourneys by(StatePolicy other) {
        return new StoredJourneys(desk, id, calendar, other);
    }

    @Override
    public Funnel funnel(TimeWindow joined, Duration horizon, List<FunnelStep> steps) {
        return newcomers(replay()).funnel(joined, horizon, steps);
    }

    @Override
    public CohortMatrix cohorts(TimeWindow window, CohortStart start, CalendarUnit unit, List<Bracket> brackets) {
        return newcomers(replay()).cohorts(window, start, unit, brackets);
    }

    @Override
    public ResponsesByTenure responses(TimeWindow window, int newcomerDays) {
        Replay history = replay();
        return newcomers(history).responses(window, newcomerDays, history);
    }

    private Replay replay() {
        return new StoredHistory(desk, id).replay();
    }

    private Newcomers newcomers(Replay history) {
        return new Newcomers(
                desk.storage(),
                Set.of(id),
                desk.settings().kinds(),
                calendar,
                history.members().stream().map(Joining::of).toList(),
                now());
    }

    @Override
    public Optional<MemberJourney> of(MemberId member) {
        Instant at = now();
        return new Reads(desk)
                .membership(id, member)
                .map(membership -> membership.at(at))
                .filter(Membership.Belonging.class::isInstance)
                .map(membership -> judge(reading(at), (Membership.Belonging) membership));
    }

    @Override
    public SortedMap<MemberId, MemberJourney> members() {
        MemberReading reading = reading(now());
        SortedMap<MemberId, MemberJourney> members = new TreeMap<>(BY_ID);
        new Reads(desk).forEachBelonging(id, belonging -> members.put(belonging.member(), judge(reading, belonging)));
        return members;
    }

    @Override
    public JourneyDistribution distribution() {
        return JourneyDistribution.of(now(), policy.version(), members().values());
    }

    private MemberReading reading(Instant at) {
        return MemberReading.of(desk.storage(), id, desk.settings().kinds(), calendar, at);
    }

    private MemberJourney judge(MemberReading reading, Membership.Belonging belonging) {
        Instant since = belonging.membership().since();
        MemberFacts facts = reading.facts(belonging.member(), since, belonging instanceof Membership.Dormant);
        return policy.judge(facts);
    }

    @Override
    public Page<MemberSince> absent(Absence absence, Paging paging) {
        return new TakingPart(desk, id, absence).page(paging, false);
    }

    @Override
    public Page<MemberSince> present(Absence absence, Paging paging) {
        return new TakingPart(desk, id, absence).page(paging, true);
    }

    private Instant now() {
        return Checks.instant("now", desk.now());
    }
}
