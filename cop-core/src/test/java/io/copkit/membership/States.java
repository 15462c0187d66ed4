package io.copkit.membership;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.engagement.TimeWindow;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Memberships in every state, with something in every part. */
public final class States {

    public static final CommunityId HERE = CommunityId.of("here");
    public static final Instant JOINED = World.START.minus(Duration.ofDays(30));
    public static final Instant END = World.START.plus(Duration.ofDays(30));
    public static final List<TimeWindow> PAST =
            List.of(TimeWindow.between(JOINED.minus(Duration.ofDays(90)), JOINED.minus(Duration.ofDays(60))));
    public static final Profile PROFILE = new Profile(
            Set.of(Motivation.LEARN, Motivation.WISH_TO_SHARE),
            Optional.of("fewer evenings with broken pipelines"),
            Map.of("competence", Set.of("c-17", "c-40"), "unit", Set.of("u-3")));
    public static final Sanction SANCTION = new Sanction(
            World.START,
            Optional.of(END),
            SanctionReason.SPAM,
            SanctionScope.SUBTREE,
            Optional.of(World.ANA),
            Optional.of("case-12"));

    public static final AdmissionPolicy POLICY = AdmissionPolicy.STANDARD
            .forAtMost(12)
            .withWaitingList()
            .with(CoolingOff.NONE)
            .asking(
                    FormQuestion.required("why", "Why do you want to belong?"),
                    FormQuestion.optional("where", "Where?"))
            .lasting(Duration.ofDays(365))
            .with(Inactivity.STANDARD)
            .with(new InvitationRules(Duration.ofDays(7), 3));

    private States() {}

    public static Membership.Active active(MemberId member) {
        return new Membership.Active(
                HERE,
                member,
                JOINED,
                Origin.NOMINATED,
                List.of(RoleGrant.of(Role.BROKER, JOINED, Optional.of(World.ANA))),
                Optional.of(END),
                Optional.of(World.START),
                PROFILE,
                PAST);
    }

    public static Membership.Left left(MemberId member, Departure why) {
        return new Membership.Left(HERE, member, World.START, why, Optional.empty(), PAST);
    }

    /** One of every value of this package that goes through JSON. */
    public static List<Object> values() {
        Actor actor = new Actor.Member(World.ANA);
        Membership.Active active = active(World.BEN);
        Membership.Dormant dormant = active.fallDormant(World.START);
        Membership.Suspended suspended = active.suspend(SANCTION);
        Membership.Banned banned = active.ban(SANCTION);
        Membership.Left left = active.leave(END, Departure.EXPIRED);
        Membership.Invited invited = left.candidate().invited(World.START, Origin.INVITED, "hash", END);
        Membership.Applied applied = left.candidate().applied(World.START, Application.BLANK.answering("why", "so"));
        List<Object> values = new ArrayList<>(all(World.BEN));
        values.addAll(List.of(
                new MembershipEvent.Invited(actor, END, Optional.of(left), invited),
                new MembershipEvent.Applied(actor, Optional.empty(), applied),
                new MembershipEvent.Waiting(actor, END, Optional.of(applied), applied),
                new MembershipEvent.Refused(
                        actor, applied, applied.reject(END, Rejection.REFUSED, Optional.of("full"))),
                new MembershipEvent.FellDormant(actor, active, dormant),
                new MembershipEvent.Noticed(actor, END, dormant, dormant.noticed(END)),
                new MembershipEvent.Awoke(actor, END, dormant, active),
                new MembershipEvent.Affirmed(actor, END, active, active.affirmed(END)),
                new MembershipEvent.Renewed(actor, END, active, active.renewed(Optional.empty())),
                new MembershipEvent.ProfileChanged(actor, END, active, active.with(Profile.EMPTY)),
                new MembershipEvent.Suspended(actor, active, suspended),
                new MembershipEvent.SuspensionLifted(actor, END, suspended, active),
                new MembershipEvent.Removed(actor, active, active.remove(SANCTION)),
                new MembershipEvent.Banned(actor, Optional.of(active), banned),
                new MembershipEvent.BanLifted(actor, banned, banned.lift(END))));
        Invitation invitation = new Invitation(
                "hash",
                HERE,
                Optional.of(World.BEN),
                Optional.of("keyed"),
                Origin.INVITED,
                Set.of(Role.BROKER),
                Optional.of(World.ANA),
                World.START,
                1,
                END,
                InvitationStatus.PENDING);
        InvitationEvent sent = new InvitationEvent(actor, World.START, invitation);
        values.add(new MembershipEvent.HeldOver(actor, END, active, active));
        values.add(new SentInvitation(invitation, Optional.of("secret")));
        values.add(sent);
        values.add(new AdmissionTermsChanged(HERE, actor, END, AdmissionPolicy.STANDARD, POLICY));
        values.add(new SweepReport(3, List.of(sent), true));
        values.add(new Silence(Inactivity.STANDARD, dormant, Optional.of(END)));
        values.add(
                Measure.because(SanctionReason.SPAM).lasting(Duration.ofDays(3)).appealAt("case-12"));
        values.add(POLICY);
        values.add(AdmissionCase.founding(HERE, World.BEN, World.START));
        return values;
    }

    /** One of each, and those that hold nothing that they need not. */
    public static List<Membership> all(MemberId member) {
        Application application = Application.BLANK.with(PROFILE).answering("why", "to learn");
        Membership.Active active = active(member);
        return List.of(
                active,
                active.fallDormant(World.START),
                active.fallDormant(World.START).noticed(END),
                active.suspend(SANCTION),
                active.leave(World.START, Departure.INACTIVE),
                active.suspend(SANCTION).leave(END, Departure.ASKED),
                active.remove(SANCTION),
                active.ban(SANCTION),
                Candidate.stranger(HERE, member).applied(World.START, application),
                new Membership.Applied(
                        HERE,
                        member,
                        World.START,
                        Origin.INVITED,
                        Application.BLANK,
                        Optional.of(END),
                        Optional.of("hash"),
                        PAST),
                Candidate.stranger(HERE, member).invited(World.START, Origin.INVITED, "hash", END),
                new Membership.Refused(
                        HERE, member, World.START, Rejection.REFUSED, Optional.of("not yet"), List.of()));
    }
}
