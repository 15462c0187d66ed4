package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Admission;
import io.copkit.membership.Application;
import io.copkit.membership.Candidate;
import io.copkit.membership.Departure;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipEvent;
import io.copkit.membership.Profile;
import io.copkit.membership.Rejection;
import io.copkit.role.Role;
import io.copkit.role.RoleEvent;
import io.copkit.role.RoleGrant;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one command does to one membership: each step changes it and says so, in history and as an event.
 *
 * <p>What has run out since the membership was last written, a term, a suspension, a ban or an invitation, is brought to its
 * end first, so that every step goes on from the state that counts.
 */
public final class MembershipChange {

    private final Work work;
    private final StateKey key;
    private final MemberId member;
    private final Optional<MembershipRecord> previous;
    private final List<CopEvent> events = new ArrayList<>();
    private Optional<Membership> membership;
    private Optional<Instant> effectiveAt = Optional.empty();

    private MembershipChange(
            Work work,
            CommunityId community,
            MemberId member,
            Optional<MembershipRecord> previous,
            Optional<Membership> membership) {
        this.work = work;
        this.key = StateKey.membership(community.value(), member.value());
        this.member = member;
        this.previous = previous;
        this.membership = membership;
    }

    /** Goes on from what a member is to a community, if anything. */
    public static MembershipChange of(
            Work work, CommunityId community, MemberId member, Optional<Stored<Membership, MembershipRecord>> stored) {
        MembershipChange change =
                new MembershipChange(work, community, member, stored.map(Stored::record), stored.map(Stored::value));
        change.catchUp();
        return change;
    }

    /** Goes on from a membership that was read. */
    public static MembershipChange of(Work work, Stored<Membership, MembershipRecord> stored) {
        Membership read = stored.value();
        return of(work, read.community(), read.member(), Optional.of(stored));
    }

    /** Lets in whom an admission lets in. Nothing else makes an active membership. */
    public void admit(Admission admission, Profile profile, Reason reason) {
        Membership.Active after = candidate(admission).admitted(admission, profile);
        Optional<Membership> before = become(after, Happening.MEMBER_JOINED, reason);
        events.add(new MembershipEvent.Joined(work.actor(), before, after));
    }

    /** Puts on the waiting list whom an admission lets wait. */
    public void queue(Admission admission, Application application, Optional<String> invitation, Reason reason) {
        Membership.Applied after = candidate(admission).waiting(admission, application, invitation);
        Optional<Membership> before = become(after, Happening.MEMBER_WAITING, reason);
        events.add(new MembershipEvent.Waiting(work.actor(), work.at(), before, after));
    }

    /** Leaves, and gives every role back. */
    public Membership.Left leave(Departure why, Reason reason) {
        giveRolesBack(Reason.LEFT);
        return end(work.at(), why, reason);
    }

    /** Gets a role. */
    public void appoint(Role role, Reason reason) {
        Membership.Active before = active();
        Membership.Active after = before.appointed(RoleGrant.of(role, work.at(), work.actingMember()));
        membership = Optional.of(after);
        work.happened(step(Happening.ROLE_APPOINTED, reason).to(role.code()));
        events.add(new RoleEvent.Appointed(
                before.community(), work.actor(), work.at(), before.member(), role, before.roles(), after.roles()));
    }

    /** Loses a role. */
    public void revoke(Role role, Reason reason) {
        Membership.Active before = active();
        membership = Optional.of(before.revoked(role));
        revoked(role, before, active(), reason);
    }

    /**
     * Goes over to another state.
     *
     * @return the state before, if there was one
     */
    public Optional<Membership> become(Membership after, Happening what, Reason reason) {
        return become(after, what, reason, Optional.empty());
    }

    /**
     * Goes over to another state, with a word on why.
     *
     * @return the state before, if there was one
     */
    public Optional<Membership> become(Membership after, Happening what, Reason reason, Optional<String> note) {
        Optional<Membership> before = membership;
        membership = Optional.of(after);
        Step step = step(what, reason).to(after.status().code()).noting(note);
        work.happened(before.map(state -> step.from(state.status().code())).orElse(step));
        return before;
    }

