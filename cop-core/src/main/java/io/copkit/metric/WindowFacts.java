package io.copkit.metric;

import com.google.common.base.Suppliers;
import io.copkit.CommunityId;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.Intervals;
import io.copkit.engagement.Rhythm;
import io.copkit.engagement.Stickiness;
import io.copkit.engagement.TimeWindow;
import io.copkit.membership.Membership;
import io.copkit.membership.Roster;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.Ids;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What is known of one community in one window: each fact is asked of the storage once, by the first metric that needs it, and
 * not at all if none does. For one computation by one thread.
 */
final class WindowFacts {

    private final CopStorage storage;
    private final String community;
    private final ActivityKinds kinds;
    private final CommunityCalendar calendar;
    private final TimeWindow window;
    private final Supplier<SortedMap<String, Membership.Active>> members;
    private final Supplier<SortedMap<String, Deeds>> deeds;
    private final Supplier<SortedMap<String, Deeds>> deedsBefore;
    private final Supplier<SortedMap<String, FirstAndLast>> contributors;
    private final Supplier<List<ThreadRow>> threads;
    private final Supplier<Rhythm> weeks;
    private final Supplier<Stickiness> stickiness;
    private final Supplier<Intervals> daySpans;

    WindowFacts(
            CopStorage storage,
            CommunityId id,
            ActivityKinds kinds,
            Roster roster,
            CommunityCalendar calendar,
            TimeWindow window) {
        this.storage = storage;
        this.community = id.value();
        this.kinds = kinds;
        this.calendar = calendar;
        this.window = window;
        this.members = Suppliers.memoize(() -> read(roster, id));
        this.deeds = Suppliers.memoize(() -> read(window));
        this.deedsBefore = Suppliers.memoize(() -> read(before()));
        this.contributors = Suppliers.memoize(this::readContributors);
        this.threads = Suppliers.memoize(this::readThreads);
        this.weeks = Suppliers.memoize(this::readWeeks);
        Engagement engagement = Engagement.of(storage, id).in(calendar);
        this.stickiness = Suppliers.memoize(() -> engagement.stickiness(window));
        this.daySpans = Suppliers.memoize(() -> engagement.intervalsOfDays(window));
    }

    /**
     * The first and last contribution of somebody up to the end of the window.
     *
     * @param first when the first was
     * @param last when the last was
     */
    record FirstAndLast(Instant first, Instant last) {

        private FirstAndLast and(FirstAndLast other) {
            return new FirstAndLast(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }

    TimeWindow window() {
        return window;
    }

    CommunityCalendar calendar() {
        return calendar;
    }

    /** Who belongs to the community today and did so at the end of the window, by id. */
    SortedMap<String, Membership.Active> members() {
        return members.get();
    }

    /** What everybody did in the window who did anything. */
    SortedMap<String, Deeds> deeds() {
        return deeds.get();
    }

    /** What everybody did in the window of the same length just before. */
    SortedMap<String, Deeds> deedsBefore() {
        return deedsBefore.get();
    }

    /** When those who ever contributed did so first and last. */
    SortedMap<String, FirstAndLast> contributors() {
        return contributors.get();
    }

    /** The threads opened in the window, as if nothing had happened after it. */
    List<ThreadRow> threads() {
        return threads.get();
    }

    /** How regular the whole weeks are that lie in the window, by what was done in each, reading left out. */
    Rhythm weeks() {
        return weeks.get();
    }

    /** How much of the people come by on a day of the window. */
    Stickiness stickiness() {
        return stickiness.get();
    }

    /** The spans between the days of the window on which somebody acted. */
    Intervals daySpans() {
        return daySpans.get();
    }

    /** The window of the same length just before. */
    private TimeWindow before() {
        return TimeWindow.upTo(window.from(), window.length());
    }

    private SortedMap<String, Membership.Active> read(Roster roster, CommunityId id) {
        SortedMap<String, Membership.Active> found = new TreeMap<>(Ids.ORDER);
        roster.forEach(id, member -> {
            if (member.since().isBefore(window.to())) {
                found.put(member.member().value(), member);
            }
        });
        return found;
    }

    private SortedMap<String, Deeds> read(TimeWindow during) {
        SortedMap<String, Deeds> found = new TreeMap<>(Ids.ORDER);
        storage.activities()
                .tally(
                        TallyQuery.of(
                                        filter().during(span(during)),
                                        List.of(Group.MEMBER, Group.KIND),
                                        List.of(Measure.ACTIVITIES))
                                .labelled(kinds.byClass()),
                        row -> kinds.classOf(Objects.requireNonNull(row.kind()))
                                .ifPresent(of -> found.computeIfAbsent(
                                                Objects.requireNonNull(row.memberId()), who -> new Deeds())
                                        .add(of, row.activities())));
        return found;
    }

    private SortedMap<String, FirstAndLast> readContributors() {
        SortedMap<String, FirstAndLast> found = new TreeMap<>(Ids.ORDER);
        ActivityFilter upToNow = filter().during(new Window(null, window.to()));
        storage.activities()
                .tally(
                        TallyQuery.of(upToNow, List.of(Group.MEMBER, Group.KIND), List.of(Measure.FIRST, Measure.LAST))
                                .labelled(kinds.byClass()),
                        row -> kinds.classOf(Objects.requireNonNull(row.kind()))
                                .filter(ActivityClass::isContribution)
                                .ifPresent(of -> found.merge(
                                        Objects.requireNonNull(row.memberId()),
                                        new FirstAndLast(
                                                Objects.requireNonNull(row.first()),
                                                Objects.requireNonNull(row.last())),
                                        FirstAndLast::and)));
        return found;
    }

    private List<ThreadRow> readThreads() {
        List<ThreadRow> found = new ArrayList<>();
        storage.activities()
                .threads(
                        ThreadsQuery.of(ActivityScope.of(community), span(window))
                                .until(window.to()),
                        found::add);
        return found;
    }

    private Rhythm readWeeks() {
        List<CalendarPeriod> whole = calendar.weeks(window).stream()
                .filter(week -> !week.window().from().isBefore(window.from())
                        && !week.window().to().isAfter(window.to()))
                .toList();
        long[] counts = new long[whole.size()];
        if (whole.isEmpty()) {
            return Rhythm.of(counts);
        }
        List<Instant> bounds = new ArrayList<>();
        whole.forEach(week -> bounds.add(week.window().from()));
        bounds.add(whole.get(whole.size() - 1).window().to());
        storage.activities()
                .tally(
                        TallyQuery.of(
                                        filter(),
                                        List.of(Group.KIND, Group.PERIOD),
                                        List.of(Measure.ACTIVITIES),
                                        new Periods(bounds))
                                .labelled(kinds.byClass()),
                        row -> kinds.classOf(Objects.requireNonNull(row.kind()))
                                .filter(of -> of != ActivityClass.CONSUME)
                                .ifPresent(of -> counts[row.period()] += row.activities()));
        return Rhythm.of(counts);
    }

    private ActivityFilter filter() {
        return ActivityFilter.of(ActivityScope.of(community));
    }

    private static Window span(TimeWindow window) {
        return Window.between(window.from(), window.to());
    }
}
