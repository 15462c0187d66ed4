package io.copkit.metric;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.TimeWindow;
import io.copkit.internal.Scopes;
import io.copkit.network.Tie;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.Ids;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What metrics ask of the activity log of a community, as if some accounts were not there: each method is one query. */
final class LogFacts {

    /** Where time begins for a storage. */
    static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    private static final List<Group> BY_MEMBER = List.of(Group.MEMBER, Group.KIND);
    private static final List<Group> BY_MEMBER_AND_PERIOD = List.of(Group.MEMBER, Group.KIND, Group.PERIOD);

    private final ActivityLog log;
    private final Set<CommunityId> communities;
    private final ActivityKinds kinds;
    private final Set<String> nobodies;

    LogFacts(ActivityLog log, Set<CommunityId> communities, ActivityKinds kinds, Set<String> nobodies) {
        this.log = log;
        this.communities = communities;
        this.kinds = kinds;
        this.nobodies = nobodies;
    }

    /** What everybody did in a window who did anything. */
    SortedMap<String, Deeds> deeds(TimeWindow window) {
        SortedMap<String, Deeds> found = new TreeMap<>(Ids.ORDER);
        log.tally(byClass(BY_MEMBER, List.of(Measure.ACTIVITIES), during(window)), row -> {
            Deeds deeds = found.computeIfAbsent(member(row), who -> new Deeds());
            classOf(row).ifPresentOrElse(of -> deeds.add(of, row.activities()), () -> deeds.add(row.activities()));
        });
        return found;
    }

    /** When everybody first and last did something of each class before an instant. */
    SortedMap<String, PastDeeds> history(Instant end) {
        SortedMap<String, PastDeeds> found = new TreeMap<>(Ids.ORDER);
        log.tally(
                byClass(BY_MEMBER, List.of(Measure.FIRST, Measure.LAST), before(end)),
                row -> classOf(row)
                        .ifPresent(of -> found.computeIfAbsent(member(row), who -> new PastDeeds())
                                .add(of, Objects.requireNonNull(row.first()), Objects.requireNonNull(row.last()))));
        return found;
    }

    /** How much was done in each of some periods side by side, by what counts. */
    long[] perPeriod(List<Instant> bounds, Predicate<ActivityClass> counted) {
        long[] counts = new long[bounds.size() - 1];
        log.tally(
                byClass(List.of(Group.KIND, Group.PERIOD), List.of(Measure.ACTIVITIES), bounds),
                row -> classOf(row).filter(counted).ifPresent(of -> counts[row.period()] += row.activities()));
        return counts;
    }

    /** How much everybody did in each of some periods side by side, by what counts. */
    SortedMap<String, long[]> perMember(List<Instant> bounds, Predicate<ActivityClass> counted) {
        SortedMap<String, long[]> found = new TreeMap<>(Ids.ORDER);
        log.tally(
                byClass(BY_MEMBER_AND_PERIOD, List.of(Measure.ACTIVITIES), bounds),
                row -> classOf(row)
                        .filter(counted)
                        .ifPresent(of ->
                                found.computeIfAbsent(member(row), who -> new long[bounds.size() - 1])[row.period()] +=
                                        row.activities()));
        return found;
    }

    /** When everybody last did what counts, in each of some periods side by side in which they did. */
    SortedMap<String, List<Instant>> latest(List<Instant> bounds, Predicate<ActivityClass> counted) {
        SortedMap<String, List<Instant>> found = new TreeMap<>(Ids.ORDER);
        log.tally(
                byClass(BY_MEMBER_AND_PERIOD, List.of(Measure.LAST), bounds),
                row -> classOf(row)
                        .filter(counted)
                        .ifPresent(of -> found.computeIfAbsent(member(row), who -> new ArrayList<>())
                                .add(Objects.requireNonNull(row.last()))));
        return found;
    }

