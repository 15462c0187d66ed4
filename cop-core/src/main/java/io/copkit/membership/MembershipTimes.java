package io.copkit.membership;

import io.copkit.MemberId;
import io.copkit.engagement.TimeWindow;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
