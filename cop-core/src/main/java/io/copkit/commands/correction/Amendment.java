package io.copkit.commands.correction;

import io.copkit.Actor;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Step;
import io.copkit.history.Belonging;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.history.MemberHistory;
import io.copkit.history.MembershipPeriod;
import io.copkit.history.Replay;
import io.copkit.history.RolePeriod;
import io.copkit.internal.Codes;
import io.copkit.membership.MembershipStatus;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be recorded so that the past of one member reads otherwise: rows that take steps back, and rows that say what
 * happened instead. Nothing that was recorded is changed by it. Made for one decision; not safe for use by several threads.
 */
public final class Amendment {

    /**
     * A row to be recorded.
     *
     * @param what what it says
     * @param role the role that it is about, if any
     * @param at since when it holds
     * @param until when it ends by itself
     * @param voids the step that it takes back
     */
    public record Row(
            Happening what, Optional<Role> role, Instant at, Optional<Instant> until, Optional<String> voids) {

        static Row of(Happening what, Instant at) {
            return new Row(what, Optional.empty(), at, Optional.empty(), Optional.empty());
        }

        Row role(Role given) {
            return new Row(what, Optional.of(given), at, until, voids);
        }

        Row until(Optional<Instant> end) {
            return new Row(what, role, at, end, voids);
        }

        private Row voiding(String step) {
            return new Row(what, role, at, until, Optional.of(step));
        }

        /** What it says, as a step of the history. */
        public Step step(Step begun) {
            Step step = begun.effective(at).until(until);
            Step taken = voids.map(step::voiding).orElse(step);
            if (what == Happening.ROLE_APPOINTED) {
                return taken.to(role.orElseThrow().code());
            } else if (what == Happening.ROLE_REVOKED) {
                return taken.from(role.orElseThrow().code());
            } else if (what == Happening.MEMBER_JOINED) {
                return taken.to(MembershipStatus.ACTIVE.code());
            }
            return what == Happening.MEMBER_LEFT ? taken.to(MembershipStatus.LEFT.code()) : taken;
        }

        private HistoryEntry entry(String id, MemberId member, long sequence) {
            Optional<String> code = role.map(Role::code);
            return new HistoryEntry(
                    id,
                    sequence,
                    "row",
                    what.code(),
                    new Actor.Erased(),
                    Optional.of(member),
                    code,
                    code,
                    "",
                    Optional.empty(),
                    List.of(),
                    at,
                    at,
                    until,
                    voids);
        }
    }

    private final MemberId member;
    private final List<HistoryEntry> steps;
    private final List<HistoryEntry> contradictions;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private int made;

    /** Of the past of a member as it is known. */
    public Amendment(MemberId member, Replay known) {
        this.member = member;
        this.steps = known.steps();
        this.contradictions = known.contradictions(member);
    }

    /** Whose past it is. */
    public MemberId member() {
        return member;
    }

    /** The step with an id, if it stands in the past of the member and was not taken back. */
    public Optional<HistoryEntry> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Says that a step took effect at another time. */
    public void date(HistoryEntry step, Instant at) {
        if (step.is(Happening.MEMBER_LEFT)) {
            periods()
                    .filter(period -> period.ended().equals(Optional.of(step.id())))
                    .findFirst()
                    .ifPresent(period -> endRoles(period, at));
        }
        take(step.id(), step.effectiveAt());
        Row row = Row.of(Codes.parse(Happening.class, step.what()), at).until(step.until());
        add(role(step).map(row::role).orElse(row));
    }

    /** Says that a step never happened, nor what makes no sense without it. */
    public void strike(HistoryEntry step) {
        take(step.id(), step.effectiveAt());
        List<HistoryEntry> orphans = newContradictions();
        while (!orphans.isEmpty()) {
            orphans.forEach(orphan -> take(orphan.id(), orphan.effectiveAt()));
            orphans = newContradictions();
        }
    }

    /** Says that what a step began ended at an instant. */
    public void end(HistoryEntry step, Instant at) {
        Optional<HistoryEntry> ended = endOf(step);
        if (ended.isPresent()) {
            date(ended.get(), at);
            return;
        }
        Optional<Role> role = role(step);
        if (role.isPresent()) {
            add(Row.of(Happening.ROLE_REVOKED, at).role(role.get()));
        } else {
            periods()
                    .filter(period -> period.began().equals(step.id()))
                    .findFirst()
                    .ifPresent(period -> endRoles(period, at));
            add(Row.of(Happening.MEMBER_LEFT, at));
        }
    }

