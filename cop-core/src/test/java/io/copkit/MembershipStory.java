package io.copkit;

import io.copkit.community.CommunityAccess;
import io.copkit.community.JoinPolicy;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.membership.Admissions;
import io.copkit.membership.Application;
import io.copkit.membership.CoolingOff;
import io.copkit.membership.FormQuestion;
import io.copkit.membership.Inactivity;
import io.copkit.membership.InvitationRules;
import io.copkit.membership.Invitations;
import io.copkit.membership.Measure;
import io.copkit.membership.Memberships;
import io.copkit.membership.Motivation;
import io.copkit.membership.Profile;
import io.copkit.membership.SanctionReason;
import io.copkit.membership.Sanctions;
import io.copkit.membership.SentInvitation;
import io.copkit.role.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every command that lets people in, keeps them or takes them out, run once at least, and what sweeps do by themselves. */
final class MembershipStory {

    private static final AdmissionPolicy TERMS = AdmissionPolicy.STANDARD.with(CoolingOff.NONE);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Measure FOR_A_WEEK = Measure.because(SanctionReason.SPAM)
            .lasting(WEEK)
            .appealAt("case-12")
            .noting("three warnings");

    private final World world;
    private final CommunitiesOfPractice cop;
    private final MemberId facilitator;
    private final MemberId member;
    private final CommunityId community;

    private MembershipStory(World world, MemberId facilitator, MemberId member) {
        this.world = world;
        this.cop = world.settings()
                .addressKey("a key of sixteen bytes, or more".getBytes(StandardCharsets.UTF_8))
                .build();
        this.facilitator = facilitator;
        this.member = member;
        this.community = world.community(facilitator);
    }

    /** Tells it, in a community that one founds and the other comes into again and again. */
    static void run(World world, MemberId facilitator, MemberId member) {
        MembershipStory story = new MembershipStory(world, facilitator, member);
        story.applications();
        story.invitations();
        story.sanctions();
        story.queue();
        story.silence();
        story.term();
    }

    private void applications() {
        doors(JoinPolicy.REQUEST);
        terms(TERMS.asking(FormQuestion.required("why", "Why do you come?")));
        Memberships own = cop.as(member).memberships();
        Admissions admissions = cop.as(facilitator).admissions();
        Application application = Application.BLANK
                .with(Profile.EMPTY.motivatedBy(Motivation.LEARN).expecting("Fewer errors"))
                .answering("why", "To learn");
        own.apply(community, application).orElseThrow();
        own.withdraw(community).orElseThrow();
        own.apply(community, application).orElseThrow();
        admissions.refuse(community, member, "Not this year").orElseThrow();
        own.apply(community, application).orElseThrow();
        admissions.approve(community, member).orElseThrow();
        own.describe(community, Set.of(Motivation.HELP), Optional.of("Better figures"))
                .orElseThrow();
        own.affirm(community).orElseThrow();
        admissions.renew(community, member, Optional.of(world.now().plus(WEEK))).orElseThrow();
        cop.asSystem("hr")
                .admissions()
                .keepFacets(community, member, Map.of("competence", Set.of("c-17")))
                .orElseThrow();
        own.leave(community).orElseThrow();
    }

    private void invitations() {
        doors(JoinPolicy.INVITE);
        terms(TERMS);
        Invitations inviting = cop.as(facilitator).invitations();
        Invitations own = cop.as(member).invitations();
        String revoked = id(inviting.invite(community, member, Set.of(Role.MENTOR)));
        inviting.resend(community, revoked).orElseThrow();
        inviting.revoke(community, revoked).orElseThrow();
        inviting.nominate(community, member, Set.of(Role.LIBRARIAN)).orElseThrow();
        own.decline(community).orElseThrow();
        String addressed = id(inviting.inviteAddress(community, "somebody@example.org", Set.of(Role.MENTOR)));
        String token =
                inviting.resend(community, addressed).orElseThrow().token().orElseThrow();
        own.accept(community, token).orElseThrow();
        cop.as(member).memberships().leave(community).orElseThrow();
        inviting.invite(community, member, Set.of()).orElseThrow();
        sweepAfter(InvitationRules.STANDARD.validFor());
        inviting.nominate(community, member, Set.of(Role.MENTOR)).orElseThrow();
        own.accept(community).orElseThrow();
    }

    private void sanctions() {
        Sanctions person = cop.as(facilitator).sanctions();
        Sanctions host = cop.asSystem("moderation").sanctions();
        person.suspend(community, member, FOR_A_WEEK).orElseThrow();
        person.liftSuspension(community, member).orElseThrow();
        person.suspend(community, member, FOR_A_WEEK).orElseThrow();
        sweepAfter(WEEK);
        person.remove(community, member, FOR_A_WEEK.withoutTerm()).orElseThrow();
        host.ban(community, member, FOR_A_WEEK).orElseThrow();
        host.liftBan(community, member).orElseThrow();
        host.ban(community, member, FOR_A_WEEK).orElseThrow();
        sweepAfter(WEEK);
    }

    private void queue() {
        doors(JoinPolicy.OPEN);
        terms(TERMS.forAtMost(1).withWaitingList());
        cop.as(member).memberships().apply(community, Application.BLANK).orElseThrow();
        terms(TERMS.forAtMost(2).withWaitingList());
        sweepAfter(Duration.ZERO);
    }

    /** The member falls dormant, awakes, falls dormant again and goes; the last facilitator is held over each time. */
    private void silence() {
        Inactivity silence = new Inactivity(WEEK, WEEK.multipliedBy(2), WEEK.multipliedBy(3));
        terms(TERMS.with(silence));
        sweepAfter(silence.dormantAfter());
        cop.as(member).memberships().affirm(community).orElseThrow();
        sweepAfter(silence.dormantAfter());
        sweepAfter(silence.warning());
        sweepAfter(silence.grace());
    }

    private void term() {
        terms(TERMS.lasting(WEEK));
        cop.as(member).memberships().join(community).orElseThrow();
        sweepAfter(WEEK);
    }

    private void sweepAfter(Duration time) {
        world.pass(time);
        cop.asSystem("nightly").upkeep().sweep(community).orElseThrow();
    }

    private void doors(JoinPolicy policy) {
        cop.as(facilitator)
                .settings()
                .changeAccess(community, CommunityAccess.STANDARD.with(policy))
                .orElseThrow();
    }

    private void terms(AdmissionPolicy policy) {
        cop.as(facilitator).admissions().setTerms(community, policy).orElseThrow();
    }

    private static String id(Outcome<SentInvitation> sent) {
        return sent.orElseThrow().invitation().id();
    }
}
