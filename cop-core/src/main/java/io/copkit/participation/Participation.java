package io.copkit.participation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.ActorActivity;
import io.copkit.engagement.Basis;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Concentration;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.history.Belonging;
import io.copkit.history.CommunityAsOf;
import io.copkit.membership.Roster;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.Ids;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.Window;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How near people are to the heart of one community, by what they did in it. Everything is asked of the storage in a fixed
 * number of counting queries, however many people there are; nothing is kept between calls and nothing is stored.
 * Immutable and safe for use by any number of threads.
 */
public final class Participation {

    private static final Comparator<MemberId> BY_ID = Comparator.comparing(MemberId::value, Ids.ORDER);

    private final CopStorage storage;
    private final CommunityId community;
    private final ActivityKinds kinds;
    private final Roster roster;
    private final CommunityCalendar calendar;
    private final LevelRule rule;

    private Participation(
            CopStorage storage,
            CommunityId community,
            ActivityKinds kinds,
            Roster roster,
            CommunityCalendar calendar,
            LevelRule rule) {
        this.storage = storage;
        this.community = community;
        this.kinds = kinds;
        this.roster = roster;
        this.calendar = calendar;
        this.rule = rule;
    }

    /** The participation in a community whose activities are of these kinds. */
    public static Participation of(CopStorage storage, CommunityId community, ActivityKinds kinds, Roster roster) {
        return new Participation(
                storage, community, kinds, roster, CommunityCalendar.UTC, ParticipationPolicy.BEHAVIOURAL_V1);
    }

    /** The same with weeks and months of this calendar; {@link CommunityCalendar#UTC} if not set. */
    public Participation in(CommunityCalendar other) {
        return new Participation(storage, community, kinds, roster, other, rule);
    }

    /** The same by this rule; {@link ParticipationPolicy#BEHAVIOURAL_V1} if not set. */
    public Participation by(LevelRule other) {
        return new Participation(storage, community, kinds, roster, calendar, other);
    }

    /**
     * The level of every member, and of outsiders who acted in the weeks looked at.
     *
     * @param at when: the whole weeks before it are looked at. Who is a member is taken from today, so that an
     *     assessment of the past leaves out who has left since; {@link #levels(CommunityAsOf)} does not
     */
    public CommunityLevels levels(Instant at) {
        Map<MemberId, Belonging> members = new HashMap<>();
        roster.forEach(community, member -> {
            if (!member.since().isAfter(at)) {
                members.put(member.member(), new Belonging(member.since(), member.roles(), Optional.empty()));
            }
        });
        return levels(at, members);
    }

    /**
     * The level of everybody who belonged to the community as it was, in the roles held then, and of outsiders who acted in
     * the weeks before.
     *
     * @param then the community as of an instant, from its history: the whole weeks before that instant are looked at
     */
    public CommunityLevels levels(CommunityAsOf then) {
        return levels(then.at(), then.belongings());
    }

    private CommunityLevels levels(Instant at, Map<MemberId, Belonging> members) {
        LevelReading reading = reading(at);
        SortedMap<MemberId, LevelDecision> levels = new TreeMap<>(BY_ID);
        members.forEach(
                (member, belonging) -> levels.put(member, rule.place(reading.of(member, belonging, false), at)));
        reading.people().stream()
                .filter(reading::acted)
                .map(MemberId::of)
                .forEach(person -> levels.computeIfAbsent(person, who -> rule.place(reading.of(who, false), at)));
        return new CommunityLevels(basis(reading, Population.MEMBERS), at, rule.version(), levels);
    }

    /**
     * The level that everyone who ever acted would have as a member who joined long ago: for logs of people whose
     * memberships are not known.
     *
     * @param at when: the whole weeks before it are looked at
     */
    public CommunityLevels levelsOfActors(Instant at) {
        LevelReading reading = reading(at);
        SortedMap<MemberId, LevelDecision> levels = new TreeMap<>(BY_ID);
        reading.people().stream()
                .filter(reading::everActed)
                .map(MemberId::of)
                .forEach(person -> levels.put(person, rule.place(reading.of(person, true), at)));
        return new CommunityLevels(basis(reading, Population.ACTORS), at, rule.version(), levels);
    }

    /**
     * How much of the membership takes part.
     *
     * @param window as for {@link Engagement}
     */
    public MemberFigures members(TimeWindow window) {
        Map<MemberId, Long> actors = Engagement.of(storage, community).actors(window).stream()
                .collect(Collectors.toMap(ActorActivity::actor, ActorActivity::activities));
        List<Long> counts = new ArrayList<>();
        SortedMap<YearMonth, Long> joined = new TreeMap<>();
        roster.forEach(community, member -> {
            if (member.since().isBefore(window.to())) {
                counts.add(actors.getOrDefault(member.member(), 0L));
                joined.merge(YearMonth.from(member.since().atZone(calendar.zone())), 1L, Long::sum);
            }
        });
        long active = counts.stream().filter(count -> count > 0).count();
        Basis basis = new Basis(window, calendar.zone(), Population.MEMBERS);
        return new MemberFigures(
                basis,
                counts.size(),
                active,
                MetricValue.rate(counts.size() - active, counts.size(), UndefinedReason.EMPTY_COMMUNITY),
                actors.size() - active,
                Concentration.of(
                        basis, counts.stream().mapToLong(Long::longValue).toArray(), UndefinedReason.EMPTY_COMMUNITY),
                joined);
    }

    /**
     * How much everybody did before an instant, in one number for display and ranking. One counting query by days of the
     * calendar.
     */
    public SortedMap<MemberId, Double> scores(LevelScore score, Instant at) {
        List<CalendarPeriod> days = calendar.days(new TimeWindow(at.minus(score.reach()), at));
        List<Instant> bounds =
                new ArrayList<>(days.stream().map(day -> day.window().from()).toList());
        bounds.add(days.get(days.size() - 1).window().to());
        SortedMap<MemberId, Double> scores = new TreeMap<>(BY_ID);
        storage.activities()
                .tally(
                        TallyQuery.of(
                                        ActivityFilter.of(ActivityScope.of(community.value()))
                                                .during(new Window(bounds.get(0), at)),
                                        Set.of(Group.MEMBER, Group.KIND, Group.PERIOD),
                                        Set.of(Measure.ACTIVITIES),
                                        new Periods(bounds))
                                .labelled(kinds.byClass()),
                        row -> kinds.classOf(Objects.requireNonNull(row.kind()))
                                .ifPresent(activityClass -> scores.merge(
                                        MemberId.of(Objects.requireNonNull(row.memberId())),
                                        score.of(activityClass, row.activities(), days.size() - 1L - row.period()),
                                        Double::sum)));
        return scores;
    }

    private LevelReading reading(Instant at) {
        return LevelReading.of(storage, Set.of(community), kinds, calendar, rule, at);
    }

    private Basis basis(LevelReading reading, Population population) {
        return new Basis(reading.window(), calendar.zone(), population);
    }
}
