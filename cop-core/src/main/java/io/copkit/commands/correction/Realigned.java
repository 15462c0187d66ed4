package io.copkit.commands.correction;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.TimeWindow;
import io.copkit.history.MemberHistory;
import io.copkit.history.MembershipPeriod;
import io.copkit.history.RolePeriod;
import io.copkit.membership.Departure;
import io.copkit.membership.Membership;
import io.copkit.membership.Sanction;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The membership of today that follows from a past that reads otherwise than before. */
public final class Realigned {

    private final MemberHistory history;
    private final MemberHistory before;
    private final Instant now;
    private final Optional<MemberId> by;

    /** After a past is amended, as of now; roles that have come to light were given by whoever acts. */
    public Realigned(Amendment past, Instant now, Optional<MemberId> by) {
        this.history = past.history();
        this.before = past.before();
        this.now = now;
        this.by = by;
    }

    /** What somebody is to the community today. */
    public Membership of(CommunityId community, Optional<Membership> before) {
        if (before.isEmpty()) {
            return left(community, Optional.empty());
        }
        return before.get() instanceof Membership.Belonging belonging
                ? of(belonging)
                : ((Membership.Outside) before.get()).withPast(past());
    }

    /** Whoever belonged to the community still does, or has left by what is known now. */
    private Membership of(Membership.Belonging before) {
        Optional<MembershipPeriod> open = open();
        if (open.isEmpty()) {
            return left(before.community(), before.sanction());
        }
        return before.over(active(before.membership(), open.get()));
    }

    /** Somebody of whom nothing was known but what was just added. */
    private Membership.Left left(CommunityId community, Optional<Sanction> pending) {
        return new Membership.Left(
                community, history.member(), lastEnd().orElse(now), Departure.ASKED, pending, past());
    }

    private Membership.Active active(Membership.Active before, MembershipPeriod period) {
        List<RoleGrant> grants = new ArrayList<>();
        for (RolePeriod held : period.roles()) {
            if (held.contains(now)) {
                grants.add(before.grant(held.role())
                        .map(grant -> realigned(grant, held))
                        .orElseGet(() -> new RoleGrant(held.role(), held.from(), held.to(), Set.of(), by)));
            }
        }
        return before.realigned(period.from(), period.to(), grants, past());
    }

    /**
     * A role that must be held by somebody has no end in the history, and may have a term all the same; any other that has no
     * end there any more has none.
     */
    private RoleGrant realigned(RoleGrant grant, RolePeriod held) {
        Optional<Instant> until = held.to().or(() -> grant.until().filter(end -> hadNoEnd(held.role())));
        return new RoleGrant(held.role(), held.from(), until, grant.scopes(), grant.by(), grant.heldOver());
    }

    private boolean hadNoEnd(Role role) {
        return before.periods().stream()
                .flatMap(period -> period.roles().stream())
                .anyMatch(held -> held.role().equals(role)
                        && held.contains(now)
                        && held.to().isEmpty());
    }

    private Optional<MembershipPeriod> open() {
        return history.periods().stream().filter(period -> period.contains(now)).findFirst();
    }

    private Optional<Instant> lastEnd() {
        List<TimeWindow> past = past();
        return past.isEmpty()
                ? Optional.empty()
                : Optional.of(past.get(past.size() - 1).to());
    }

    private List<TimeWindow> past() {
        List<TimeWindow> past = history.periods().stream()
                .filter(period -> !period.contains(now))
                .flatMap(period -> period.to().stream().map(end -> TimeWindow.between(period.from(), end)))
                .toList();
        return past.subList(Math.max(0, past.size() - Membership.PAST_PERIODS), past.size());
    }
}
