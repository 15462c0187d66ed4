package io.copkit.vitality;

import io.copkit.MemberId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who contributed on which day, as far as an activity status needs to know: of each day only so many people are kept as make
 * a community live, because whoever else contributed makes no difference.
 *
 * @param people some of those who contributed, by the day; none is empty
 */
public record ContributionDays(SortedMap<LocalDate, Set<MemberId>> people) {

    /** Copies the map, and leaves out days without anybody. */
    public ContributionDays {
        SortedMap<LocalDate, Set<MemberId>> copy = new TreeMap<>();
        people.forEach((day, some) -> {
            if (!some.isEmpty()) {
                copy.put(day, Set.copyOf(some));
            }
        });
        people = Collections.unmodifiableSortedMap(copy);
    }

    /** Nothing yet, to be filled; more than so many people a day are not kept. */
    public static Builder keeping(int peopleOfADay) {
        return new Builder(peopleOfADay);
    }

    /** The first day with a contribution. */
    public Optional<LocalDate> first() {
        return people.isEmpty() ? Optional.empty() : Optional.of(people.firstKey());
    }

    /** Whether anybody contributed on a day. */
    public boolean on(LocalDate day) {
        return people.containsKey(day);
    }

    /** How many contributed in a span of days, both ends included; counted up to what makes a difference. */
    public int people(LocalDate from, LocalDate to, int most) {
        Set<MemberId> seen = new HashSet<>();
        for (Set<MemberId> ofDay : people.subMap(from, to.plusDays(1)).values()) {
            seen.addAll(ofDay);
            if (seen.size() >= most) {
                return most;
            }
        }
        return seen.size();
    }

    /** Collects who contributed; used by one thread. */
    public static final class Builder {

        private final SortedMap<LocalDate, Set<MemberId>> people = new TreeMap<>();
        private final int most;

        private Builder(int most) {
            this.most = most;
        }

        /** Somebody contributed on a day. */
        public Builder add(LocalDate day, MemberId member) {
            Set<MemberId> ofDay = people.computeIfAbsent(day, each -> new HashSet<>());
            if (ofDay.size() < most) {
                ofDay.add(member);
            }
            return this;
        }

        /** All of it. */
        public ContributionDays build() {
            return new ContributionDays(people);
        }
    }
}