    /** One more thing to tell. */
    public void tell(Function<Work, MembershipEvent> event) {
        events.add(event.apply(work));
    }

    /** Takes every role back, from whoever belongs to the community. */
    public void giveRolesBack(Reason reason) {
        Membership.Belonging belonging = belonging();
        Membership.Active before = belonging.membership();
        for (Role role : before.roles()) {
            Membership.Active after = before.revoked(role);
            revoked(role, before, after, reason);
            before = after;
        }
        membership = Optional.of(belonging.over(before));
    }

    /** Puts the membership into the change set. */
    public void write() {
        Membership after = membership.orElseThrow();
        work.put(previous.map(record -> MembershipMapping.next(after, record, work.at()))
                .orElseGet(() -> MembershipMapping.first(after, work.at())));
    }

    /** The membership as it is now, if there is one. */
    public Optional<Membership> now() {
        return membership;
    }

    /** The membership, which is active. */
    public Membership.Active active() {
        return (Membership.Active) membership.orElseThrow();
    }

    /** The membership, which belongs to the community. */
    public Membership.Belonging belonging() {
        return (Membership.Belonging) membership.orElseThrow();
    }

    /** What happened so far. */
    public List<CopEvent> events() {
        return events;
    }

    private void catchUp() {
        Membership stored = membership.orElse(null);
        if (stored == null || stored.at(work.at()).equals(stored)) {
            return;
        }
        if (stored instanceof Membership.Invited invited) {
            Membership.Refused after = invited.reject(invited.until(), Rejection.LAPSED);
            overAt(invited.until(), () -> become(after, Happening.MEMBER_REFUSED, Reason.EXPIRED));
            events.add(new MembershipEvent.Refused(work.actor(), invited, after));
        } else if (stored instanceof Membership.Banned banned) {
            Membership.Left after = banned.lift(banned.because().until().orElseThrow());
            overAt(after.since(), () -> become(after, Happening.BAN_LIFTED, Reason.EXPIRED));
            events.add(new MembershipEvent.BanLifted(work.actor(), banned, after));
        } else if (stored instanceof Membership.Suspended suspended
                && !suspended.because().holdsAt(work.at())) {
            Instant end = suspended.because().until().orElseThrow();
            overAt(end, () -> become(suspended.lift(), Happening.SUSPENSION_LIFTED, Reason.EXPIRED));
            events.add(new MembershipEvent.SuspensionLifted(work.actor(), work.at(), suspended, active()));
            catchUp();
        } else {
            Instant end = belonging().membership().until().orElseThrow();
            overAt(end, () -> {
                giveRolesBack(Reason.EXPIRED);
                end(end, Departure.EXPIRED, Reason.EXPIRED);
            });
        }
    }

    /** Says of steps that they hold since what they bring to an end has run out. */
    private void overAt(Instant end, Runnable steps) {
        effectiveAt = Optional.of(end);
        steps.run();
        effectiveAt = Optional.empty();
    }

    private Membership.Left end(Instant at, Departure why, Reason reason) {
        Membership.Belonging before = belonging();
        Membership.Left after = before.leave(at, why);
        become(after, Happening.MEMBER_LEFT, reason);
        events.add(new MembershipEvent.Left(work.actor(), before, after));
        return after;
    }

    private Candidate candidate(Admission admission) {
        return membership
                .map(state -> ((Membership.Outside) state).candidate())
                .orElseGet(() -> Candidate.stranger(admission.facts().community(), member));
    }

    private void revoked(Role role, Membership.Active before, Membership.Active after, Reason reason) {
        work.happened(step(Happening.ROLE_REVOKED, reason).from(role.code()));
        events.add(new RoleEvent.Revoked(
                before.community(), work.actor(), work.at(), before.member(), role, before.roles(), after.roles()));
    }

    private Step step(Happening what, Reason reason) {
        long version = previous.map(MembershipRecord::version).orElse(0L) + 1;
        Step step = Step.of(what, key, version, reason).about(member);
        return effectiveAt.map(step::effective).orElse(step);
    }
}
