package io.copkit.metric;

import com.google.common.base.Suppliers;
import io.copkit.Community;
import io.copkit.MemberId;
import io.copkit.engagement.Basis;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Conversation;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.Intervals;
import io.copkit.engagement.Population;
import io.copkit.engagement.Retention;
import io.copkit.engagement.Rhythm;
import io.copkit.engagement.ThreadFigures;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.WeeklyActivity;
import io.copkit.ladder.OrbitLevel;
import io.copkit.membership.MembershipTimes;
import io.copkit.participation.LevelDistribution;
import io.copkit.storage.Ids;
import io.copkit.theme.ThemeTree;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is known of one community in one window: each fact is asked of the storage, or of the host, once, by the first metric that
 * needs it, and not at all if none does. For one computation by one thread.
 */
final class WindowFacts {

    private final Scene scene;
    private final TimeWindow window;
    private final LogFacts log;
    private final Engagement engagement;
    private final Supplier<List<MembershipTimes>> tenures;
    private final Supplier<SortedMap<String, MembershipTimes>> members;
    private final Supplier<Optional<Community>> community;
    private final Supplier<SortedMap<String, Deeds>> deeds;
    private final Supplier<SortedMap<String, Deeds>> deedsBefore;
    private final Supplier<SortedMap<String, PastDeeds>> history;
    private final Supplier<SortedMap<String, long[]>> quarters;
    private final Supplier<List<CalendarPeriod>> days;
    private final Supplier<long[]> peoplePerDay;
    private final Supplier<WeeklyActivity> weekly;
    private final Supplier<Rhythm> weeks;
    private final Supplier<Retention> retention;
    private final Supplier<Intervals> spans;
    private final Supplier<List<Conversation>> conversations;
    private final Supplier<ThreadFigures> threads;
    private final Supplier<LevelDistribution> levels;
    private final Supplier<ThemeTree> themes;
    private final Supplier<Map<MemberId, OrbitLevel>> orbitsBefore;
    private final Supplier<Map<MemberId, OrbitLevel>> orbitsAfter;
    private final TieFacts ties;
    private final CohortFacts cohorts;
    private final HostFacts host;

    WindowFacts(Scene scene, TimeWindow window) {
        this.scene = scene;
        this.window = window;
        this.log = scene.log();
        this.tenures = Suppliers.memoize(scene::tenures);
        this.members = Suppliers.memoize(() -> heldBefore(window.to()));
        this.community = Suppliers.memoize(scene.records()::community);
        this.deeds = Suppliers.memoize(() -> log.deeds(window));
        this.deedsBefore = Suppliers.memoize(() -> log.deeds(TimeWindow.upTo(window.from(), window.length())));
        this.history = Suppliers.memoize(() -> log.history(window.to()));
        this.quarters = Suppliers.memoize(this::readQuarters);
        this.engagement = scene.engagement(window.to());
        this.days = Suppliers.memoize(() -> calendar().days(window));
        this.peoplePerDay = Suppliers.memoize(() -> engagement.people(window, days()));
        this.weekly = Suppliers.memoize(() -> engagement.weekly(window));
        this.weeks = Suppliers.memoize(this::readWeeks);
        this.retention = Suppliers.memoize(() -> engagement.retention(window, Retention.MONTHS));
        this.spans = Suppliers.memoize(() -> engagement.intervals(window));
        this.conversations = Suppliers.memoize(() -> engagement.conversations(window));
        this.threads = Suppliers.memoize(() -> ThreadFigures.of(basis(Population.ACTORS), conversations()));
        this.levels =
                Suppliers.memoize(() -> scene.levels(window.to(), members().values()));
        this.orbitsBefore = Suppliers.memoize(
                () -> scene.orbits(window.from(), heldBefore(window.from()).values()));
        this.orbitsAfter =
                Suppliers.memoize(() -> scene.orbits(window.to(), members().values()));
        this.themes = Suppliers.memoize(scene.records()::themes);
        this.ties = new TieFacts(this, log);
        this.cohorts = new CohortFacts(this, scene);
        this.host = new HostFacts(scene.inputs(), window);
    }

    TimeWindow window() {
        return window;
    }

    CommunityCalendar calendar() {
        return scene.calendar();
    }

    MetricInputs inputs() {
        return scene.inputs();
    }

    CommunityRecords records() {
        return scene.records();
    }

    Basis basis(Population population) {
        return new Basis(window, calendar().zone(), population);
    }

    /** When everybody belonged who ever did. */
    List<MembershipTimes> tenures() {
        return tenures.get();
    }

    /** Who belonged to the community at the end of the window, by id. */
    SortedMap<String, MembershipTimes> members() {
        return members.get();
    }

