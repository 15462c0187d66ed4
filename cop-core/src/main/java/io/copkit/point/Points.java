package io.copkit.point;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Basis;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.membership.Roster;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.Limits;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The points of the members of one community, counted anew from what is recorded by now: late and retracted activities are
 * right at once, and nothing is stored. Points are figures about members: whom a host shows them to is guarded by the
 * permission {@code metrics_member_read}, and who does not want to be ranked is left out.
 *
 * <p>Each call takes four counting queries, and one for each ten thousand members. A log that is written to between the four
 * may be off by what came in between. Immutable and safe for use by any number of threads.
 */
public final class Points {

    private final CopStorage storage;
    private final CommunityId community;
    private final Roster roster;
    private final CommunityCalendar calendar;
    private final PointRules rules;

    private Points(
            CopStorage storage, CommunityId community, Roster roster, CommunityCalendar calendar, PointRules rules) {
        this.storage = storage;
        this.community = community;
        this.roster = roster;
        this.calendar = calendar;
        this.rules = rules;
    }

    /** The points in a community whose activities are of these kinds, by the standard rules. */
    public static Points of(
            CopStorage storage, CommunityId community, ActivityKinds kinds, Roster roster, CommunityCalendar calendar) {
        return new Points(storage, community, roster, calendar, PointRules.standard(kinds));
    }

    /** The same with days of this calendar; the one that the library was built with if not set. */
    public Points in(CommunityCalendar other) {
        return new Points(storage, community, roster, other, rules);
    }

    /** The same by these rules; {@link PointRules#standard} if not set. */
    public Points by(PointRules others) {
        return new Points(storage, community, roster, calendar, others);
    }

    /**
     * What each member earned in a window, by id; nothing for who did nothing. The age of points is counted to its last day.
     *
     * @throws IllegalArgumentException if the window touches more than 19 999 days
     */
    public SortedMap<MemberId, PointScore> scores(TimeWindow window) {
        Map<MemberId, PointScore> all = earned(window);
        SortedMap<MemberId, PointScore> scores = new TreeMap<>();
        roster.forEach(
                community,
                member -> scores.put(member.member(), all.getOrDefault(member.member(), PointScore.NOTHING)));
        return scores;
    }

    /**
     * The members by what they earned in a window.
     *
     * @param optedOut who does not want to be ranked
     */
    public Ranking ranking(TimeWindow window, Set<MemberId> optedOut) {
        Basis basis = new Basis(window, calendar.zone(), Population.MEMBERS);
        return Ranking.of(basis, rules.version(), scores(window), optedOut);
    }

    private Map<MemberId, PointScore> earned(TimeWindow window) {
        List<CalendarPeriod> days = calendar.days(window);
        if (days.isEmpty()) {
            return Map.of();
        }
        PointLedger ledger = new PointLedger();
        // What has a target and an object is in all four counts, what has one of them in two: taken together each deed
        // is
        // counted once, with all that is known of it. The narrowest count comes first: what is recorded meanwhile is
        // then
        // in the later ones only.
        read(window, days, ledger, EnumSet.of(Group.TARGET, Group.THREAD));
        read(window, days, ledger, EnumSet.of(Group.TARGET));
        read(window, days, ledger, EnumSet.of(Group.THREAD));
        read(window, days, ledger, EnumSet.noneOf(Group.class));
        return ledger.scores(rules, days.get(days.size() - 1).firstDay());
    }

    private void read(TimeWindow window, List<CalendarPeriod> days, PointLedger ledger, EnumSet<Group> known) {
        List<Instant> bounds = new ArrayList<>();
        days.forEach(day -> bounds.add(day.window().from()));
        bounds.add(days.get(days.size() - 1).window().to());
        EnumSet<Group> groups = EnumSet.of(Group.MEMBER, Group.KIND, Group.PERIOD);
        groups.addAll(known);
        ActivityFilter all = ActivityFilter.of(ActivityScope.of(community.value()))
                .during(Window.between(window.from(), window.to()));
        boolean few = !rules.awards().isEmpty() && rules.awards().size() <= Limits.FILTER_VALUES;
        ActivityFilter filter = few ? all.ofKinds(rules.awards().keySet()) : all;
        storage.activities()
                .tally(
                        TallyQuery.of(filter, groups, List.of(Measure.ACTIVITIES), new Periods(bounds)),
                        row -> add(ledger, row, days.get(row.period()).firstDay()));
    }

    /** Counts a row for what it knows, and takes it off what knows less. */
    private static void add(PointLedger ledger, TallyRow row, LocalDate day) {
        Optional<MemberId> target = Optional.ofNullable(row.targetMemberId()).map(MemberId::of);
        Optional<String> object = Optional.ofNullable(row.threadId());
        long count = row.activities();
        ledger.add(deed(row, target, object, day), count);
        if (target.isPresent()) {
            ledger.add(deed(row, Optional.empty(), object, day), -count);
        }
        if (object.isPresent()) {
            ledger.add(deed(row, target, Optional.empty(), day), -count);
        }
        if (target.isPresent() && object.isPresent()) {
            ledger.add(deed(row, Optional.empty(), Optional.empty(), day), count);
        }
    }

    private static Deed deed(TallyRow row, Optional<MemberId> target, Optional<String> object, LocalDate day) {
        return new Deed(
                MemberId.of(Objects.requireNonNull(row.memberId())),
                Objects.requireNonNull(row.kind()),
                target,
                object,
                day);
    }
}
