package io.copkit.commands.membership;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.AdmissionGate;
import io.copkit.commands.Desk;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.Permitted;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.community.JoinPolicy;
import io.copkit.community.PendingFate;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Admission;
import io.copkit.membership.AdmissionPath;
import io.copkit.membership.Application;
import io.copkit.membership.Invitation;
import io.copkit.membership.InvitationStatus;
import io.copkit.membership.Invitations;
import io.copkit.membership.Membership;
import io.copkit.membership.Origin;
import io.copkit.membership.Profile;
import io.copkit.membership.Rejection;
import io.copkit.membership.SentInvitation;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Inviting people, and answering invitations. */
public final class InvitationCommands implements Invitations {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody; only a member answers. */
    public InvitationCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<SentInvitation> invite(CommunityId community, MemberId invitee, Set<Role> roles) {
        return toMember(community, invitee, roles, AdmissionPath.INVITATION, Permission.MEMBER_INVITE);
    }

    @Override
    public Outcome<SentInvitation> nominate(CommunityId community, MemberId nominee, Set<Role> roles) {
        return toMember(community, nominee, roles, AdmissionPath.NOMINATION, Permission.MEMBER_APPROVE);
    }

    @Override
    public Outcome<SentInvitation> inviteAddress(CommunityId community, String address, Set<Role> roles) {
        String hash = Secrets.hashOfAddress(desk.settings(), address);
        String token = desk.settings().secrets().next();
        return sending(community, Permission.MEMBER_INVITE, roles, permitted -> {
            if (permitted.community().value().access().joinPolicy() == JoinPolicy.CLOSED) {
                return Desk.refused(RefusalCode.ADMISSION_CLOSED);
            }
            if (SentLately.isOpenTo(permitted, hash)) {
                return Desk.refused(RefusalCode.ALREADY_INVITED);
            }
            Invitation invitation =
                    draft(permitted, Secrets.hash(token), Optional.empty(), Optional.of(hash), Origin.INVITED, roles);
            DocumentRecord record = permitted.work().put(InvitationMapping.INSTANCE, invitation);
            CopEvent told = InvitationSteps.sent(permitted.work(), record, invitation);
            return Outcome.accepted(new SentInvitation(invitation, Optional.of(token)), List.of(told));
        });
    }

    @Override
    public Outcome<SentInvitation> resend(CommunityId community, String id) {
        String token = desk.settings().secrets().next();
        return onOpen(community, id, (permitted, stored) -> {
            Optional<Refusal> tooMany = SentLately.tooMany(permitted);
            if (tooMany.isPresent()) {
                return Outcome.refused(tooMany.get());
            }
            if (permitted.community().value().access().joinPolicy() == JoinPolicy.CLOSED) {
                return Desk.refused(RefusalCode.ADMISSION_CLOSED);
            }
            return stored.value().invitee().isPresent() ? again(permitted, stored) : replaced(permitted, stored, token);
        });
    }

    @Override
    public Outcome<Invitation> revoke(CommunityId community, String id) {
        return onOpen(community, id, (permitted, stored) -> {
            Work work = permitted.work();
            Invitation revoked = stored.value().with(InvitationStatus.REVOKED);
            List<CopEvent> events = new ArrayList<>();
            stored.value().invitee().ifPresent(invitee -> {
                MembershipChange change = change(work, community, invitee);
                if (change.now().orElse(null) instanceof Membership.Invited invited) {
                    change.become(
                            invited.reject(work.at(), Rejection.REVOKED), Happening.MEMBER_REFUSED, Reason.of(actor));
                    change.write();
                    events.addAll(change.events());
                }
            });
            events.add(InvitationSteps.closed(work, stored, revoked, Reason.of(actor)));
            return Outcome.accepted(revoked, events);
        });
    }

    @Override
    public Outcome<Membership> accept(CommunityId community) {
        return answering(
                community,
                (work, stored, change) -> invited(work, change)
                        .fold(found -> accepted(work, stored, change, found.value()), Outcome::refused));
    }

    /** A secret also opens a community that whoever holds it could not see before. */
    @Override
    public Outcome<Membership> accept(CommunityId community, String token) {
        if (!(actor instanceof Actor.Member member)) {
            return Desk.refused(RefusalCode.NOT_INVITED);
        }
        return desk.run(actor, work -> {
            Optional<Stored<Invitation, DocumentRecord>> found = work.document(
                            InvitationMapping.INSTANCE, community.value(), Secrets.hash(token))
                    .filter(invitation -> invitation.value().address().isPresent());
            return found.isEmpty()
                    ? work.inOpenCommunity(community, stored -> Desk.refused(RefusalCode.NOT_INVITED))
                    : work.community(community)
                            .map(stored -> opened(work, stored, change(work, community, member.id()), found.get()))
                            .orElseGet(() -> Desk.refused(RefusalCode.COMMUNITY_UNKNOWN));
        });
    }

