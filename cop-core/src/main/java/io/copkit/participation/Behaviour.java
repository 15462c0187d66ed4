package io.copkit.participation;

import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What everybody did in some weeks, in four counting queries whatever the size of the community. */
final class Behaviour {

    private static final Person NOBODY = new Person(-1);

    private final ActivityKinds kinds;
    private final Map<String, Person> people = new HashMap<>();
    private final List<Person> numbered = new ArrayList<>();
    private final Pairs pairs = new Pairs();

    /** Who acted in the row before: rows come one person after the other. */
    private String latestId = "";

    private Person latest = NOBODY;

    private Behaviour(ActivityKinds kinds) {
        this.kinds = kinds;
    }

    /** What was done in some communities in these weeks, and when each person did anything last before an instant. */
    static Behaviour of(
            ActivityLog log,
            ActivityScope communities,
            ActivityKinds kinds,
            List<CalendarPeriod> weeks,
            Instant before) {
        Behaviour behaviour = new Behaviour(kinds);
        ActivityFilter all = ActivityFilter.of(communities);
        ActivityFilter recent = all.during(span(weeks));
        log.tally(
                TallyQuery.of(
                        recent, Set.of(Group.MEMBER), Set.of(Measure.PERIODS, Measure.ACTIVITIES), periods(weeks)),
                behaviour::addWeeks);
        log.tally(
                TallyQuery.of(recent, Set.of(Group.MEMBER, Group.KIND), Set.of(Measure.ACTIVITIES))
                        .labelled(behaviour.kinds.byClass()),
                behaviour::addKind);
        log.tally(
                TallyQuery.of(recent, Set.of(Group.MEMBER, Group.TARGET), Set.of(Measure.ACTIVITIES)),
                behaviour::addPair);
        behaviour.pairs.forEach((one, other) -> {
            behaviour.numbered.get(one).partners++;
            behaviour.numbered.get(other).partners++;
        });
        log.tally(
                TallyQuery.of(all.during(new Window(null, before)), Set.of(Group.MEMBER), Set.of(Measure.LAST)),
                row -> behaviour.actor(row).last = row.last());
        return behaviour;
    }

    /** Everyone who ever did anything, or toward whom something was done in the weeks. */
    Map<String, Person> people() {
        return people;
    }

    /** One person; somebody who did nothing if nobody knows them. */
    Person of(String memberId) {
        return people.getOrDefault(memberId, NOBODY);
    }

    private void addWeeks(TallyRow row) {
        Person person = actor(row);
        person.weeks = (int) row.periods();
        person.deeds.addActivities(row.activities());
    }

    private void addKind(TallyRow row) {
        kinds.classOf(Objects.requireNonNull(row.kind()))
                .ifPresent(activityClass -> actor(row).deeds.add(activityClass, row.activities()));
    }

    private void addPair(TallyRow row) {
        if (!Objects.requireNonNull(row.memberId()).equals(row.targetMemberId())) {
            pairs.add(actor(row).number, person(row.targetMemberId()).number);
        }
    }

    private Person actor(TallyRow row) {
        String memberId = Objects.requireNonNull(row.memberId());
        if (!memberId.equals(latestId)) {
            latestId = memberId;
            latest = person(memberId);
        }
        return latest;
    }

    private Person person(@Nullable String memberId) {
        return people.computeIfAbsent(Objects.requireNonNull(memberId), id -> {
            Person person = new Person(numbered.size());
            numbered.add(person);
            return person;
        });
    }

    private static Window span(List<CalendarPeriod> weeks) {
        return Window.between(
                weeks.get(0).window().from(),
                weeks.get(weeks.size() - 1).window().to());
    }

    private static Periods periods(List<CalendarPeriod> weeks) {
        List<Instant> bounds = new ArrayList<>();
        weeks.forEach(week -> bounds.add(week.window().from()));
        bounds.add(weeks.get(weeks.size() - 1).window().to());
        return new Periods(bounds);
    }

    /** What one person did. */
    static final class Person {

        private final Deeds deeds = new Deeds();
        private final int number;
        private int partners;
        private int weeks;
        private @Nullable Instant last;

        private Person(int number) {
            this.number = number;
        }

        Deeds deeds() {
            return deeds;
        }

        int weeks() {
            return weeks;
        }

        int partners() {
            return partners;
        }

        /** When they did anything last; none if they never did. */
        Optional<Instant> last() {
            return Optional.ofNullable(last);
        }
    }
}
