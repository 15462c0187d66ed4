package io.copkit.membership;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.membership.Club.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.community.AccessChange;
import io.copkit.community.CommunityAccess;
import io.copkit.community.JoinPolicy;
import io.copkit.community.PendingFate;
import io.copkit.community.PendingPreview;
import io.copkit.history.HistoryEntry;
import io.copkit.storage.StorageException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of open applications and invitations is chosen by whoever changes the join policy. */
class PendingTest {

    private static final AccessChange CLOSING = to(JoinPolicy.CLOSED);
    private final StorageException broken = new StorageException("the disk is full", null, false);

    private final Club club = new Club().doors(JoinPolicy.REQUEST);
    private final CommunitiesOfPractice cop = club.cop;
    private final String secret;

    PendingTest() {
        cop.as(ANA).invitations().invite(club.id, BEN, Set.of()).orElseThrow();
        cop.as(CLEO).memberships().apply(club.id, Application.BLANK).orElseThrow();
        secret = cop.as(ANA)
                .invitations()
                .inviteAddress(club.id, "dora@example.org", Set.of())
                .orElseThrow()
                .token()
                .orElseThrow();
    }

    @Test
    void B2_what_a_change_of_policy_does_to_what_is_pending_is_told_before() {
        PendingPreview resting = preview(CLOSING);

        assertThat(resting)
                .isEqualTo(new PendingPreview(JoinPolicy.REQUEST, JoinPolicy.CLOSED, PendingFate.REST, 1, 1, 1, 0));
        assertThat(List.of(resting.ending(), resting.resting(), resting.goingOn()))
                .containsExactly(0L, 3L, 0L);
        PendingPreview ending = preview(CLOSING.letting(PendingFate.END));
        assertThat(List.of(ending.ending(), ending.resting(), ending.goingOn())).containsExactly(3L, 0L, 0L);
        assertThat(preview(CLOSING.letting(PendingFate.GO_ON)).goingOn()).isEqualTo(3);
        assertThat(preview(to(JoinPolicy.INVITE)).goingOn()).isEqualTo(3);
        assertThat(preview(to(JoinPolicy.REQUEST).letting(PendingFate.END)).goingOn())
                .as("nothing changes")
                .isEqualTo(3);
        assertThat(club.status(BEN)).isEqualTo(MembershipStatus.INVITED);
        assertThat(codes(cop.as(CLEO).settings().previewAccess(club.id, CLOSING)))
                .containsExactly(RefusalCode.NOT_PERMITTED);
        club.world.pass(Duration.ofDays(400));
        assertThat(preview(CLOSING))
                .extracting(PendingPreview::invitations, PendingPreview::addresses)
                .as("lapsed, though no sweep has been by")
                .containsExactly(0L, 0L);
    }

    @Test
    void B2_what_is_pending_ends_with_the_change_if_that_is_chosen() {
        Outcome<Community> closed = change(CLOSING.letting(PendingFate.END));

        for (MemberId person : List.of(BEN, CLEO)) {
            assertThat(club.of(person))
                    .isInstanceOfSatisfying(
                            Membership.Refused.class,
                            refused -> assertThat(refused.how()).isEqualTo(Rejection.RULES_CHANGED));
        }
        assertThat(closed.events().stream().filter(MembershipEvent.class::isInstance))
                .hasSize(2);
        assertThat(closed.events().stream().filter(InvitationEvent.class::isInstance))
                .hasSize(2);
        assertThat(closed.orElseThrow().pending()).isEmpty();
        assertThat(cop.history(club.id).transitions(100).items())
                .filteredOn(entry -> entry.reason().equals("rules_changed"))
                .extracting(HistoryEntry::what)
                .contains("membership.refused", "invitation.closed");
        assertThat(codes(cop.as(DORA).invitations().accept(club.id, secret)))
                .containsExactly(RefusalCode.INVITATION_NOT_OPEN);

        change(to(JoinPolicy.REQUEST));

        assertThat(codes(cop.as(BEN).invitations().accept(club.id))).containsExactly(RefusalCode.NOT_INVITED);
        cop.as(ANA).invitations().invite(club.id, BEN, Set.of()).orElseThrow();
        assertThat(cop.as(BEN).invitations().accept(club.id).isAccepted()).isTrue();
        assertThat(cop.as(CLEO).memberships().apply(club.id, Application.BLANK).isAccepted())
                .as("nobody cools off who was not refused")
                .isTrue();
    }

    @Test
    void B2_what_is_pending_goes_on_by_the_rules_it_was_made_under_if_that_is_chosen() {
        change(CLOSING.letting(PendingFate.GO_ON));
        club.world.pass(Duration.ofHours(1));

        assertThat(cop.as(BEN).invitations().accept(club.id).isAccepted()).isTrue();
        assertThat(cop.as(ANA).admissions().approve(club.id, CLEO).isAccepted()).isTrue();
        assertThat(cop.as(DORA).invitations().accept(club.id, secret).isAccepted())
                .isTrue();
        MemberId eva = MemberId.of("eva");
        assertThat(codes(cop.as(ANA).invitations().invite(club.id, eva, Set.of())))
                .containsExactly(RefusalCode.ADMISSION_CLOSED);
        assertThat(codes(cop.as(eva).memberships().apply(club.id, Application.BLANK)))
                .containsExactly(RefusalCode.ADMISSION_CLOSED);
    }

