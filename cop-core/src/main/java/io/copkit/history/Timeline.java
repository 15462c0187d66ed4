package io.copkit.history;

import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.internal.Codes;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The steps about one member, taken one after the other in the order of their effect. What makes no sense where it stands,
 * such as leaving without having joined, changes nothing and is kept aside.
 *
 * <p>Whoever falls dormant or is suspended belongs to the community all the same, with every role; a ban ends a membership,
 * if there is one.
 */
final class Timeline {

    private final MemberId member;
    private final List<MembershipPeriod> periods = new ArrayList<>();
    private final List<HistoryEntry> contradictions = new ArrayList<>();
    private Optional<MembershipPeriod> open = Optional.empty();

    Timeline(MemberId member) {
        this.member = member;
    }

    void add(HistoryEntry step) {
        expire(step);
        boolean sensible = true;
        if (step.is(Happening.MEMBER_JOINED)) {
            sensible = join(step);
        } else if (step.is(Happening.MEMBER_LEFT) || step.is(Happening.MEMBER_REMOVED)) {
            sensible = leave(step);
        } else if (step.is(Happening.MEMBER_BANNED) && open.isPresent()) {
            sensible = leave(step);
        } else if (step.is(Happening.MEMBER_RENEWED) || step.is(Happening.MEMBER_HELD_OVER)) {
            renew(step);
        } else if (step.is(Happening.ROLE_APPOINTED)) {
            sensible = appoint(step);
        } else if (step.is(Happening.ROLE_HELD_OVER)) {
            sensible = holdOver(step);
        } else if (step.is(Happening.ROLE_REVOKED)) {
            sensible = revoke(step);
        } else if (step.is(Happening.LEVEL_CHANGED)) {
            reach(step);
        }
        if (!sensible) {
            contradictions.add(step);
        }
    }

    MemberHistory history() {
        List<MembershipPeriod> all = new ArrayList<>(periods);
        open.ifPresent(all::add);
        return new MemberHistory(member, all);
    }

    List<HistoryEntry> contradictions() {
        return contradictions;
    }

    /** What ends at the instant of a step can still be ended by it; only a new beginning comes after. */
    private void expire(HistoryEntry step) {
        open.filter(period -> isOver(period.to(), step.effectiveAt(), step.is(Happening.MEMBER_JOINED)))
                .ifPresent(over -> {
                    periods.add(over);
                    open = Optional.empty();
                });
    }

    private boolean join(HistoryEntry step) {
        if (open.isPresent()) {
            return false;
        }
        open = Optional.of(new MembershipPeriod(
                step.effectiveAt(), step.until(), step.id(), Optional.empty(), List.of(), List.of()));
        return true;
    }

    private boolean leave(HistoryEntry step) {
        if (open.isEmpty()) {
            return false;
        }
        MembershipPeriod period = open.get();
        List<RolePeriod> roles = period.roles().stream()
                .map(role -> canEnd(role, step) ? ended(role, step) : role)
                .toList();
        periods.add(new MembershipPeriod(
                period.from(),
                Optional.of(step.effectiveAt()),
                period.began(),
                Optional.of(step.id()),
                roles,
                levels(period, step)));
        open = Optional.empty();
        return true;
    }

    private void renew(HistoryEntry step) {
        open = open.map(period -> new MembershipPeriod(
                period.from(), step.until(), period.began(), period.ended(), period.roles(), period.levels()));
    }

    private boolean appoint(HistoryEntry step) {
        Role role = role(step.to());
        if (open.isEmpty() || roles(role).anyMatch(held -> !isOver(held, step.effectiveAt(), true))) {
            return false;
        }
        List<RolePeriod> roles = new ArrayList<>(open.get().roles());
        roles.add(new RolePeriod(role, step.effectiveAt(), step.until(), step.id(), Optional.empty()));
        replaceRoles(roles);
        return true;
    }

    /** The end of its term, if it was known, was not the end of the role. */
    private boolean holdOver(HistoryEntry step) {
        return replace(
                notTaken(role(step.to())),
                held -> new RolePeriod(held.role(), held.from(), Optional.empty(), held.began(), Optional.empty()));
    }

    /** What is taken after it has ended by itself has ended by itself. */
    private boolean revoke(HistoryEntry step) {
        return replace(
                notTaken(role(step.from())),
                held -> canEnd(held, step)
                        ? ended(held, step)
                        : new RolePeriod(held.role(), held.from(), held.to(), held.began(), Optional.of(step.id())));
    }

    /** The latest time of holding a role that no step has ended. */
    private Optional<RolePeriod> notTaken(Role role) {
        return roles(role).filter(held -> held.ended().isEmpty()).reduce((earlier, later) -> later);
    }

    private boolean replace(Optional<RolePeriod> held, UnaryOperator<RolePeriod> change) {
        if (held.isEmpty()) {
            return false;
        }
        replaceRoles(open.orElseThrow().roles().stream()
                .map(role -> role.equals(held.get()) ? change.apply(role) : role)
                .toList());
        return true;
    }

    /** A level makes no sense without a membership, and needs none to be taken back: it goes with it. */
    private void reach(HistoryEntry step) {
        open = open.map(period -> {
            List<LevelPeriod> levels = new ArrayList<>(levels(period, step));
            step.to()
                    .map(code -> Codes.parse(ParticipationLevel.class, code))
                    .ifPresent(level ->
                            levels.add(new LevelPeriod(level, step.effectiveAt(), Optional.empty(), step.id())));
            return new MembershipPeriod(
                    period.from(), period.to(), period.began(), period.ended(), period.roles(), levels);
        });
    }

    /** The levels of a period, of which the last ends with a step. */
    private static List<LevelPeriod> levels(MembershipPeriod period, HistoryEntry step) {
        return period.levels().stream()
                .map(level -> level.to().isPresent()
                        ? level
                        : new LevelPeriod(level.level(), level.from(), Optional.of(step.effectiveAt()), level.began()))
                .toList();
    }

    private void replaceRoles(List<RolePeriod> roles) {
        open = open.map(period -> new MembershipPeriod(
                period.from(), period.to(), period.began(), period.ended(), roles, period.levels()));
    }

    private Stream<RolePeriod> roles(Role role) {
        return open.stream()
                .flatMap(period -> period.roles().stream())
                .filter(period -> period.role().equals(role));
    }

    private static boolean canEnd(RolePeriod role, HistoryEntry step) {
        return !isOver(role, step.effectiveAt(), false);
    }

    private static boolean isOver(RolePeriod role, Instant at, boolean exactly) {
        return role.ended().isPresent() || isOver(role.to(), at, exactly);
    }

    private static boolean isOver(Optional<Instant> to, Instant at, boolean exactly) {
        return to.filter(end -> end.isBefore(at) || (exactly && end.equals(at))).isPresent();
    }

    private static RolePeriod ended(RolePeriod role, HistoryEntry step) {
        return new RolePeriod(
                role.role(), role.from(), Optional.of(step.effectiveAt()), role.began(), Optional.of(step.id()));
    }

    private static Role role(Optional<String> code) {
        return Role.stored(code.orElse(""));
    }
}
