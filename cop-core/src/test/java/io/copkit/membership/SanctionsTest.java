package io.copkit.membership;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.membership.Club.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Paging;
import io.copkit.Records;
import io.copkit.RefusalCode;
import io.copkit.community.JoinPolicy;
import io.copkit.history.Reason;
import io.copkit.internal.Codes;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SanctionsTest {

    private static final Measure WEEK = Measure.because(SanctionReason.SPAM).lasting(Duration.ofDays(7));

    private final Club club = new Club().members(BEN, CLEO);
    private final CommunitiesOfPractice cop = club.cop;

    @Test
    void B5_a_suspended_member_may_do_nothing_until_it_lifts_by_itself() {
        Membership.Suspended suspended = cop.as(ANA)
                .sanctions()
                .suspend(club.id, BEN, WEEK.appealAt("case-12").noting("three warnings"))
                .orElseThrow();

        assertThat(suspended.because().appeal()).contains("case-12");
        assertThat(cop.accessOf(BEN).check(club.id, Permission.POST).allowed()).isFalse();
        assertThat(codes(cop.as(BEN).invitations().invite(club.id, DORA, Set.of())))
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(cop.as(BEN).memberships().affirm(club.id))).containsExactly(RefusalCode.SUSPENDED);
        club.world.pass(Duration.ofDays(7));

        assertThat(cop.accessOf(BEN).check(club.id, Permission.POST).allowed()).isTrue();
        assertThat(cop.as(BEN).invitations().invite(club.id, DORA, Set.of()).isAccepted())
                .isTrue();
        SweepReport swept = cop.asSystem("nightly").upkeep().sweepDue(10);
        assertThat(swept.events()).hasAtLeastOneElementOfType(MembershipEvent.SuspensionLifted.class);
        assertThat(club.status(BEN)).isEqualTo(MembershipStatus.ACTIVE);
    }

    @Test
    void B5_a_suspension_is_lifted_before_its_time_and_roles_are_kept() {
        cop.as(ANA).roles().appoint(club.id, BEN, Role.LIBRARIAN).orElseThrow();
        cop.as(ANA).sanctions().suspend(club.id, BEN, WEEK).orElseThrow();

        Membership.Active lifted =
                cop.as(ANA).sanctions().liftSuspension(club.id, BEN).orElseThrow();

        assertThat(lifted.roles()).containsExactly(Role.LIBRARIAN);
        assertThat(codes(cop.as(ANA).sanctions().liftSuspension(club.id, BEN)))
                .containsExactly(RefusalCode.NOT_SUSPENDED);
    }

    @Test
    void B5_leaving_does_not_shake_a_suspension_off() {
        cop.as(ANA).sanctions().suspend(club.id, BEN, WEEK).orElseThrow();

        cop.as(BEN).memberships().leave(club.id).orElseThrow();

        assertThat(codes(cop.as(BEN).memberships().join(club.id))).containsExactly(RefusalCode.SUSPENDED);
        assertThat(codes(cop.as(ANA).invitations().invite(club.id, BEN, Set.of())))
                .containsExactly(RefusalCode.SUSPENDED);
        club.world.pass(Duration.ofDays(7));
        assertThat(cop.as(BEN).memberships().join(club.id).isAccepted()).isTrue();
    }

    @Test
    void B5_who_is_banned_comes_in_by_no_path_until_the_term_is_over() {
        String token = cop.as(ANA)
                .invitations()
                .inviteAddress(club.id, "dora@example.org", Set.of())
                .orElseThrow()
                .token()
                .orElseThrow();
        Measure month = Measure.because(SanctionReason.HARASSMENT).lasting(Duration.ofDays(30));
        cop.asSystem("moderation").sanctions().ban(club.id, BEN, month).orElseThrow();
        cop.asSystem("moderation").sanctions().ban(club.id, DORA, month).orElseThrow();

        for (MemberId banned : List.of(BEN, DORA)) {
            assertThat(codes(cop.as(banned).memberships().join(club.id))).containsExactly(RefusalCode.BANNED);
            assertThat(codes(cop.as(banned).memberships().apply(club.id, Application.BLANK)))
                    .containsExactly(RefusalCode.BANNED);
            assertThat(codes(cop.as(ANA).invitations().invite(club.id, banned, Set.of())))
                    .containsExactly(RefusalCode.BANNED);
            assertThat(codes(cop.as(ANA).invitations().nominate(club.id, banned, Set.of())))
                    .containsExactly(RefusalCode.BANNED);
            assertThat(codes(cop.as(banned).invitations().accept(club.id, token)))
                    .containsExactly(RefusalCode.BANNED);
        }
        club.world.pass(Duration.ofDays(30));
        assertThat(cop.as(BEN).memberships().join(club.id).isAccepted()).isTrue();
        cop.asSystem("nightly").upkeep().sweepDue(10);
        assertThat(((Membership.Left) club.of(DORA)).why()).isEqualTo(Departure.BAN_OVER);
    }

    @Test
    void B5_a_ban_is_lifted_before_its_time() {
        cop.asSystem("moderation")
                .sanctions()
                .ban(club.id, BEN, Measure.because(SanctionReason.SECURITY))
                .orElseThrow();
        club.world.pass(Duration.ofDays(4_000));
        assertThat(codes(cop.as(BEN).memberships().join(club.id))).containsExactly(RefusalCode.BANNED);

        cop.asSystem("moderation").sanctions().liftBan(club.id, BEN).orElseThrow();

        assertThat(cop.as(BEN).memberships().join(club.id).isAccepted()).isTrue();
        assertThat(codes(cop.asSystem("moderation").sanctions().liftBan(club.id, BEN)))
                .containsExactly(RefusalCode.NOT_BANNED);
    }

    @Test
    void B5_a_ban_on_the_subtree_holds_in_every_community_below() {
        CommunityId below = club.world.community(ANA, BEN);
        Records.setAncestors(club.world.memory, below, club.id);
        Measure everywhere = Measure.because(SanctionReason.HARASSMENT).inSubtree();

        cop.asSystem("moderation")
                .sanctions()
                .ban(club.id, DORA, Measure.because(SanctionReason.SPAM))
                .orElseThrow();
        assertThat(cop.as(DORA).memberships().join(below).isAccepted()).isTrue();
        cop.asSystem("moderation").sanctions().ban(club.id, CLEO, everywhere).orElseThrow();
        assertThat(codes(cop.as(CLEO).memberships().join(below))).containsExactly(RefusalCode.BANNED);
        cop.asSystem("moderation").sanctions().ban(club.id, BEN, everywhere).orElseThrow();
        assertThat(codes(cop.as(BEN).invitations().invite(below, MemberId.of("eva"), Set.of())))
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.accessOf(BEN).check(below, Permission.POST).allowed()).isFalse();
    }

    @Test
    void B5_a_ban_takes_an_open_invitation_with_it() {
        cop.as(ANA).invitations().invite(club.id, DORA, Set.of()).orElseThrow();

        cop.asSystem("moderation")
                .sanctions()
                .ban(club.id, DORA, Measure.because(SanctionReason.OTHER).noting("known elsewhere"))
                .orElseThrow();

        assertThat(cop.applications(club.id).invitations(Paging.first(10)).items())
                .extracting(Invitation::status)
                .containsExactly(InvitationStatus.REVOKED);
    }

    @Test
    void B5_who_was_removed_comes_back_by_no_path_before_the_cooling_off_is_over() {
        Membership.Removed removed = cop.as(ANA)
                .sanctions()
                .remove(club.id, BEN, WEEK.noting("twice warned"))
                .orElseThrow();

        assertThat(removed.because().until()).isEmpty();
        assertThat(codes(cop.as(BEN).memberships().join(club.id))).containsExactly(RefusalCode.COOLING_OFF);
        assertThat(codes(cop.as(CLEO).invitations().invite(club.id, BEN, Set.of())))
                .containsExactly(RefusalCode.COOLING_OFF);
        club.world.pass(CoolingOff.STANDARD.afterRemoval());
        assertThat(cop.as(BEN).memberships().join(club.id).isAccepted()).isTrue();
    }

    @Test
    void nobody_acts_on_oneself_or_on_a_rank_above_or_without_the_right() {
        cop.asSystem("setup")
                .roles()
                .appoint(club.id, CLEO, Role.PORTFOLIO_ADMIN)
                .orElseThrow();
        Sanctions ana = cop.as(ANA).sanctions();

        assertThat(codes(ana.suspend(club.id, ANA, WEEK))).containsExactly(RefusalCode.NOT_ON_ONESELF);
        assertThat(codes(ana.remove(club.id, CLEO, WEEK))).containsExactly(RefusalCode.ROLE_ABOVE_OWN);
        assertThat(codes(ana.suspend(club.id, CLEO, WEEK))).containsExactly(RefusalCode.ROLE_ABOVE_OWN);
        assertThat(codes(ana.remove(club.id, DORA, WEEK))).containsExactly(RefusalCode.NOT_A_MEMBER);
        assertThat(codes(ana.ban(club.id, BEN, WEEK))).containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(cop.as(CLEO).sanctions().ban(club.id, CLEO, WEEK)))
                .containsExactly(RefusalCode.NOT_ON_ONESELF);
        assertThat(codes(cop.as(BEN).sanctions().remove(club.id, CLEO, WEEK)))
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(ana.suspend(club.id, BEN, WEEK.noting("x".repeat(1_001)))))
                .containsExactly(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void B6_the_last_facilitator_is_neither_suspended_nor_removed_nor_banned() {
        Sanctions host = cop.asSystem("moderation").sanctions();

        assertThat(codes(host.suspend(club.id, ANA, WEEK))).containsExactly(RefusalCode.LAST_FACILITATOR);
        assertThat(codes(host.remove(club.id, ANA, WEEK))).containsExactly(RefusalCode.LAST_FACILITATOR);
        assertThat(codes(host.ban(club.id, ANA, WEEK))).containsExactly(RefusalCode.LAST_FACILITATOR);
        cop.as(ANA).roles().appoint(club.id, BEN, Role.FACILITATOR).orElseThrow();
        assertThat(host.suspend(club.id, ANA, WEEK).isAccepted()).isTrue();
        assertThat(codes(cop.as(BEN).memberships().leave(club.id))).containsExactly(RefusalCode.LAST_FACILITATOR);
        assertThat(host.remove(club.id, ANA, WEEK).isAccepted()).isTrue();
    }

    @Test
    void the_history_tells_each_sanction_by_its_reason() {
        for (SanctionReason reason : SanctionReason.values()) {
            assertThat(Codes.find(Reason.class, reason.code())).isPresent();
        }
        cop.as(ANA)
                .sanctions()
                .suspend(club.id, BEN, WEEK.noting("three warnings"))
                .orElseThrow();

        assertThat(cop.history(club.id).transitions(100).items()).last().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo("spam");
            assertThat(entry.note()).contains("three warnings");
            assertThat(entry.from()).contains("active");
            assertThat(entry.to()).contains("suspended");
        });
        assertThat(cop.history(club.id).asOf(club.world.now()).members()).containsKey(BEN);
    }

    @Test
    void a_pending_application_does_not_outlive_a_ban() {
        club.doors(JoinPolicy.REQUEST);
        cop.as(DORA).memberships().apply(club.id, Application.BLANK).orElseThrow();
        cop.asSystem("moderation").sanctions().ban(club.id, DORA, WEEK).orElseThrow();

        assertThat(codes(cop.as(ANA).admissions().approve(club.id, DORA))).containsExactly(RefusalCode.NO_APPLICATION);
        assertThat(club.status(DORA)).isEqualTo(MembershipStatus.BANNED);
    }
}
