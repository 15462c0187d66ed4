package io.copkit.report.membership;

import io.copkit.MemberId;
import io.copkit.history.CommunityAsOf;
import io.copkit.history.MemberHistory;
import io.copkit.history.MembershipPeriod;
import io.copkit.history.Replay;
import io.copkit.report.log.UtcDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the histories of several communities say, without whoever has no part in them but to have founded them. */
final class Histories {

    private final Map<String, Replay> communities;
    private final MemberId apart;
    private final Map<MemberId, List<Days>> members;

    /**
     * The histories to be asked.
     *
     * @param communities the history of each, by its name
     * @param apart who is not spoken of
     */
    Histories(Map<String, Replay> communities, MemberId apart) {
        this.communities = new TreeMap<>(communities);
        this.apart = apart;
        this.members = communities.values().stream()
                .flatMap(replay -> replay.members().stream())
                .filter(history -> !history.member().equals(apart))
                .collect(Collectors.groupingBy(
                        MemberHistory::member,
                        Collectors.flatMapping(
                                history -> history.periods().stream().map(Days::of), Collectors.toList())));
    }

    /** The days on which each member belonged somewhere. */
    Map<MemberId, List<Days>> members() {
        return members;
    }

    /** Who ever belonged to each community. */
    Map<String, List<MemberHistory>> ever() {
        return mapped(replay -> replay.members().stream()
                .filter(history -> !history.member().equals(apart))
                .toList());
    }

    /** Each community as of a day. */
    Map<String, CommunityAsOf> asOf(LocalDate day) {
        return mapped(replay -> replay.upTo(UtcDays.instant(day), Optional.empty()));
    }

    /** Who belonged to a community as it was. */
    List<MemberId> in(CommunityAsOf community) {
        return community.belongings().keySet().stream()
                .filter(member -> !member.equals(apart))
                .toList();
    }

    private interface Answer<T> {
        T of(Replay replay);
    }

    private <T> Map<String, T> mapped(Answer<T> answer) {
        Map<String, T> answers = new TreeMap<>();
        communities.forEach((name, replay) -> answers.put(name, answer.of(replay)));
        return answers;
    }

    /**
     * A stretch of days.
     *
     * @param first the first
     * @param last the last; empty if no end is known
     */
    record Days(LocalDate first, Optional<LocalDate> last) {

        static Days of(MembershipPeriod period) {
            return new Days(
                    UtcDays.day(period.from()),
                    period.to().map(end -> UtcDays.day(end).minusDays(1)));
        }

        /** The same days, and no open end. */
        Days until(LocalDate day) {
            return last.isPresent()
                    ? this
                    : new Days(first, Optional.of(first.isAfter(day) ? first.minusDays(1) : day));
        }

        boolean contains(LocalDate day) {
            return !first.isAfter(day) && last.map(end -> !end.isBefore(day)).orElse(true);
        }

        /** Whether some day lies in both. */
        boolean meets(Days other) {
            return contains(other.first) || other.contains(first);
        }

        /** On how many days one at least of several stretches lies, all of which have ended. */
        static long union(List<Days> stretches) {
            List<Days> inOrder = new ArrayList<>(stretches);
            inOrder.sort(Comparator.comparing(Days::first));
            long days = 0;
            LocalDate counted = LocalDate.MIN;
            for (Days stretch : inOrder) {
                LocalDate end = stretch.last().orElseThrow();
                LocalDate begin = stretch.first().isAfter(counted) ? stretch.first() : counted.plusDays(1);
                days += Math.max(0, end.toEpochDay() - begin.toEpochDay() + 1);
                counted = end.isAfter(counted) ? end : counted;
            }
            return days;
        }
    }
}