    boolean isMember(MemberId member) {
        return members().containsKey(member.value());
    }

    /** Who belonged to the community just before an instant, by id. */
    SortedMap<String, MembershipTimes> heldBefore(Instant end) {
        SortedMap<String, MembershipTimes> found = new TreeMap<>(Ids.ORDER);
        tenures().stream()
                .filter(tenure -> tenure.heldBefore(end))
                .forEach(tenure -> found.put(tenure.member().value(), tenure));
        return found;
    }

    /** The community as it is kept today. */
    Optional<Community> community() {
        return community.get();
    }

    /** What everybody did in the window who did anything. */
    SortedMap<String, Deeds> deeds() {
        return deeds.get();
    }

    /** What every member did in the window, in the order of their ids. */
    Stream<Deeds> deedsOfMembers() {
        return members().keySet().stream().map(id -> deeds().getOrDefault(id, Deeds.NONE));
    }

    /** What everybody did in the window of the same length just before. */
    SortedMap<String, Deeds> deedsBefore() {
        return deedsBefore.get();
    }

    /** When everybody first and last did what, up to the end of the window. */
    SortedMap<String, PastDeeds> history() {
        return history.get();
    }

    PastDeeds historyOf(MemberId member) {
        return history().getOrDefault(member.value(), PastDeeds.NONE);
    }

    /** How much everybody contributed before the last four quarters, and in each of them. */
    SortedMap<String, long[]> quarters() {
        return quarters.get();
    }

    /** The days that the window touches. */
    List<CalendarPeriod> days() {
        return days.get();
    }

    /** How many people came by on each of them. */
    long[] peoplePerDay() {
        return peoplePerDay.get();
    }

    /** How many people came by in each of some periods, within the window. */
    long[] people(List<CalendarPeriod> periods) {
        return engagement.people(window, periods);
    }

    /** How many people were active in the whole weeks that the window touches. */
    WeeklyActivity weekly() {
        return weekly.get();
    }

    /** How regular the whole weeks are that lie in the window, by what was done in each, reading left out. */
    Rhythm weeks() {
        return weeks.get();
    }

    /** Who came back some months after they had begun, over the whole months that the window touches. */
    Retention retention() {
        return retention.get();
    }

    /** The spans between the days of the window on which somebody acted. */
    Intervals daySpans() {
        return Intervals.ofDays(basis(Population.ACTORS), days(), peoplePerDay());
    }

    /** The spans between all activities of the window. */
    Intervals spans() {
        return spans.get();
    }

    /** The conversations opened in the window, as if nothing had happened after it. */
    List<Conversation> conversations() {
        return conversations.get();
    }

    /** Their figures. */
    ThreadFigures threads() {
        return threads.get();
    }

    /** On which level the members are at the end of the window, by what they did. */
    LevelDistribution levels() {
        return levels.get();
    }

    /** In which orbit the members of the window's beginning were then, staff left out. */
    Map<MemberId, OrbitLevel> orbitsBefore() {
        return orbitsBefore.get();
    }

    /** In which orbit the members are at the end of the window, staff left out. */
    Map<MemberId, OrbitLevel> orbitsAfter() {
        return orbitsAfter.get();
    }

    /** The themes of the community as they are kept today. */
    ThemeTree themes() {
        return themes.get();
    }

    LogFacts log() {
        return log;
    }

    /** Who acts toward whom. */
    TieFacts ties() {
        return ties;
    }

    /** Those who joined, and what became of them. */
    CohortFacts cohorts() {
        return cohorts;
    }

    /** What the host gives. */
    HostFacts host() {
        return host;
    }

    private Rhythm readWeeks() {
        List<CalendarPeriod> whole = calendar().weeks(window).stream()
                .filter(week -> !week.window().from().isBefore(window.from())
                        && !week.window().to().isAfter(window.to()))
                .toList();
        return Rhythm.of(whole.isEmpty() ? new long[0] : log.perPeriod(bounds(whole), PastDeeds.ACTIVE));
    }

    private SortedMap<String, long[]> readQuarters() {
        ZonedDateTime end = window.to().atZone(calendar().zone());
        List<Instant> bounds = new ArrayList<>(List.of(LogFacts.BEGINNING));
        for (int months = 12; months >= 0; months -= 3) {
            bounds.add(end.minusMonths(months).toInstant());
        }
        return log.perMember(bounds, PastDeeds.CONTRIBUTED);
    }

    static List<Instant> bounds(List<CalendarPeriod> periods) {
        List<Instant> bounds = new ArrayList<>();
        periods.forEach(period -> bounds.add(period.window().from()));
        bounds.add(periods.get(periods.size() - 1).window().to());
        return bounds;
    }
}
