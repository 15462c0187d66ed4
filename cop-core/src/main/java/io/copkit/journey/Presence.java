package io.copkit.journey;

import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Basis;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.CohortFold;
import io.copkit.engagement.CohortMatrix;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.storage.Ids;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Who was there in which periods of a window, and who contributed. For one computation by one thread. */
final class Presence {

    private static final Instant BEFORE_EVERYTHING = Instant.parse("0001-01-01T00:00:00Z");

    /** The bucket of whatever was before the window. */
    private static final int BEFORE = 0;

    private final TimeWindow window;
    private final CommunityCalendar calendar;
    private final Predicate<Optional<ActivityClass>> counted;
    private final List<CalendarPeriod> each;
    private final SortedMap<String, Person> people = new TreeMap<>(Ids.ORDER);

    /**
     * Nobody yet.
     *
     * @param counted what counts as being there; a kind that is not registered has no class
     */
    Presence(
            TimeWindow window,
            CalendarUnit unit,
            CommunityCalendar calendar,
            Predicate<Optional<ActivityClass>> counted) {
        this.window = window;
        this.calendar = calendar;
        this.counted = counted;
        this.each = unit.periods(calendar, window);
    }

    /** All of the time before the window, and its periods; nothing if it has none. */
    Optional<Periods> periods() {
        if (each.isEmpty()) {
            return Optional.empty();
        }
        List<Instant> bounds = new ArrayList<>(List.of(BEFORE_EVERYTHING));
        each.forEach(period -> bounds.add(period.window().from()));
        bounds.add(each.get(each.size() - 1).window().to());
        return Optional.of(new Periods(bounds));
    }

    /** What somebody did in one of them. */
    void add(TallyRow row, ActivityKinds kinds) {
        Person person = people.computeIfAbsent(Objects.requireNonNull(row.memberId()), none -> new Person());
        Optional<ActivityClass> of = kinds.classOf(Objects.requireNonNull(row.kind()));
        if (counted.test(of)) {
            person.active.set(row.period());
        }
        of.filter(ActivityClass::isContribution).ifPresent(contribution -> person.contributing.set(row.period()));
    }

    /** Everybody begins in the period of the first contribution. */
    CohortMatrix byFirstContribution(List<Bracket> brackets) {
        CohortFold fold = CohortFold.over(each, window, brackets);
        people.values().forEach(person -> person.addTo(fold, person.contributing.nextSetBit(BEFORE)));
        return fold.matrix(basis(Population.ACTORS), UndefinedReason.NO_ACTIVITY);
    }

    /** Everybody begins in the period of joining. */
    CohortMatrix byJoining(Map<String, Joining> joinings, List<Bracket> brackets) {
        CohortFold fold = CohortFold.over(each, window, brackets);
        periods()
                .ifPresent(periods -> joinings.forEach((member, joining) ->
                        people.getOrDefault(member, new Person()).addTo(fold, periods.indexOf(joining.at()))));
        return fold.matrix(
                basis(Population.MEMBERS),
                joinings.isEmpty() ? UndefinedReason.EMPTY_COMMUNITY : UndefinedReason.NO_ACTIVITY);
    }

    private Basis basis(Population population) {
        TimeWindow span = each.isEmpty()
                ? window
                : new TimeWindow(
                        each.get(0).window().from(),
                        each.get(each.size() - 1).window().to());
        return new Basis(span, calendar.zone(), population);
    }

    /** In which buckets somebody was there. */
    private static final class Person {

        private final BitSet active = new BitSet();
        private final BitSet contributing = new BitSet();

        void addTo(CohortFold fold, int begun) {
            if (begun > BEFORE) {
                fold.add(begun - 1, active.get(1, Math.max(1, active.length())));
            }
        }
    }
}