    /** Adds a time of membership; what overlaps or touches others becomes one with them. */
    public void belong(Instant from, Optional<Instant> to, Instant now) {
        List<MembershipPeriod> touched = periods()
                .filter(period -> touches(period.from(), period.to(), from, to))
                .toList();
        if (touched.isEmpty()) {
            Row joined = Row.of(Happening.MEMBER_JOINED, from);
            add(isOver(to, now) ? joined : joined.until(to));
            to.filter(end -> !end.isAfter(now)).ifPresent(end -> add(Row.of(Happening.MEMBER_LEFT, end)));
            return;
        }
        for (int i = 1; i < touched.size(); i++) {
            reopen(touched.get(i - 1));
            take(touched.get(i).began(), touched.get(i).from());
        }
        MembershipPeriod first = touched.get(0);
        if (from.isBefore(first.from())) {
            take(first.began(), first.from());
            add(Row.of(Happening.MEMBER_JOINED, from)
                    .until(first.to().filter(end -> first.ended().isEmpty())));
        }
        prolong(touched.get(touched.size() - 1), to, now);
    }

    /** Adds a time of holding a role; what overlaps or touches others of the same role becomes one with them. */
    public void hold(Role role, Instant from, Optional<Instant> to, Instant now) {
        Span whole = new Span(from, to);
        List<RolePeriod> touched = periods()
                .flatMap(period -> period.roles().stream())
                .filter(held -> held.role().equals(role) && touches(held.from(), held.to(), from, to))
                .toList();
        for (RolePeriod held : touched) {
            whole = whole.with(held.from(), held.to());
        }
        if (touched.size() == 1
                && whole.is(touched.get(0).from(), touched.get(0).to())) {
            return;
        }
        for (RolePeriod held : touched) {
            take(held.began(), held.from());
            held.ended()
                    .filter(step -> is(step, Happening.ROLE_REVOKED))
                    .ifPresent(step -> take(step, held.to().orElse(held.from())));
        }
        Row given = Row.of(Happening.ROLE_APPOINTED, whole.from()).role(role);
        Optional<Instant> end = whole.to();
        add(isOver(end, now) ? given : given.until(end));
        end.filter(instant -> !instant.isAfter(now) && !endsWithMembership(instant))
                .ifPresent(
                        instant -> add(Row.of(Happening.ROLE_REVOKED, instant).role(role)));
    }

    /** What is to be recorded, in this order. */
    public List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** The past of the member without it. */
    public MemberHistory before() {
        return Replay.of(steps).member(member);
    }

    /** The past of the member with it. */
    public MemberHistory history() {
        return replay().member(member);
    }

    /** What would make no sense where it stands, and did before. */
    public List<HistoryEntry> newContradictions() {
        return replay().contradictions(member).stream()
                .filter(step -> !contradictions.contains(step))
                .toList();
    }

