package io.copkit.journey;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What everybody did in the last four quarters of thirteen whole weeks, read in four counting queries however many people there
 * are. Immutable once read.
 */
public final class MemberReading {

    private static final int WEEKS = StatePolicy.WEEKS * StatePolicy.QUARTERS;

    private final Instant at;
    private final ActivityKinds kinds;
    private final Map<String, MemberTrace> people = new HashMap<>();

    private MemberReading(ActivityKinds kinds, Instant at) {
        this.kinds = kinds;
        this.at = at;
    }

    /** What was done in a community before an instant, in weeks of a calendar. */
    public static MemberReading of(
            CopStorage storage, CommunityId community, ActivityKinds kinds, CommunityCalendar calendar, Instant at) {
        MemberReading reading = new MemberReading(kinds, at);
        List<CalendarPeriod> weeks = calendar.lastWeeks(at, WEEKS);
        reading.read(storage.activities(), ActivityScope.of(community.value()), weeks);
        return reading;
    }

    private void read(ActivityLog log, ActivityScope scope, List<CalendarPeriod> weeks) {
        ActivityFilter all = ActivityFilter.of(scope);
        Periods periods = periods(weeks);
        log.tally(
                TallyQuery.of(
                                all.during(periods.span()),
                                List.of(Group.MEMBER, Group.KIND, Group.PERIOD),
                                List.of(Measure.ACTIVITIES),
                                periods)
                        .labelled(kinds.byClass()),
                this::addWeek);
        log.ties(new TiesQuery(all.during(periods.span()), periods), this::addTie);
        log.tally(
                TallyQuery.of(
                                all.during(new Window(null, at)),
                                List.of(Group.MEMBER, Group.KIND),
                                List.of(Measure.ACTIVITIES, Measure.FIRST, Measure.LAST))
                        .labelled(kinds.byClass()),
                this::addEver);
        Instant quarter = weeks.get(WEEKS - StatePolicy.WEEKS).window().from();
        log.threads(ThreadsQuery.of(scope, Window.between(quarter, at)).until(at), this::addThread);
    }

    /** What is known of a member of whom it is known since when, and whether the membership rests. */
    public MemberFacts facts(MemberId member, Instant since, boolean dormant) {
        return people.getOrDefault(member.value(), new MemberTrace()).facts(since, dormant, at);
    }

    private Periods periods(List<CalendarPeriod> weeks) {
        List<Instant> bounds = new ArrayList<>();
        weeks.forEach(week -> bounds.add(week.window().from()));
        Instant end = weeks.get(weeks.size() - 1).window().to();
        bounds.add(end);
        if (end.isBefore(at)) {
            bounds.add(at);
        }
        return new Periods(bounds);
    }

    private void addWeek(TallyRow row) {
        trace(row.memberId())
                .was(WEEKS - row.period(), kinds.classOf(Objects.requireNonNull(row.kind())), row.activities());
    }

    private void addTie(TieRow tie) {
        if (!tie.memberId().equals(tie.targetMemberId())) {
            trace(tie.memberId()).met(WEEKS - tie.period(), tie.targetMemberId());
            trace(tie.targetMemberId()).met(WEEKS - tie.period(), tie.memberId());
        }
    }

    private void addEver(TallyRow row) {
        MemberTrace trace = trace(row.memberId());
        trace.seen(Objects.requireNonNull(row.first()), Objects.requireNonNull(row.last()));
        kinds.classOf(Objects.requireNonNull(row.kind()))
                .filter(ActivityClass::isContribution)
                .ifPresent(contribution -> trace.contributedEver(row.activities()));
    }

    private void addThread(ThreadRow thread) {
        if (thread.firstResponder() != null) {
            trace(thread.opener()).wasAnswered();
            trace(thread.firstResponder()).answeredFirst();
        }
    }

    private MemberTrace trace(@Nullable String member) {
        return people.computeIfAbsent(Objects.requireNonNull(member), none -> new MemberTrace());
    }
}
