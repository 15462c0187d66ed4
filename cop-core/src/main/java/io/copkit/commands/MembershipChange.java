package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipEvent;
import io.copkit.membership.Origin;
import io.copkit.role.Role;
import io.copkit.role.RoleEvent;
import io.copkit.role.RoleGrant;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one command does to one membership: each step changes it and says so, in history and as an event. */
public final class MembershipChange {

    private final Work work;
    private final Optional<MembershipRecord> previous;
    private final List<CopEvent> events = new ArrayList<>();
    private Membership membership;

    private MembershipChange(Work work, Optional<MembershipRecord> previous, Membership membership) {
        this.work = work;
        this.previous = previous;
        this.membership = membership;
    }

    /** Begins a first membership. */
    public static MembershipChange begin(
            Work work, CommunityId community, MemberId member, Origin origin, Reason reason) {
        Membership.Active begun = Membership.begin(community, member, origin, work.at());
        MembershipChange change = new MembershipChange(work, Optional.empty(), begun);
        change.joined(Optional.empty(), begun, reason);
        return change;
    }

    /** Goes on from a membership that was read. */
    public static MembershipChange of(Work work, Stored<Membership, MembershipRecord> stored) {
        return new MembershipChange(work, Optional.of(stored.record()), stored.value());
    }

    /** Comes back. */
    public void rejoin() {
        Membership.Left left = (Membership.Left) membership;
        Membership.Active back = left.rejoin(work.at());
        membership = back;
        joined(Optional.of(left), back, Reason.ASKED);
    }

    /** Leaves, and gives every role back. */
    public void leave() {
        Membership.Active before = active();
        before.roles().forEach(role -> revoke(role, Reason.LEFT));
        Membership.Left left = active().leave(work.at());
        membership = left;
        work.happened(step(Happening.MEMBER_LEFT, Reason.ASKED)
                .from(MembershipMapping.ACTIVE)
                .to(MembershipMapping.LEFT));
        events.add(new MembershipEvent.Left(work.actor(), before, left));
    }

    /** Gets a role. */
    public void appoint(Role role, Reason reason) {
        Membership.Active before = active();
        Membership.Active after = before.appointed(RoleGrant.of(role, work.at(), work.actingMember()));
        membership = after;
        work.happened(step(Happening.ROLE_APPOINTED, reason).to(role.code()));
        events.add(new RoleEvent.Appointed(
                before.community(), work.actor(), work.at(), before.member(), role, before.roles(), after.roles()));
    }

    /** Loses a role. */
    public void revoke(Role role, Reason reason) {
        Membership.Active before = active();
        Membership.Active after = before.revoked(role);
        membership = after;
        work.happened(step(Happening.ROLE_REVOKED, reason).from(role.code()));
        events.add(new RoleEvent.Revoked(
                before.community(), work.actor(), work.at(), before.member(), role, before.roles(), after.roles()));
    }

    /** Puts the membership into the change set. */
    public void write() {
        work.put(previous.map(record -> MembershipMapping.next(membership, record, work.at()))
                .orElseGet(() -> MembershipMapping.first(active(), work.at())));
    }

    /** The membership, which is active. */
    public Membership.Active active() {
        return (Membership.Active) membership;
    }

    /** The membership, which has ended. */
    public Membership.Left left() {
        return (Membership.Left) membership;
    }

    /** What happened so far. */
    public List<CopEvent> events() {
        return events;
    }

    private void joined(Optional<Membership.Left> before, Membership.Active after, Reason reason) {
        Step step = step(Happening.MEMBER_JOINED, reason).to(MembershipMapping.ACTIVE);
        work.happened(before.isPresent() ? step.from(MembershipMapping.LEFT) : step);
        events.add(new MembershipEvent.Joined(work.actor(), before, after));
    }

    private Step step(Happening what, Reason reason) {
        StateKey key = StateKey.membership(
                membership.community().value(), membership.member().value());
        long version = previous.map(MembershipRecord::version).orElse(0L) + 1;
        return Step.of(what, key, version, reason).about(membership.member());
    }
}
