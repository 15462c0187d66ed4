package io.copkit.report.membership;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.history.CommunityAsOf;
import io.copkit.history.MemberHistory;
import io.copkit.network.Network;
import io.copkit.network.Overlap;
import io.copkit.report.membership.Histories.Days;
import io.copkit.role.Role;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Figures about memberships, each from what the library answers about its histories. */
public final class MembershipFigures {

    /** How many communities a ranking shows. */
    public static final int RANKED = 10;

    /** After how many months it is looked whether members are still there. */
    static final List<Integer> HORIZONS = List.of(1, 3, 6, 12, 24, 36);

    private final Histories histories;
    private final Function<Role, String> roleName;
    private final LocalDate asOf;

    MembershipFigures(Histories histories, Function<Role, String> roleName, LocalDate asOf) {
        this.histories = histories;
        this.roleName = roleName;
        this.asOf = asOf;
    }

    /**
     * How many there ever were.
     *
     * @param members people
     * @param communities communities with a member
     * @param pairs pairs of a member and a community
     * @param inSeveral people who belonged to two communities or more
     * @param first the first day of all
     * @param last the last day of all that have an end
     */
    public record Counts(
            long members,
            long communities,
            long pairs,
            long inSeveral,
            Optional<LocalDate> first,
            Optional<LocalDate> last) {}

    /** How many there ever were. */
    public Counts counts() {
        Map<MemberId, Long> communities = new HashMap<>();
        histories
                .ever()
                .values()
                .forEach(members -> members.forEach(history -> communities.merge(history.member(), 1L, Long::sum)));
        List<Days> all =
                histories.members().values().stream().flatMap(List::stream).toList();
        return new Counts(
                communities.size(),
                histories.ever().values().stream()
                        .filter(members -> !members.isEmpty())
                        .count(),
                sum(communities.values()),
                communities.values().stream().filter(count -> count > 1).count(),
                all.stream().map(Days::first).min(Comparator.naturalOrder()),
                all.stream().flatMap(days -> days.last().stream()).max(Comparator.naturalOrder()));
    }

