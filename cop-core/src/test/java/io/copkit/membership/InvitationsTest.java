package io.copkit.membership;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.membership.Club.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.RefusalCode;
import io.copkit.community.CommunityAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.JoinPolicy;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.role.RightsEvent;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleLimit;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InvitationsTest {

    private static final Duration VALID = InvitationRules.STANDARD.validFor();

    private final Club club = new Club().members(BEN).doors(JoinPolicy.INVITE);
    private final CommunitiesOfPractice cop = club.cop;

    @Test
    void B2_a_member_invites_and_the_invited_person_accepts_or_declines() {
        cop.as(BEN).invitations().invite(club.id, CLEO, Set.of()).orElseThrow();
        cop.as(BEN).invitations().invite(club.id, DORA, Set.of()).orElseThrow();
        assertThat(codes(cop.as(BEN).invitations().invite(club.id, CLEO, Set.of())))
                .containsExactly(RefusalCode.ALREADY_INVITED);
        assertThat(codes(cop.as(CLEO).memberships().join(club.id))).containsExactly(RefusalCode.INVITATION_PENDING);

        Membership accepted = cop.as(CLEO).invitations().accept(club.id).orElseThrow();
        cop.as(DORA).invitations().decline(club.id).orElseThrow();

        assertThat(((Membership.Active) accepted).origin()).isEqualTo(Origin.INVITED);
        assertThat(((Membership.Refused) club.of(DORA)).how()).isEqualTo(Rejection.DECLINED);
        assertThat(codes(cop.as(CLEO).invitations().accept(club.id))).containsExactly(RefusalCode.NOT_INVITED);
        assertThat(codes(cop.as(DORA).invitations().decline(club.id))).containsExactly(RefusalCode.NOT_INVITED);
        assertThat(statuses()).containsExactlyInAnyOrder(InvitationStatus.ACCEPTED, InvitationStatus.DECLINED);
    }

    @Test
    void B2_a_nominee_belongs_only_after_accepting_and_only_who_may_approve_nominates() {
        assertThat(codes(cop.as(BEN).invitations().nominate(club.id, CLEO, Set.of())))
                .containsExactly(RefusalCode.NOT_PERMITTED);

        cop.as(ANA)
                .invitations()
                .nominate(club.id, CLEO, Set.of(Role.RAPPORTEUR))
                .orElseThrow();
        assertThat(club.status(CLEO)).isEqualTo(MembershipStatus.INVITED);
        Membership.Active active =
                (Membership.Active) cop.as(CLEO).invitations().accept(club.id).orElseThrow();

        assertThat(active.origin()).isEqualTo(Origin.NOMINATED);
        assertThat(active.roles()).containsExactly(Role.RAPPORTEUR);
    }

    @Test
    void B2_an_invitation_that_has_expired_cannot_be_accepted_also_before_any_sweep() {
        cop.as(BEN).invitations().invite(club.id, CLEO, Set.of()).orElseThrow();

        club.world.pass(VALID);

        assertThat(codes(cop.as(CLEO).invitations().accept(club.id))).containsExactly(RefusalCode.INVITATION_NOT_OPEN);
        assertThat(statuses()).containsExactly(InvitationStatus.LAPSED);
        cop.asSystem("nightly").upkeep().sweepDue(10);
        assertThat(((Membership.Refused) club.of(CLEO)).how()).isEqualTo(Rejection.LAPSED);
        assertThat(page(InvitationStatus.LAPSED).items()).hasSize(1);
        assertThat(page(InvitationStatus.PENDING).items()).isEmpty();
        assertThat(cop.as(BEN).invitations().invite(club.id, CLEO, Set.of()).isAccepted())
                .isTrue();
    }

    @Test
    void B2_an_invitation_is_sent_again_with_the_full_time_to_answer() {
        Invitation first = cop.as(BEN)
                .invitations()
                .invite(club.id, CLEO, Set.of())
                .orElseThrow()
                .invitation();
        club.world.pass(VALID.minusDays(1));

        Invitation again = cop.as(BEN)
                .invitations()
                .resend(club.id, first.id())
                .orElseThrow()
                .invitation();

        assertThat(again.sendings()).isEqualTo(2);
        club.world.pass(VALID.minusMillis(1));
        assertThat(cop.as(CLEO).invitations().accept(club.id).isAccepted()).isTrue();
        assertThat(codes(cop.as(BEN).invitations().resend(club.id, first.id())))
                .containsExactly(RefusalCode.INVITATION_NOT_OPEN);
    }

    @Test
    void B2_an_invitation_is_revoked_by_the_inviter_or_by_who_may_approve() {
        String first = invited(BEN, CLEO);
        String second = invited(BEN, DORA);
        cop.as(ANA).invitations().revoke(club.id, first).orElseThrow();
        cop.as(BEN).invitations().revoke(club.id, second).orElseThrow();

        assertThat(codes(cop.as(CLEO).invitations().accept(club.id))).containsExactly(RefusalCode.NOT_INVITED);
        assertThat(((Membership.Refused) club.of(DORA)).how()).isEqualTo(Rejection.REVOKED);
        String byAna = invited(ANA, CLEO);
        assertThat(codes(cop.as(BEN).invitations().revoke(club.id, byAna))).containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(cop.as(ANA).invitations().revoke(club.id, "nonsense")))
                .containsExactly(RefusalCode.INVITATION_UNKNOWN);
    }

    @Test
    void B2_a_role_in_an_invitation_obeys_the_inviters_rank_when_inviting_and_when_accepted() {
        assertThat(codes(cop.as(BEN).invitations().invite(club.id, CLEO, Set.of(Role.MENTOR))))
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(cop.as(ANA).invitations().invite(club.id, CLEO, Set.of(Role.PORTFOLIO_ADMIN))))
                .containsExactly(RefusalCode.ROLE_ABOVE_OWN);
        assertThat(codes(cop.as(ANA).invitations().invite(club.id, CLEO, Set.of(Role.FOUNDER))))
                .containsExactly(RefusalCode.ROLE_NOT_APPOINTABLE);
        cop.as(ANA).roles().appoint(club.id, BEN, Role.FACILITATOR).orElseThrow();
        cop.as(BEN).invitations().invite(club.id, CLEO, Set.of(Role.MENTOR)).orElseThrow();
        cop.as(BEN).invitations().invite(club.id, DORA, Set.of(Role.MENTOR)).orElseThrow();

        Membership meanwhile = cop.as(CLEO).invitations().accept(club.id).orElseThrow();
        cop.as(ANA).roles().revoke(club.id, BEN, Role.FACILITATOR).orElseThrow();
        Membership after = cop.as(DORA).invitations().accept(club.id).orElseThrow();

        assertThat(((Membership.Active) meanwhile).roles()).containsExactly(Role.MENTOR);
        assertThat(((Membership.Active) after).roles()).isEmpty();
    }

    @Test
    void C6_roles_that_do_not_go_together_or_are_not_used_or_need_a_theme_are_not_promised() {
        settle(book -> book.separating(Role.MENTOR, Role.SPONSOR).without(Role.OBSERVER));

        assertThat(codes(cop.as(ANA).invitations().invite(club.id, CLEO, Set.of(Role.MENTOR, Role.SPONSOR))))
                .containsExactly(RefusalCode.ROLES_INCOMPATIBLE);
        assertThat(codes(cop.as(ANA).invitations().invite(club.id, CLEO, Set.of(Role.OBSERVER))))
                .containsExactly(RefusalCode.ROLE_NOT_IN_USE);
        assertThat(codes(cop.as(ANA).invitations().invite(club.id, CLEO, Set.of(Role.CONTENT_EXPERT))))
                .containsExactly(RefusalCode.SCOPE_MISSING);
    }

    @Test
    void C7_what_is_promised_in_invitations_stays_within_the_role_book_and_what_is_not_kept_is_told() {
        settle(book -> book.with(new RoleLimit(Role.MENTOR, 0, OptionalInt.of(1))));
        for (MemberId invitee : List.of(CLEO, DORA)) {
            cop.as(ANA)
                    .invitations()
                    .invite(club.id, invitee, Set.of(Role.MENTOR, Role.SPONSOR))
                    .orElseThrow();
        }
        Membership first = cop.as(CLEO).invitations().accept(club.id).orElseThrow();
        cop.as(ANA).roles().revoke(club.id, CLEO, Role.SPONSOR).orElseThrow();
        settle(book -> book.without(Role.SPONSOR));

        Outcome<Membership> second = cop.as(DORA).invitations().accept(club.id);

        assertThat(((Membership.Active) first).roles()).containsExactlyInAnyOrder(Role.MENTOR, Role.SPONSOR);
        assertThat(((Membership.Active) second.orElseThrow()).roles()).isEmpty();
        assertThat(second.events())
                .filteredOn(RightsEvent.NotGiven.class::isInstance)
                .extracting(event -> ((RightsEvent.NotGiven) event).why().code())
                .containsExactly(RefusalCode.ROLE_FULL, RefusalCode.ROLE_NOT_IN_USE);
        assertThat(cop.history(club.id).transitions(1_000).items())
                .filteredOn(step -> step.is(Happening.ROLE_NOT_GIVEN))
                .extracting(HistoryEntry::note)
                .containsExactly(Optional.of("role_full"), Optional.of("role_not_in_use"));
        assertThat(cop.verify(club.id)).isEmpty();
    }

    @Test
    void C7_of_two_who_accept_the_last_place_of_a_role_at_once_one_gets_it() {
        settle(book -> book.with(new RoleLimit(Role.MENTOR, 0, OptionalInt.of(1))));
        for (MemberId invitee : List.of(CLEO, DORA)) {
            cop.as(ANA)
                    .invitations()
                    .invite(club.id, invitee, Set.of(Role.MENTOR))
                    .orElseThrow();
        }
        club.world.storage.beforeNext(
                "commit",
                () -> club.world
                        .otherNode()
                        .as(DORA)
                        .invitations()
                        .accept(club.id)
                        .orElseThrow());

        cop.as(CLEO).invitations().accept(club.id).orElseThrow();

        assertThat(cop.history(club.id).asOf(club.world.now()).holders(Role.MENTOR))
                .containsExactly(DORA);
    }

    private void settle(UnaryOperator<RoleBook> change) {
        cop.asSystem("setup").roles().settle(club.id, change).orElseThrow();
    }

    @Test
    void B2_an_address_outside_is_invited_by_a_secret_that_opens_once() {
        SentInvitation sent = cop.as(BEN)
                .invitations()
                .inviteAddress(club.id, " Cleo@Example.org ", Set.of())
                .orElseThrow();
        String token = sent.token().orElseThrow();
        assertThat(codes(cop.as(ANA).invitations().inviteAddress(club.id, "cleo@example.org", Set.of())))
                .containsExactly(RefusalCode.ALREADY_INVITED);
        assertThat(codes(cop.as(CLEO).invitations().accept(club.id, "guessed")))
                .containsExactly(RefusalCode.NOT_INVITED);

        assertThat(cop.as(CLEO).invitations().accept(club.id, token).isAccepted())
                .isTrue();

        assertThat(codes(cop.as(DORA).invitations().accept(club.id, token)))
                .containsExactly(RefusalCode.INVITATION_NOT_OPEN);
        assertThat(sent.toString()).doesNotContain(token);
    }

    @Test
    void B2_neither_secret_nor_address_is_stored() {
        List<String> written = new ArrayList<>();
        club.world.storage.onEach("commit", call -> {
            ChangeSet changes = (ChangeSet) call.argument();
            changes.puts().stream().map(StateRecord::toString).forEach(written::add);
            changes.transitions().stream().map(TransitionRecord::toString).forEach(written::add);
            return call.proceed();
        });

        SentInvitation sent = cop.as(BEN)
                .invitations()
                .inviteAddress(club.id, "cleo@example.org", Set.of())
                .orElseThrow();
        SentInvitation again = cop.as(BEN)
                .invitations()
                .resend(club.id, sent.invitation().id())
                .orElseThrow();

        assertThat(written).isNotEmpty();
        for (String secret :
                List.of(sent.token().orElseThrow(), again.token().orElseThrow(), "cleo@example", "example.org")) {
            assertThat(written).noneMatch(text -> text.contains(secret));
        }
        assertThat(codes(cop.as(CLEO).invitations().accept(club.id, sent.token().orElseThrow())))
                .containsExactly(RefusalCode.INVITATION_NOT_OPEN);
        assertThat(cop.as(CLEO)
                        .invitations()
                        .accept(club.id, again.token().orElseThrow())
                        .isAccepted())
                .isTrue();
    }

    @Test
    void without_a_key_nobody_is_invited_by_an_address() {
        assertThatThrownBy(() -> club.world.cop.as(BEN).invitations().inviteAddress(club.id, "x@y.org", Set.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void B2_nobody_sends_more_than_the_community_lets_in_a_day() {
        club.terms(AdmissionPolicy.STANDARD.with(new InvitationRules(VALID, 2)));
        String first = invited(BEN, CLEO);
        invited(BEN, DORA);

        assertThat(codes(cop.as(BEN).invitations().invite(club.id, MemberId.of("eva"), Set.of())))
                .containsExactly(RefusalCode.TOO_MANY_INVITATIONS);
        assertThat(codes(cop.as(BEN).invitations().resend(club.id, first)))
                .containsExactly(RefusalCode.TOO_MANY_INVITATIONS);
        assertThat(cop.as(ANA)
                        .invitations()
                        .invite(club.id, MemberId.of("eva"), Set.of())
                        .isAccepted())
                .isTrue();
        club.world.pass(Duration.ofDays(1));
        assertThat(cop.as(BEN)
                        .invitations()
                        .invite(club.id, MemberId.of("abe"), Set.of())
                        .isAccepted())
                .isTrue();
    }

    @Test
    void two_invitations_sent_at_once_are_counted_one_after_the_other() {
        club.terms(AdmissionPolicy.STANDARD.with(new InvitationRules(VALID, 1)));
        club.world.storage.beforeNext(
                "commit",
                () -> club.world
                        .otherNode()
                        .as(BEN)
                        .invitations()
                        .invite(club.id, DORA, Set.of())
                        .orElseThrow());

        assertThat(codes(cop.as(BEN).invitations().invite(club.id, CLEO, Set.of())))
                .containsExactly(RefusalCode.TOO_MANY_INVITATIONS);
    }

    @Test
    void B2_invitations_rest_meanwhile_nobody_is_admitted_and_open_again() {
        invited(BEN, CLEO);

        club.doors(JoinPolicy.CLOSED);
        assertThat(codes(cop.as(CLEO).invitations().accept(club.id))).containsExactly(RefusalCode.ADMISSION_CLOSED);
        assertThat(statuses()).containsExactly(InvitationStatus.PENDING);
        club.doors(JoinPolicy.REQUEST);

        assertThat(cop.as(CLEO).invitations().accept(club.id).isAccepted()).isTrue();
    }

    @Test
    void B2_who_accepts_where_it_is_full_waits_and_gets_the_role_with_the_place() {
        club.terms(AdmissionPolicy.STANDARD.forAtMost(2).withWaitingList());
        cop.as(ANA).invitations().invite(club.id, CLEO, Set.of(Role.LIBRARIAN)).orElseThrow();
        assertThat(cop.as(CLEO).invitations().accept(club.id).orElseThrow()).isInstanceOf(Membership.Applied.class);

        cop.as(BEN).memberships().leave(club.id).orElseThrow();

        assertThat(club.of(CLEO)).isInstanceOfSatisfying(Membership.Active.class, active -> {
            assertThat(active.origin()).isEqualTo(Origin.INVITED);
            assertThat(active.roles()).containsExactly(Role.LIBRARIAN);
        });
    }

    @Test
    void a_secret_opens_a_hidden_community_that_nobody_outside_can_see() {
        cop.as(ANA)
                .settings()
                .changeAccess(
                        club.id,
                        CommunityAccess.STANDARD.with(JoinPolicy.INVITE).with(Discoverability.HIDDEN))
                .orElseThrow();
        String token = cop.as(ANA)
                .invitations()
                .inviteAddress(club.id, "cleo@example.org", Set.of())
                .orElseThrow()
                .token()
                .orElseThrow();

        Outcome<Membership> guessed = cop.as(DORA).invitations().accept(club.id, "guessed");
        Outcome<Membership> nowhere = cop.as(DORA).invitations().accept(CommunityId.of("nowhere"), token);

        assertThat(guessed.refusals()).isEqualTo(nowhere.refusals());
        assertThat(cop.as(CLEO).invitations().accept(club.id, token).isAccepted())
                .isTrue();
    }

    @Test
    void applicants_are_decided_on_and_not_invited() {
        club.doors(JoinPolicy.REQUEST);
        cop.as(CLEO).memberships().apply(club.id, Application.BLANK).orElseThrow();

        assertThat(codes(cop.as(ANA).invitations().invite(club.id, CLEO, Set.of())))
                .containsExactly(RefusalCode.ALREADY_APPLIED);
    }

    private String invited(MemberId by, MemberId whom) {
        return cop.as(by)
                .invitations()
                .invite(club.id, whom, Set.of())
                .orElseThrow()
                .invitation()
                .id();
    }

    private Page<Invitation> page(InvitationStatus status) {
        return cop.applications(club.id).invitations(status, Paging.first(10));
    }

    private Stream<InvitationStatus> statuses() {
        return cop.applications(club.id).invitations(Paging.first(10)).items().stream()
                .map(Invitation::status);
    }
}