    private Outcome<Membership> opened(
            Work work,
            Stored<Community, CommunityRecord> community,
            MembershipChange change,
            Stored<Invitation, DocumentRecord> found) {
        if (!found.value().isOpenAt(work.at())) {
            return Desk.refused(RefusalCode.INVITATION_NOT_OPEN);
        }
        if (change.now().orElse(null) instanceof Membership.Invited) {
            return Desk.refused(RefusalCode.INVITATION_PENDING);
        }
        return accepted(work, community, change, found);
    }

    @Override
    public Outcome<Membership.Refused> decline(CommunityId community) {
        return answering(
                community,
                (work, stored, change) -> invited(work, change)
                        .fold(
                                found -> {
                                    work.require(stored);
                                    Membership.Invited invited =
                                            (Membership.Invited) change.now().orElseThrow();
                                    Membership.Refused refused = invited.reject(work.at(), Rejection.DECLINED);
                                    change.become(refused, Happening.MEMBER_REFUSED, Reason.ASKED);
                                    change.write();
                                    Invitation declined = found.value().value().with(InvitationStatus.DECLINED);
                                    List<CopEvent> events = new ArrayList<>(change.events());
                                    events.add(InvitationSteps.closed(work, found.value(), declined, Reason.ASKED));
                                    return Outcome.accepted(refused, events);
                                },
                                Outcome::refused));
    }

    private Outcome<SentInvitation> toMember(
            CommunityId community, MemberId invitee, Set<Role> roles, AdmissionPath path, Permission permission) {
        String id = desk.newId();
        return sending(community, permission, roles, permitted -> {
            Work work = permitted.work();
            MembershipChange change = change(work, community, invitee);
            if (change.now().orElse(null) instanceof Membership.Invited) {
                return Desk.refused(RefusalCode.ALREADY_INVITED);
            }
            if (change.now().orElse(null) instanceof Membership.Applied) {
                return Desk.refused(RefusalCode.ALREADY_APPLIED);
            }
            List<Refusal> objections =
                    Admission.objections(gate(work, permitted.community()).facts(change, invitee, path));
            if (!objections.isEmpty()) {
                return Outcome.refused(objections);
            }
            Invitation invitation = draft(permitted, id, Optional.of(invitee), Optional.empty(), path.origin(), roles);
            DocumentRecord record = work.put(InvitationMapping.INSTANCE, invitation);
            change.become(
                    change.candidate().invited(work.at(), path.origin(), id, invitation.until()),
                    Happening.MEMBER_INVITED,
                    Reason.of(actor));
            change.write();
            List<CopEvent> events = new ArrayList<>(change.events());
            events.add(InvitationSteps.sent(work, record, invitation));
            return Outcome.accepted(new SentInvitation(invitation, Optional.empty()), events);
        });
    }

    private Outcome<SentInvitation> sending(
            CommunityId community,
            Permission permission,
            Set<Role> roles,
            Function<Permitted, Outcome<SentInvitation>> decision) {
        return Permitted.run(desk, actor, community, permission, permitted -> {
            Optional<Refusal> refusal =
                    Promises.refusal(permitted.authority(), roles).or(() -> SentLately.tooMany(permitted));
            return refusal.isPresent() ? Outcome.refused(refusal.get()) : decision.apply(permitted);
        });
    }

    private Outcome<SentInvitation> again(Permitted permitted, Stored<Invitation, DocumentRecord> stored) {
        Work work = permitted.work();
        MembershipChange change =
                change(work, permitted.id(), stored.value().invitee().orElseThrow());
        if (!(change.now().orElse(null) instanceof Membership.Invited invited)) {
            return Desk.refused(RefusalCode.INVITATION_NOT_OPEN);
        }
        Invitation again = stored.value().sentAgain(stored.value().id(), work.at(), end(permitted));
        change.become(invited.extended(again.until()), Happening.MEMBER_INVITED, Reason.of(actor));
        change.write();
        List<CopEvent> events = new ArrayList<>(change.events());
        events.add(InvitationSteps.sent(work, work.put(InvitationMapping.INSTANCE, again, stored), again));
        return Outcome.accepted(new SentInvitation(again, Optional.empty()), events);
    }

    /** Of the secret only the hash is known, so that another invitation takes the place of the one before. */
    private Outcome<SentInvitation> replaced(
            Permitted permitted, Stored<Invitation, DocumentRecord> stored, String token) {
        Work work = permitted.work();
        Invitation next = stored.value().sentAgain(Secrets.hash(token), work.at(), end(permitted));
        List<CopEvent> events = List.of(
                InvitationSteps.closed(work, stored, stored.value().with(InvitationStatus.REPLACED), Reason.of(actor)),
                InvitationSteps.sent(work, work.put(InvitationMapping.INSTANCE, next), next));
        return Outcome.accepted(new SentInvitation(next, Optional.of(token)), events);
    }