    /** How many people ever held each role. */
    public SortedMap<String, Long> membersByRole() {
        return countByRole(histories.ever().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        MemberHistory::member,
                        Collectors.flatMapping(
                                history -> history.periods().stream()
                                        .flatMap(period -> period.roles().stream())
                                        .map(held -> held.role()),
                                Collectors.toSet()))));
    }

    /**
     * What it was like on one day.
     *
     * @param memberships pairs of a member and a community
     * @param members people
     * @param byRole how many of them held each role
     * @param sizes how many belonged to each community that had a member
     * @param inSeveral people who belonged to two communities or more
     * @param mostAtOnce the most communities that somebody belonged to
     */
    public record State(
            long memberships,
            long members,
            SortedMap<String, Long> byRole,
            Map<String, Long> sizes,
            long inSeveral,
            long mostAtOnce) {}

    /** What it was like on the day looked from. */
    public State state() {
        Map<MemberId, Long> communities = new HashMap<>();
        Map<MemberId, Set<Role>> roles = new HashMap<>();
        Map<String, Long> sizes = new LinkedHashMap<>();
        histories.asOf(asOf).forEach((name, community) -> {
            List<MemberId> in = histories.in(community);
            if (!in.isEmpty()) {
                sizes.put(name, (long) in.size());
            }
            in.forEach(member -> {
                communities.merge(member, 1L, Long::sum);
                roles.computeIfAbsent(member, who -> new HashSet<>()).addAll(community.roles(member));
            });
        });
        return new State(
                sum(communities.values()),
                communities.size(),
                countByRole(roles),
                sizes,
                communities.values().stream().filter(count -> count > 1).count(),
                communities.values().stream().mapToLong(Long::longValue).max().orElse(0));
    }

    /** How many people ever belonged to each community. */
    public Map<String, Long> sizesEver() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        histories.ever().forEach((name, members) -> sizes.put(name, (long) members.size()));
        return sizes;
    }

    /**
     * A month.
     *
     * @param month which
     * @param members who belonged somewhere on its first day
     * @param communities with a member on its first day
     * @param joined whose first day of all lies in it
     * @param left whose last day of all lies in it, and before the day looked from
     */
    public record Month(YearMonth month, long members, long communities, long joined, long left) {}

    /** Every month from the first day of all to the day looked from; none if that comes before. */
    public List<Month> months() {
        Map<YearMonth, Long> joined = new HashMap<>();
        Map<YearMonth, Long> left = new HashMap<>();
        histories.members().values().forEach(days -> {
            joined.merge(YearMonth.from(first(days)), 1L, Long::sum);
            leftForGood(days).ifPresent(day -> left.merge(YearMonth.from(day), 1L, Long::sum));
        });
        return joined.keySet().stream().min(Comparator.naturalOrder()).stream()
                .map(first -> first.atDay(1))
                .filter(first -> !first.isAfter(asOf))
                .flatMap(first -> first.datesUntil(asOf.plusDays(1), Period.ofMonths(1)))
                .map(day -> month(day, joined, left))
                .toList();
    }

    private Month month(LocalDate day, Map<YearMonth, Long> joined, Map<YearMonth, Long> left) {
        Collection<CommunityAsOf> communities = histories.asOf(day).values();
        YearMonth month = YearMonth.from(day);
        return new Month(
                month,
                communities.stream()
                        .flatMap(community -> histories.in(community).stream())
                        .distinct()
                        .count(),
                communities.stream()
                        .filter(community -> !histories.in(community).isEmpty())
                        .count(),
                joined.getOrDefault(month, 0L),
                left.getOrDefault(month, 0L));
    }

    /** For how many days each of those belonged who have left for good, overlaps counted once; sorted. */
    public List<Long> tenures() {
        return histories.members().values().stream()
                .filter(days -> leftForGood(days).isPresent())
                .map(Days::union)
                .sorted()
                .toList();
    }

    /** For how many days members belonged all in all, overlaps counted once; an open end is the day looked from. */
    public long days() {
        return histories.members().values().stream()
                .mapToLong(days ->
                        Days.union(days.stream().map(each -> each.until(asOf)).toList()))
                .sum();
    }

    /**
     * Who is still there after some months.
     *
     * @param eligible who joined so long ago
     * @param active who of them belonged somewhere on the day so many months after the first
     */
    public record Retained(long eligible, long active) {}

    /** Who is still there after each horizon. */
    public SortedMap<Integer, Retained> retention() {
        SortedMap<Integer, Retained> retention = new TreeMap<>();
        for (int months : HORIZONS) {
            List<List<Days>> eligible = histories.members().values().stream()
                    .filter(days -> !first(days).plusMonths(months).isAfter(asOf))
                    .toList();
            long active = eligible.stream()
                    .filter(days -> days.stream()
                            .anyMatch(each -> each.contains(first(days).plusMonths(months))))
                    .count();
            retention.put(months, new Retained(eligible.size(), active));
        }
        return retention;
    }

    /** Who ever belonged to a community on a day on which the other did as well. */
    public Network together() {
        return Together.in(histories, asOf);
    }

    /** How communities hang together through people who ever belonged to several. */
    public Overlap overlap() {
        Map<CommunityId, List<MemberId>> members = new TreeMap<>();
        histories
                .ever()
                .forEach((name, people) -> members.put(
                        CommunityId.of(name),
                        people.stream().map(MemberHistory::member).toList()));
        return Overlap.of(members);
    }

    private static LocalDate first(List<Days> days) {
        return days.stream().map(Days::first).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The last day of whoever has left for good before the day looked from. */
    private Optional<LocalDate> leftForGood(List<Days> days) {
        if (days.stream().anyMatch(each -> each.last().isEmpty())) {
            return Optional.empty();
        }
        return days.stream()
                .flatMap(each -> each.last().stream())
                .max(Comparator.naturalOrder())
                .filter(last -> last.isBefore(asOf));
    }

    private SortedMap<String, Long> countByRole(Map<MemberId, Set<Role>> roles) {
        return roles.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(roleName, TreeMap::new, Collectors.counting()));
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().flatMapToLong(LongStream::of).sum();
    }
}