    @Test
    void B2_what_is_pending_rests_where_nothing_is_chosen() {
        change(CLOSING);

        assertThat(codes(cop.as(BEN).invitations().accept(club.id))).containsExactly(RefusalCode.ADMISSION_CLOSED);
        assertThat(codes(cop.as(ANA).admissions().approve(club.id, CLEO)))
                .containsExactly(RefusalCode.ADMISSION_CLOSED);
        change(to(JoinPolicy.INVITE));
        assertThat(cop.as(BEN).invitations().accept(club.id).isAccepted()).isTrue();
        assertThat(cop.as(ANA).admissions().approve(club.id, CLEO).isAccepted()).isTrue();
    }

    @Test
    void B2_what_has_ended_counts_as_ended_before_it_is_written_down_and_a_sweep_carries_on() {
        club.world.storage.onNext("commit", call -> call.proceed());
        club.world.storage.failNext("commit", broken);
        change(to(JoinPolicy.INVITE).letting(PendingFate.END));
        assertThat(club.status(BEN)).isEqualTo(MembershipStatus.INVITED);

        assertThat(codes(cop.as(BEN).invitations().accept(club.id))).containsExactly(RefusalCode.PENDING_ENDED);
        assertThat(codes(cop.as(ANA).admissions().approve(club.id, CLEO))).containsExactly(RefusalCode.PENDING_ENDED);
        assertThat(codes(cop.as(DORA).invitations().accept(club.id, secret)))
                .containsExactly(RefusalCode.PENDING_ENDED);
        String invitation = ((Membership.Invited) club.of(BEN)).invitation();
        assertThat(codes(cop.as(ANA).invitations().resend(club.id, invitation)))
                .containsExactly(RefusalCode.PENDING_ENDED);
        cop.asSystem("nightly").upkeep().sweepDue(100);

        assertThat(club.status(BEN)).isEqualTo(MembershipStatus.REFUSED);
        assertThat(club.status(CLEO)).isEqualTo(MembershipStatus.REFUSED);
        assertThat(cop.community(club.id).orElseThrow().pending()).isEmpty();
        assertThat(cop.asSystem("nightly").upkeep().sweepDue(100).looked()).isZero();
    }

    @Test
    void B2_however_many_are_pending_all_of_them_end_and_those_who_wait_for_a_place_keep_their_turn() {
        club.terms(AdmissionPolicy.STANDARD.forAtMost(1).withWaitingList());
        cop.as(ANA).admissions().approve(club.id, CLEO).orElseThrow();
        IntStream.range(0, 450)
                .forEach(i -> cop.as(MemberId.of("person-" + i))
                        .memberships()
                        .apply(club.id, Application.BLANK)
                        .orElseThrow());
        assertThat(preview(CLOSING.letting(PendingFate.END)))
                .extracting(PendingPreview::ending, PendingPreview::waiting)
                .containsExactly(452L, 1L);

        Outcome<Community> closed = change(CLOSING.letting(PendingFate.END));

        assertThat(closed.events().stream().filter(MembershipEvent.class::isInstance))
                .hasSize(451);
        assertThat(preview(to(JoinPolicy.OPEN)))
                .extracting(PendingPreview::goingOn, PendingPreview::waiting)
                .containsExactly(0L, 1L);
        club.terms(AdmissionPolicy.STANDARD.forAtMost(2).withWaitingList());
        cop.asSystem("nightly").upkeep().sweepDue(100);
        assertThat(club.status(CLEO)).isEqualTo(MembershipStatus.ACTIVE);
    }

    @Test
    void B2_an_application_that_slips_in_before_the_change_ends_with_it() {
        club.world.storage.beforeNext(
                "commit",
                () -> club.world
                        .otherNode()
                        .as(DORA)
                        .memberships()
                        .apply(club.id, Application.BLANK)
                        .orElseThrow());

        change(CLOSING.letting(PendingFate.END));

        assertThat(club.status(DORA)).isEqualTo(MembershipStatus.REFUSED);
    }

    private static AccessChange to(JoinPolicy policy) {
        return AccessChange.to(CommunityAccess.STANDARD.with(policy));
    }

    private PendingPreview preview(AccessChange change) {
        return cop.as(ANA).settings().previewAccess(club.id, change).orElseThrow();
    }

    private Outcome<Community> change(AccessChange change) {
        Outcome<Community> changed = cop.as(ANA).settings().changeAccess(club.id, change);
        changed.orElseThrow();
        return changed;
    }
}