    /** Why it cannot be: it changes nothing, or the past would make no sense any more. */
    public Optional<Refusal> refusal() {
        if (rows.isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.CORRECTION_CHANGES_NOTHING));
        }
        return newContradictions().stream()
                .findFirst()
                .map(step -> Refusal.of(
                        RefusalCode.CORRECTION_CONTRADICTS,
                        Map.of(
                                "happening",
                                step.what(),
                                "at",
                                step.effectiveAt().toString())));
    }

    /** Why it cannot be: somebody would belong to the community now, or hold a role now, who did not before. */
    public Optional<Refusal> bringsBack(MemberHistory before, Instant now) {
        Optional<Belonging> after = history().at(now);
        boolean more = after.isPresent()
                && before.at(now)
                        .filter(was -> was.roles().containsAll(after.get().roles()))
                        .isEmpty();
        return more ? Optional.of(Refusal.of(RefusalCode.CORRECTION_BRINGS_BACK)) : Optional.empty();
    }

    /** The roles that the member holds now, and did not before. */
    public Set<Role> gained(MemberHistory before, Instant now) {
        Set<Role> gained = new HashSet<>(history().at(now).map(Belonging::roles).orElse(Set.of()));
        before.at(now).ifPresent(was -> gained.removeAll(was.roles()));
        return gained;
    }

    /** The roles that the member holds no more now. */
    public Set<Role> lost(MemberHistory before, Instant now) {
        Set<Role> lost = new HashSet<>(before.at(now).map(Belonging::roles).orElse(Set.of()));
        history().at(now).ifPresent(after -> lost.removeAll(after.roles()));
        return lost;
    }

    /** Whether what a step began was ended by something else than leaving or losing the role, such as a removal. */
    boolean isEndedOtherwise(HistoryEntry step) {
        return history().periods().stream()
                .filter(period -> period.began().equals(step.id()))
                .flatMap(period -> period.ended().stream())
                .anyMatch(ended -> !is(ended, Happening.MEMBER_LEFT));
    }

    private Stream<MembershipPeriod> periods() {
        return history().periods().stream();
    }

    private void add(Row row) {
        made++;
        rows.put("row#" + made, row);
    }

    /** Takes back what was recorded, or was about to be. */
    private void take(String step, Instant at) {
        if (rows.remove(step) == null) {
            add(Row.of(Happening.STEP_STRUCK, at).voiding(step));
        }
    }

    /** Lets a time of membership go on to a later end. */
    private void prolong(MembershipPeriod period, Optional<Instant> to, Instant now) {
        boolean later = period.to().isPresent()
                && (to.isEmpty() || to.get().isAfter(period.to().get()));
        if (!later) {
            return;
        }
        reopen(period);
        if (isOver(to, now)) {
            add(Row.of(Happening.MEMBER_LEFT, to.get()));
        } else {
            // Not from an end to come: the member may leave before it, and come again.
            Instant end = period.to().get();
            add(Row.of(Happening.MEMBER_RENEWED, end.isBefore(now) ? end : now).until(to));
        }
    }

    /** Takes back that a time of membership ended; the roles held to its end were held to then all the same. */
    private void reopen(MembershipPeriod period) {
        Instant end = period.to().orElse(period.from());
        Optional<String> left = period.ended().filter(step -> is(step, Happening.MEMBER_LEFT));
        left.ifPresent(step -> {
            take(step, end);
            period.roles().stream()
                    .filter(role -> role.ended().equals(left))
                    .forEach(role -> add(Row.of(Happening.ROLE_REVOKED, end).role(role.role())));
        });
    }

    /** Roles that were lost by leaving, or after the new end, are lost by leaving at that end. */
    private void endRoles(MembershipPeriod period, Instant at) {
        for (RolePeriod role : period.roles()) {
            boolean lostByLeaving = role.to()
                    .filter(end -> end.isAfter(at) || Optional.of(end).equals(period.to()))
                    .isPresent();
            role.ended()
                    .filter(step -> lostByLeaving && is(step, Happening.ROLE_REVOKED))
                    .ifPresent(step -> take(step, role.to().orElse(at)));
        }
    }

    private boolean endsWithMembership(Instant at) {
        return periods()
                .anyMatch(period -> period.ended().isPresent() && period.to().equals(Optional.of(at)));
    }

    private Optional<HistoryEntry> endOf(HistoryEntry beginning) {
        return periods()
                .flatMap(period -> Stream.concat(
                        period.began().equals(beginning.id()) ? period.ended().stream() : Stream.empty(),
                        period.roles().stream()
                                .filter(role -> role.began().equals(beginning.id()))
                                .flatMap(role -> role.ended().stream())
                                .filter(step -> is(step, Happening.ROLE_REVOKED))))
                .flatMap(step -> step(step).stream())
                .findFirst();
    }

    private static boolean isOver(Optional<Instant> end, Instant now) {
        return end.filter(instant -> !instant.isAfter(now)).isPresent();
    }

    private boolean is(String id, Happening what) {
        return rows.containsKey(id)
                ? rows.get(id).what() == what
                : step(id).filter(step -> step.is(what)).isPresent();
    }

    private Replay replay() {
        List<HistoryEntry> all = new ArrayList<>(steps);
        long sequence = steps.stream().mapToLong(HistoryEntry::sequence).max().orElse(0);
        for (Map.Entry<String, Row> row : rows.entrySet()) {
            sequence++;
            all.add(row.getValue().entry(row.getKey(), member, sequence));
        }
        return Replay.of(all);
    }

    /** The role that a step gave or took, if it did. */
    static Optional<Role> role(HistoryEntry step) {
        return step.is(Happening.ROLE_APPOINTED)
                ? step.to().map(Role::stored)
                : step.is(Happening.ROLE_REVOKED) ? step.from().map(Role::stored) : Optional.empty();
    }

    private static boolean touches(Instant from, Optional<Instant> to, Instant otherFrom, Optional<Instant> otherTo) {
        return otherTo.map(end -> !from.isAfter(end)).orElse(true)
                && to.map(end -> !otherFrom.isAfter(end)).orElse(true);
    }

    private record Span(Instant from, Optional<Instant> to) {

        Span with(Instant otherFrom, Optional<Instant> otherTo) {
            return new Span(
                    otherFrom.isBefore(from) ? otherFrom : from,
                    to.flatMap(end -> otherTo.map(other -> other.isAfter(end) ? other : end)));
        }

        boolean is(Instant otherFrom, Optional<Instant> otherTo) {
            return from.equals(otherFrom) && to.equals(otherTo);
        }
    }
}
