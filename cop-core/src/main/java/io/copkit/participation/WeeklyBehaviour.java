package io.copkit.participation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.history.Belonging;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
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
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What everybody did, week by week, read in three counting queries for any number of instants at which it is looked back
 * from. At each of them it tells the same as a {@link Behaviour} that is read for that instant alone.
 */
final class WeeklyBehaviour {

    private final CopStorage storage;
    private final CommunityId community;
    private final ActivityKinds kinds;
    private final CommunityCalendar calendar;
    private final Periods periods;
    private final int[] weekOf;
    private final Map<String, Person> people = new HashMap<>();

    private WeeklyBehaviour(
            CopStorage storage,
            CommunityId community,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            Periods periods,
            int[] weekOf) {
        this.storage = storage;
        this.community = community;
        this.kinds = kinds;
        this.calendar = calendar;
        this.periods = periods;
        this.weekOf = weekOf;
    }

    /** What was done in a community in so many whole weeks before each of some instants, at least one. */
    static WeeklyBehaviour of(
            CopStorage storage,
            CommunityId community,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            Collection<Instant> instants,
            int weeks) {
        TreeSet<Instant> starts = new TreeSet<>();
        for (Instant at : instants) {
            for (CalendarPeriod week : calendar.lastWeeks(at, weeks)) {
                starts.add(week.window().from());
                starts.add(week.window().to());
            }
        }
        TreeSet<Instant> bounds = new TreeSet<>(starts);
        bounds.addAll(instants);
        List<Instant> sorted = new ArrayList<>(bounds);
        Periods periods = new Periods(sorted);
        int[] weekOf = new int[sorted.size()];
        for (int i = 0; i < weekOf.length; i++) {
            weekOf[i] = starts.headSet(sorted.get(i), true).size();
        }
        WeeklyBehaviour behaviour = new WeeklyBehaviour(storage, community, kinds, calendar, periods, weekOf);
        behaviour.read(storage.activities(), ActivityFilter.of(ActivityScope.of(community.value())));
        return behaviour;
    }

    private void read(ActivityLog log, ActivityFilter all) {
        ActivityFilter recent = all.during(periods.span());
        log.tally(
                TallyQuery.of(
                                recent,
                                Set.of(Group.MEMBER, Group.KIND, Group.PERIOD),
                                Set.of(Measure.ACTIVITIES, Measure.LAST),
                                periods)
                        .labelled(kinds.byClass()),
                this::addRow);
        log.ties(new TiesQuery(recent, periods), this::addTie);
        log.tally(
                TallyQuery.of(
                        all.during(new Window(null, periods.span().from())),
                        Set.of(Group.MEMBER),
                        Set.of(Measure.LAST)),
                row -> person(row.memberId()).lastBefore = row.last());
    }

    /** What a rule sees from each of some of the instants, at least one. */
    Function<Instant, Look> looks(LevelRule rule, SortedSet<Instant> instants) {
        Function<Instant, LevelRule.Lens> lenses = rule.lenses(storage, community, kinds, calendar, instants);
        return at -> {
            LevelRule.Lens lens = lenses.apply(at);
            return (member, belonging, sanctioned) -> lens.of(
                    member,
                    Optional.of(belonging),
                    at(
                            member,
                            new LevelReading.Standpoint(belonging, rule.leadingRoles(), sanctioned, at),
                            rule.weeks()));
        };
    }

    /** What a rule sees from one instant. */
    interface Look {

        /** What the level of a member was decided by. */
        ParticipationInputs of(MemberId member, Belonging belonging, boolean sanctioned);
    }

    private ParticipationInputs at(MemberId member, LevelReading.Standpoint standpoint, int weeks) {
        Person person = people.getOrDefault(member.value(), new Person());
        NavigableMap<Integer, Bucket> buckets = window(person.buckets, standpoint.at(), weeks);
        Deeds deeds = new Deeds();
        Set<Integer> active = new HashSet<>();
        buckets.forEach((bucket, did) -> {
            deeds.add(did.deeds);
            if (did.deeds.activities() > 0) {
                active.add(weekOf[bucket]);
            }
        });
        Set<String> partners = new HashSet<>();
        buckets.values().forEach(did -> partners.addAll(did.partners));
        return LevelReading.inputs(deeds, active.size(), partners.size(), last(person, standpoint.at()), standpoint);
    }

    private NavigableMap<Integer, Bucket> window(NavigableMap<Integer, Bucket> buckets, Instant at, int weeks) {
        List<CalendarPeriod> looked = calendar.lastWeeks(at, weeks);
        int from = bound(looked.get(0).window().from());
        int to = bound(looked.get(weeks - 1).window().to());
        return buckets.subMap(from, true, to, false);
    }

    private Optional<Instant> last(Person person, Instant at) {
        int until = bound(at);
        return person.buckets.headMap(until, false).descendingMap().values().stream()
                .flatMap(bucket -> Optional.ofNullable(bucket.last).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(person.lastBefore));
    }

    private int bound(Instant instant) {
        return Collections.binarySearch(periods.bounds(), instant);
    }

    private void addRow(TallyRow row) {
        Bucket bucket = bucket(row.memberId(), row.period());
        bucket.deeds.addActivities(row.activities());
        kinds.classOf(Objects.requireNonNull(row.kind()))
                .ifPresent(activityClass -> bucket.deeds.add(activityClass, row.activities()));
        Instant last = Objects.requireNonNull(row.last());
        if (bucket.last == null || last.isAfter(bucket.last)) {
            bucket.last = last;
        }
    }

    private void addTie(TieRow tie) {
        if (!tie.memberId().equals(tie.targetMemberId())) {
            bucket(tie.memberId(), tie.period()).partners.add(tie.targetMemberId());
            bucket(tie.targetMemberId(), tie.period()).partners.add(tie.memberId());
        }
    }

    private Bucket bucket(@Nullable String memberId, int period) {
        return person(memberId).buckets.computeIfAbsent(period, none -> new Bucket());
    }

    private Person person(@Nullable String memberId) {
        return people.computeIfAbsent(Objects.requireNonNull(memberId), none -> new Person());
    }

    private static final class Person {

        private final NavigableMap<Integer, Bucket> buckets = new TreeMap<>();
        private @Nullable Instant lastBefore;
    }

    private static final class Bucket {

        private final Deeds deeds = new Deeds();
        private final Set<String> partners = new HashSet<>();
        private @Nullable Instant last;
    }
}
