package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.commands.correction.Amendment;
import io.copkit.commands.correction.Realigned;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.Codes;
import io.copkit.membership.Admission;
import io.copkit.membership.AdmissionPath;
import io.copkit.membership.Application;
import io.copkit.membership.Candidate;
import io.copkit.membership.Departure;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipEvent;
import io.copkit.membership.MembershipSource;
import io.copkit.membership.MembershipStatus;
import io.copkit.membership.Profile;
import io.copkit.membership.Rejection;
import io.copkit.role.RightsEvent;
import io.copkit.role.Role;
import io.copkit.role.RoleEvent;
import io.copkit.role.RoleGrant;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one command does to one membership: each step changes it and says so, in history and as an event.
 *
 * <p>What has run out since the membership was last written, a term, a suspension, a ban or an invitation, is brought to its
 * end first, so that every step goes on from the state that counts.
 */
public final class MembershipChange {

    private final Work work;
    private final StateKey.OfMembership key;
    private final MemberId member;
    private final Optional<MembershipRecord> previous;
    private final List<CopEvent> events = new ArrayList<>();
    private final Set<String> sources;
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
        this.sources = new HashSet<>(previous.map(MembershipRecord::sources).orElse(Set.of()));
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
        Membership.Active after = candidate().admitted(admission, profile);
        vouchedFor(admission);
        become(after, Happening.MEMBER_JOINED, reason);
    }

    /** Lets in whom an admission lets in, since a time that lies back. */
    public void admit(Admission admission, Amendment past, Reason reason) {
        Membership.Active fresh = candidate().admitted(admission, Profile.EMPTY);
        Optional<Membership> before = realign(past, Optional.of(fresh), reason, Optional.empty());
        vouchedFor(admission);
        events.add(new MembershipEvent.Joined(work.actor(), before, active()));
    }

    /** Becomes what follows from a past that reads otherwise than before. */
    public void amend(Amendment past, Reason reason, Optional<String> note) {
        Optional<Membership> before = realign(past, membership, reason, note);
        events.add(new MembershipEvent.Amended(work.actor(), work.at(), before, membership.orElseThrow()));
    }

    /** What keeps the membership alive, or would if the member had not left by an own step. */
    public Set<MembershipSource> sources() {
        return sources.stream().map(MembershipSource::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Is vouched for by one more source. */
    public void vouch(MembershipSource source) {
        sources.add(source.code());
        work.happened(step(Happening.SOURCE_ADDED, Reason.SYNCED).to(source.code()));
    }

    /** Is vouched for by a source no more. */
    public void withdraw(MembershipSource source) {
        sources.remove(source.code());
        work.happened(step(Happening.SOURCE_WITHDRAWN, Reason.SYNCED).from(source.code()));
    }

    /** Puts on the waiting list whom an admission lets wait. */
    public void queue(Admission admission, Application application, Optional<String> invitation, Reason reason) {
        Membership.Applied after = candidate().waiting(admission, application, invitation);
        become(after, Happening.MEMBER_WAITING, reason);
    }

    /** Leaves, and gives every role back. */
    public Membership.Left leave(Departure why, Reason reason) {
        giveRolesBack(Reason.LEFT);
        return end(work.at(), why, reason);
    }

    /** Gets a role, for the whole community and for good. */
    public void appoint(Role role, Reason reason) {
        appoint(RoleGrant.of(role, work.at(), work.actingMember()), Optional.empty(), reason);
    }

    /**
     * Gets a role, whatever state the membership is in.
     *
     * @param knownEnd when it ends for certain; empty if it does not, or may be held over
     */
    public void appoint(RoleGrant grant, Optional<Instant> knownEnd, Reason reason) {
        Membership.Belonging belonging = belonging();
        Membership.Active before = belonging.membership();
        Membership.Active after = before.appointed(grant);
        membership = Optional.of(belonging.over(after));
        appointed(grant, before, after, knownEnd, reason);
    }

    /** Does not get a role that was promised. */
    public void notGiven(Role role, Refusal why) {
        work.happened(step(Happening.ROLE_NOT_GIVEN, Reason.ACCEPTED)
                .to(role.code())
                .noting(Optional.of(why.code().code())));
        events.add(new RightsEvent.NotGiven(community(), work.actor(), work.at(), member, role, why));
    }

    /** Loses a role. */
    public void revoke(Role role, Reason reason) {
        Membership.Active before = active();
        membership = Optional.of(before.revoked(role));
        revoked(role, before, active(), reason);
    }

    /** Holds another role instead of one, with the same terms, whatever state the membership is in. */
    public void replace(Role from, Role to, Reason reason) {
        Membership.Belonging belonging = belonging();
        Membership.Active before = belonging.membership();
        RoleGrant old = before.grant(from).orElseThrow();
        Membership.Active between = before.revoked(from);
        revoked(from, before, between, reason);
        if (between.roles().contains(to)) {
            membership = Optional.of(belonging.over(between));
            return;
        }
        RoleGrant grant = new RoleGrant(to, work.at(), old.until(), old.scopes(), work.actingMember());
        Membership.Active after = between.appointed(grant);
        membership = Optional.of(belonging.over(after));
        appointed(grant, between, after, old.until(), reason);
    }

    /**
     * Loses a role whose term is over, whatever state the membership is in.
     *
     * @param since since when; empty for now
     */
    public void expire(Role role, Optional<Instant> since) {
        Membership.Belonging belonging = belonging();
        Membership.Active before = belonging.membership();
        Membership.Active after = before.revoked(role);
        membership = Optional.of(belonging.over(after));
        effectiveAt = since;
        revoked(role, before, after, Reason.EXPIRED);
        effectiveAt = Optional.empty();
    }

    /** Ends with its term. */
    public void expire(Instant term) {
        overAt(term, () -> {
            giveRolesBack(Reason.EXPIRED);
            end(term, Departure.EXPIRED, Reason.EXPIRED);
        });
    }

    /** Is held over after the end of its term, and facilitates on until somebody takes over. */
    public void holdOver(Instant term, Instant tellAgainAt) {
        Membership.Belonging before = belonging();
        Membership.Active longer = before.membership().renewed(Optional.of(tellAgainAt));
        Membership.Active facilitating = before.membership()
                .grant(Role.FACILITATOR)
                .map(grant -> longer.with(grant.heldOver(term, tellAgainAt)))
                .orElse(longer);
        overAt(term, () -> become(before.over(facilitating), Happening.MEMBER_HELD_OVER, Reason.EXPIRED));
    }

    /** Keeps a role although its term is over. */
    public void holdOver(Role role, Instant tellAgainAt) {
        Membership.Belonging before = belonging();
        RoleGrant grant = before.membership().grant(role).orElseThrow();
        RoleGrant longer = grant.heldOver(grant.end().orElseThrow(), tellAgainAt);
        Membership.Belonging after = before.over(before.membership().with(longer));
        membership = Optional.of(after);
        if (grant.heldOver().isEmpty()) {
            effectiveAt = grant.end();
        }
        work.happened(step(Happening.ROLE_HELD_OVER, Reason.EXPIRED).to(role.code()));
        effectiveAt = Optional.empty();
        events.add(new MembershipEvent.HeldOver(work.actor(), work.at(), before, after));
    }

    /** When the person asked to be let in, or was asked, and nothing has become of it yet. */
    public Optional<Instant> askedAt() {
        return membership
                .filter(state -> state instanceof Membership.Invited || state instanceof Membership.Applied)
                .map(Membership::since);
    }

    /** Whether the membership ended by what happened so far. */
    public boolean hasFreedPlace() {
        return previous.map(MembershipRecord::status)
                        .flatMap(code -> Codes.find(MembershipStatus.class, code))
                        .filter(MembershipStatus::isBelonging)
                        .isPresent()
                && membership.orElse(null) instanceof Membership.Outside;
    }

    /** Goes over to another state, says so in the history and tells. */
    public void become(Membership after, Happening what, Reason reason) {
        become(after, what, reason, Optional.empty());
    }

    /** Goes over to another state, with a word on why. */
    public void become(Membership after, Happening what, Reason reason, Optional<String> note) {
        Optional<Membership> before = membership;
        membership = Optional.of(after);
        if (after instanceof Membership.Outside) {
            sources.remove(MembershipSource.BY_HAND.code());
        }
        Step step = step(what, reason).to(after.status().code()).noting(note).until(term(after));
        work.happened(before.map(state -> step.from(state.status().code())).orElse(step));
        events.add(MembershipEvents.of(what, work.actor(), work.at(), before, after));
    }

    /** When a suspension, or a membership, ends by itself; that of a facilitator does not, whatever its term. */
    private static Optional<Instant> term(Membership membership) {
        if (membership instanceof Membership.Suspended suspended) {
            return suspended.because().until();
        }
        return membership instanceof Membership.Belonging belonging
                        && !belonging.membership().roles().contains(Role.FACILITATOR)
                ? belonging.membership().until()
                : Optional.empty();
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
        work.put(MembershipMapping.record(after, previous, sources, work.at()));
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

    /** The person, who does not belong to the community, as somebody who may come. */
    public Candidate candidate() {
        return membership
                .map(state -> ((Membership.Outside) state).candidate())
                .orElseGet(() -> Candidate.stranger(CommunityId.of(key.communityId()), member));
    }

    /** What happened so far. */
    public List<CopEvent> events() {
        return events;
    }

    /** Tells also what has happened to others in the course of this. */
    void alongWith(List<CopEvent> others) {
        events.addAll(others);
    }

    private void catchUp() {
        Membership stored = membership.orElse(null);
        if (stored == null || stored.at(work.at()).equals(stored)) {
            return;
        }
        if (stored instanceof Membership.Invited invited) {
            Membership.Refused after = invited.reject(invited.until(), Rejection.LAPSED);
            overAt(invited.until(), () -> become(after, Happening.MEMBER_REFUSED, Reason.EXPIRED));
        } else if (stored instanceof Membership.Banned banned) {
            Membership.Left after = banned.lift(banned.because().until().orElseThrow());
            overAt(after.since(), () -> become(after, Happening.BAN_LIFTED, Reason.EXPIRED));
        } else if (stored instanceof Membership.Suspended suspended
                && !suspended.because().holdsAt(work.at())) {
            Instant end = suspended.because().until().orElseThrow();
            overAt(end, () -> become(suspended.lift(), Happening.SUSPENSION_LIFTED, Reason.EXPIRED));
            catchUp();
        } else {
            expire(belonging().membership().until().orElseThrow());
        }
    }

    /** Says of steps that they hold since what they bring to an end has run out. */
    private void overAt(Instant end, Runnable steps) {
        effectiveAt = Optional.of(end);
        steps.run();
        effectiveAt = Optional.empty();
    }

    private Membership.Left end(Instant at, Departure why, Reason reason) {
        Membership.Left after = belonging().leave(at, why);
        become(after, Happening.MEMBER_LEFT, reason);
        return after;
    }

    private void vouchedFor(Admission admission) {
        if (admission.facts().path() != AdmissionPath.SYNC) {
            sources.add(MembershipSource.BY_HAND.code());
        }
    }

    private Optional<Membership> realign(
            Amendment past, Optional<Membership> from, Reason reason, Optional<String> note) {
        Optional<Membership> before = membership;
        past.rows()
                .forEach(row -> work.happened(row.step(step(row.what(), reason)).noting(note)));
        membership = Optional.of(new Realigned(past, work.at(), work.actingMember()).of(community(), from));
        return before;
    }

    private CommunityId community() {
        return CommunityId.of(key.communityId());
    }

    private void appointed(
            RoleGrant grant,
            Membership.Active before,
            Membership.Active after,
            Optional<Instant> knownEnd,
            Reason reason) {
        Role role = grant.role();
        work.happened(step(Happening.ROLE_APPOINTED, reason).to(role.code()).until(knownEnd));
        events.add(new RoleEvent.Appointed(
                before.community(), work.actor(), work.at(), before.member(), role, before.roles(), after.roles()));
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