    /** How often each did something of these kinds in a window. */
    SortedMap<String, Long> counts(TimeWindow window, ActivityKind... of) {
        SortedMap<String, Long> found = new TreeMap<>(Ids.ORDER);
        log.tally(
                TallyQuery.of(during(window).ofKinds(codes(of)), List.of(Group.MEMBER), List.of(Measure.ACTIVITIES)),
                row -> found.put(member(row), row.activities()));
        return found;
    }

    /** The threads in which something of these kinds was done before an instant. */
    Set<String> threads(Instant end, ActivityKind... of) {
        Set<String> found = new HashSet<>();
        log.tally(
                TallyQuery.of(before(end).ofKinds(codes(of)), List.of(Group.THREAD), List.of(Measure.ACTIVITIES)),
                row -> found.add(Objects.requireNonNull(row.threadId())));
        return found;
    }

    /** Who acted toward whom in a window, by something of these kinds; by anything if there is none. */
    List<Tie> ties(TimeWindow window, List<ActivityKind> by) {
        List<Tie> found = new ArrayList<>();
        ties(
                during(window).ofKinds(by.stream().map(ActivityKind::code).toList()),
                row -> found.add(new Tie(MemberId.of(row.memberId()), MemberId.of(row.targetMemberId()), row.count())));
        return found;
    }

    /**
     * That one person acted toward another.
     *
     * @param from who acted
     * @param to toward whom
     * @param first when for the first time
     * @param last when for the last
     */
    record Contact(String from, String to, Instant first, Instant last) {

        /** The same from either side. */
        Stream<Contact> bothWays() {
            return Stream.of(this, new Contact(to, from, first, last));
        }
    }

    /** Who ever acted toward somebody else before an instant. */
    List<Contact> contacts(Instant end) {
        List<Contact> found = new ArrayList<>();
        ties(before(end), row -> {
            if (!row.memberId().equals(row.targetMemberId())) {
                found.add(new Contact(row.memberId(), row.targetMemberId(), row.first(), row.last()));
            }
        });
        return found;
    }

    /** Who acted toward somebody else in these communities in a window, or was acted toward. */
    Set<String> met(Set<CommunityId> elsewhere, TimeWindow window) {
        Set<String> found = new HashSet<>();
        ties(allOf(elsewhere).during(Window.between(window.from(), window.to())), row -> {
            if (!row.memberId().equals(row.targetMemberId())) {
                found.add(row.memberId());
                found.add(row.targetMemberId());
            }
        });
        return found;
    }

    private void ties(ActivityFilter filter, Consumer<TieRow> sink) {
        log.ties(TiesQuery.of(filter), row -> {
            if (!nobodies.contains(row.targetMemberId())) {
                sink.accept(row);
            }
        });
    }

    private TallyQuery byClass(List<Group> groups, List<Measure> measures, ActivityFilter filter) {
        return TallyQuery.of(filter, groups, measures).labelled(kinds.byClass());
    }

    private TallyQuery byClass(List<Group> groups, List<Measure> measures, List<Instant> bounds) {
        return TallyQuery.of(everything(), groups, measures, new Periods(bounds))
                .labelled(kinds.byClass());
    }

    private Optional<ActivityClass> classOf(TallyRow row) {
        return kinds.classOf(Objects.requireNonNull(row.kind()));
    }

    private ActivityFilter during(TimeWindow window) {
        return everything().during(Window.between(window.from(), window.to()));
    }

    private ActivityFilter before(Instant end) {
        return everything().during(new Window(null, end));
    }

    private ActivityFilter everything() {
        return allOf(communities);
    }

    private ActivityFilter allOf(Set<CommunityId> which) {
        return ActivityFilter.of(Scopes.of(which)).exceptBy(nobodies);
    }

    private static String member(TallyRow row) {
        return Objects.requireNonNull(row.memberId());
    }

    private static List<String> codes(ActivityKind... kinds) {
        return Stream.of(kinds).map(ActivityKind::code).toList();
    }
}