    private Outcome<Membership> accepted(
            Work work,
            Stored<Community, CommunityRecord> community,
            MembershipChange change,
            Stored<Invitation, DocumentRecord> found) {
        MemberId member = work.actingMember().orElseThrow();
        Invitation invitation = found.value();
        AdmissionPath path =
                invitation.origin() == Origin.NOMINATED ? AdmissionPath.NOMINATION : AdmissionPath.INVITATION;
        AdmissionGate gate = gate(work, community);
        Admission admission = gate.decide(change, member, path, Optional.of(invitation.sentAt()));
        if (!admission.refusals().isEmpty()) {
            return Outcome.refused(admission.refusals());
        }
        if (admission.waits()) {
            change.queue(admission, Application.BLANK, Optional.of(invitation.id()), Reason.ACCEPTED);
        } else {
            gate.letIn(change, admission, Profile.EMPTY, Reason.ACCEPTED);
            Promises.keep(work, desk.settings(), community, invitation, change);
        }
        change.write();
        List<CopEvent> events = new ArrayList<>(change.events());
        events.add(InvitationSteps.closed(work, found, invitation.acceptedBy(member), Reason.ACCEPTED));
        return Outcome.accepted(change.now().orElseThrow(), events);
    }

    /** The invitation that was made to whoever acts. */
    private static Outcome<Stored<Invitation, DocumentRecord>> invited(Work work, MembershipChange change) {
        Membership now = change.now().orElse(null);
        if (now instanceof Membership.Refused refused && refused.how() == Rejection.LAPSED) {
            return Desk.refused(RefusalCode.INVITATION_NOT_OPEN);
        }
        if (!(now instanceof Membership.Invited invited)) {
            return Desk.refused(RefusalCode.NOT_INVITED);
        }
        return work.document(InvitationMapping.INSTANCE, invited.community().value(), invited.invitation())
                .map(found -> Outcome.accepted(found, List.of()))
                .orElseGet(() -> Desk.refused(RefusalCode.NOT_INVITED));
    }

    private interface OnOpen<T> {
        Outcome<T> then(Permitted permitted, Stored<Invitation, DocumentRecord> invitation);
    }

    /** Whoever invited may go on, and whoever may approve. */
    private <T> Outcome<T> onOpen(CommunityId community, String id, OnOpen<T> decision) {
        return Permitted.run(desk, actor, community, permitted -> {
            Optional<Stored<Invitation, DocumentRecord>> found =
                    permitted.work().document(InvitationMapping.INSTANCE, community.value(), id);
            boolean own = found.isPresent()
                    && Promises.isBy(found.get().value(), permitted.work().actingMember());
            Permission needed = own ? Permission.MEMBER_INVITE : Permission.MEMBER_APPROVE;
            return permitted.needs(needed, () -> {
                if (found.isEmpty()) {
                    return Desk.refused(RefusalCode.INVITATION_UNKNOWN);
                }
                Community here = permitted.community().value();
                if (here.fateOf(found.get().value().sentAt()).equals(Optional.of(PendingFate.END))) {
                    return Desk.refused(RefusalCode.PENDING_ENDED);
                }
                return found.get().value().isOpenAt(permitted.work().at())
                        ? decision.then(permitted, found.get())
                        : Desk.refused(RefusalCode.INVITATION_NOT_OPEN);
            });
        });
    }

    private interface Answer<T> {
        Outcome<T> of(Work work, Stored<Community, CommunityRecord> community, MembershipChange change);
    }

    private <T> Outcome<T> answering(CommunityId community, Answer<T> answer) {
        if (!(actor instanceof Actor.Member member)) {
            return Desk.refused(RefusalCode.NOT_INVITED);
        }
        return desk.run(
                actor,
                work -> work.inOpenCommunity(
                        community, stored -> answer.of(work, stored, change(work, community, member.id()))));
    }

    private Invitation draft(
            Permitted permitted,
            String id,
            Optional<MemberId> invitee,
            Optional<String> address,
            Origin origin,
            Set<Role> roles) {
        return new Invitation(
                id,
                permitted.id(),
                invitee,
                address,
                origin,
                roles,
                permitted.work().actingMember(),
                permitted.work().at(),
                1,
                end(permitted),
                InvitationStatus.PENDING);
    }

    private static Instant end(Permitted permitted) {
        return permitted
                .work()
                .at()
                .plus(permitted.community().value().admission().invitations().validFor());
    }

    private AdmissionGate gate(Work work, Stored<Community, CommunityRecord> community) {
        return new AdmissionGate(work, desk.settings(), community);
    }

    private static MembershipChange change(Work work, CommunityId community, MemberId member) {
        return MembershipChange.of(work, community, member, work.membership(community, member));
    }
}
