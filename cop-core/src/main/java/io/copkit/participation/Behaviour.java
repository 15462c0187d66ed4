package io.copkit.participation;

import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Ids;
import io.copkit.storage.Limits;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What everybody did in some weeks, in four counting queries whatever the size of the community. */
final class Behaviour {

    /** Before the class's code in the label of a kind, so that no kind can be taken for a class. */
    private static final String LABEL = "class ";

    private final ActivityKinds kinds;
    private final SortedMap<String, Person> people = new TreeMap<>(Ids.ORDER);

    private Behaviour(ActivityKinds kinds) {
        this.kinds = kinds;
    }

    /** What was done in a community in these weeks, and when each person did anything last before an instant. */
    static Behaviour of(
            ActivityLog log, String community, ActivityKinds kinds, List<CalendarPeriod> weeks, Instant before) {
        Behaviour behaviour = new Behaviour(kinds);
        ActivityFilter all = ActivityFilter.of(ActivityScope.of(community));
        ActivityFilter recent = all.during(span(weeks));
        log.tally(
                TallyQuery.of(
                        recent, Set.of(Group.MEMBER), Set.of(Measure.PERIODS, Measure.ACTIVITIES), periods(weeks)),
                behaviour::addWeeks);
        log.tally(
                TallyQuery.of(recent, Set.of(Group.MEMBER, Group.KIND), Set.of(Measure.ACTIVITIES))
                        .labelled(behaviour.labels()),
                behaviour::addKind);
        log.ties(TiesQuery.of(recent), behaviour::addTie);
        log.tally(
                TallyQuery.of(all.during(new Window(null, before)), Set.of(Group.MEMBER), Set.of(Measure.LAST)),
                row -> behaviour.person(row.memberId()).last = row.last());
        return behaviour;
    }

    /** Everyone who ever did anything, or toward whom something was done in the weeks; by id. */
    SortedMap<String, Person> people() {
        return people;
    }

    /** One person; somebody who did nothing if nobody knows them. */
    Person of(String memberId) {
        return people.getOrDefault(memberId, new Person());
    }

    private void addWeeks(TallyRow row) {
        Person person = person(row.memberId());
        person.weeks = (int) row.periods();
        person.activities = row.activities();
    }

    private void addKind(TallyRow row) {
        ActivityClass activityClass = classOf(Objects.requireNonNull(row.kind()));
        if (activityClass == null) {
            return;
        }
        Person person = person(row.memberId());
        switch (activityClass) {
            case LEAD -> {
                person.contributions += row.activities();
                person.leads += row.activities();
            }
            case CONTRIBUTE, COLLABORATE -> person.contributions += row.activities();
            case ATTEND -> person.attendances += row.activities();
            case CONSUME, SOCIAL -> {
                // Taking part, which the weeks tell; contributing takes more.
            }
        }
    }

    private void addTie(TieRow tie) {
        if (!tie.memberId().equals(tie.targetMemberId())) {
            person(tie.memberId()).partners.add(tie.targetMemberId());
            person(tie.targetMemberId()).partners.add(tie.memberId());
        }
    }

    private Person person(@Nullable String memberId) {
        return people.computeIfAbsent(Objects.requireNonNull(memberId), id -> new Person());
    }

    /** As many kinds under the label of their class as one query takes; the others come back by their own name. */
    private Map<String, String> labels() {
        return kinds.all().stream()
                .limit(Limits.FILTER_VALUES)
                .collect(Collectors.toMap(
                        ActivityKind::code, kind -> LABEL + kind.activityClass().code()));
    }

    /** The class behind a label, or of a kind; none for a kind that is no longer registered. */
    private @Nullable ActivityClass classOf(String label) {
        return Stream.of(ActivityClass.values())
                .filter(each -> label.equals(LABEL + each.code()))
                .findFirst()
                .or(() -> kinds.find(label).map(ActivityKind::activityClass))
                .orElse(null);
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

        private final Set<String> partners = new HashSet<>();
        private int weeks;
        private long activities;
        private long contributions;
        private long leads;
        private long attendances;
        private @Nullable Instant last;

        int weeks() {
            return weeks;
        }

        long activities() {
            return activities;
        }

        long contributions() {
            return contributions;
        }

        long leads() {
            return leads;
        }

        long attendances() {
            return attendances;
        }

        int partners() {
            return partners.size();
        }

        /** When they did anything last; none if they never did. */
        Optional<Instant> last() {
            return Optional.ofNullable(last);
        }
    }
}
