package io.copkit.membership;

import io.copkit.MemberId;
import io.copkit.engagement.TimeWindow;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When somebody belonged to a community, as their one membership keeps it.
 *
 * @param member who
 * @param origin how the latest period came about; empty if that is not known
 * @param past the periods that have ended, oldest first, the latest {@value Membership#PAST_PERIODS} of them
 * @param since since when the member belongs now; empty for whoever does not
 * @param roles the roles held now
 * @param profile what the member brings and expects; empty for whoever does not belong now
 */
public record MembershipTimes(
        MemberId member,
        Optional<Origin> origin,
        List<TimeWindow> past,
        Optional<Instant> since,
        Set<Role> roles,
        Profile profile) {

    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Copies the collections. */
    public MembershipTimes {
        past = List.copyOf(past);
        roles = Set.copyOf(roles);
    }

    /** The tenure of a membership in the state in which it was read. */
    public static MembershipTimes of(Membership membership, Optional<Origin> origin) {
        Optional<Membership.Active> present = membership instanceof Membership.Belonging belonging
                ? Optional.of(belonging.membership())
                : Optional.empty();
        return new MembershipTimes(
                membership.member(),
                origin,
                membership.past(),
                present.map(Membership.Active::since),
                present.map(Membership.Active::roles).orElseGet(Set::of),
                present.map(Membership.Active::profile).orElse(Profile.EMPTY));
    }

    /** The same if the community had ended at an instant: nobody belongs to it since. */
    public MembershipTimes endedBy(Instant end) {
        List<TimeWindow> until = periods()
                .filter(period -> period.from().isBefore(end))
                .map(period -> period.to().isAfter(end) ? new TimeWindow(period.from(), end) : period)
                .toList();
        Optional<Origin> cameAboutBy = latest().filter(end::isAfter).flatMap(begun -> origin);
        return new MembershipTimes(member, cameAboutBy, until, Optional.empty(), Set.of(), Profile.EMPTY);
    }

    /**
     * The same if this community had been another before: times that meet are one, which came about as the first of them did.
     *
     * @param before the same person in the other, which has {@linkplain #endedBy ended}
     */
    public MembershipTimes after(MembershipTimes before) {
        Deque<TimeWindow> together = new ArrayDeque<>();
        Stream.concat(periods(), before.periods())
                .sorted(Comparator.comparing(TimeWindow::from))
                .forEach(next -> {
                    boolean meets =
                            !together.isEmpty() && !together.getLast().to().isBefore(next.from());
                    together.add(meets ? joined(together.removeLast(), next) : next);
                });
        Optional<Instant> latest = Optional.ofNullable(together.peekLast()).map(TimeWindow::from);
        Optional<Origin> cameAboutBy = Stream.of(this, before)
                .filter(each -> latest.equals(each.latest()))
                .findFirst()
                .flatMap(MembershipTimes::origin);
        since.ifPresent(present -> together.removeLast());
        return new MembershipTimes(
                member, cameAboutBy, List.copyOf(together), since.flatMap(present -> latest), roles, profile);
    }

    private static TimeWindow joined(TimeWindow one, TimeWindow next) {
        return one.to().isAfter(next.to()) ? one : new TimeWindow(one.from(), next.to());
    }

    /** All of them, the present one without an end. */
    private Stream<TimeWindow> periods() {
        return Stream.concat(past.stream(), since.map(begun -> new TimeWindow(begun, NEVER)).stream());
    }

    private Optional<Instant> latest() {
        return beginnings().stream().reduce((earlier, later) -> later);
    }

    /** When each period began, the earliest first. */
    public List<Instant> beginnings() {
        List<Instant> begun =
                new ArrayList<>(past.stream().map(TimeWindow::from).toList());
        since.ifPresent(begun::add);
        return begun;
    }

    /** When the period began in which the member belonged just before an instant; empty if there was none. */
    public Optional<Instant> begunBefore(Instant end) {
        return past.stream()
                .filter(period -> period.from().isBefore(end) && !period.to().isBefore(end))
                .map(TimeWindow::from)
                .findFirst()
                .or(() -> since.filter(begun -> begun.isBefore(end)));
    }

    /** Whether the member belonged just before an instant. */
    public boolean heldBefore(Instant end) {
        return begunBefore(end).isPresent();
    }
}
