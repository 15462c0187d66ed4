package io.copkit.membership;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.membership.Club.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.JoinPolicy;
import io.copkit.history.Happening;
import io.copkit.role.Role;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationsTest {

    private static final Application WILLING =
            Application.BLANK.with(Profile.EMPTY.motivatedBy(Motivation.LEARN)).answering("why", "to learn");

    private final Club club = new Club();
    private final CommunitiesOfPractice cop = club.cop;

    @Test
    void B1_all_four_policies_open_different_ways() {
        club.doors(JoinPolicy.OPEN);
        assertThat(cop.as(BEN).memberships().join(club.id).isAccepted()).isTrue();
        club.doors(JoinPolicy.REQUEST);
        assertThat(codes(cop.as(CLEO).memberships().join(club.id))).containsExactly(RefusalCode.APPLICATION_NEEDED);
        assertThat(cop.as(CLEO).memberships().apply(club.id, Application.BLANK).orElseThrow())
                .isInstanceOf(Membership.Applied.class);
        club.doors(JoinPolicy.INVITE);
        assertThat(codes(cop.as(DORA).memberships().join(club.id))).containsExactly(RefusalCode.INVITATION_NEEDED);
        assertThat(codes(cop.as(DORA).memberships().apply(club.id, Application.BLANK)))
                .containsExactly(RefusalCode.INVITATION_NEEDED);
        club.doors(JoinPolicy.CLOSED);
        assertThat(codes(cop.as(DORA).memberships().join(club.id))).containsExactly(RefusalCode.ADMISSION_CLOSED);
        assertThat(codes(cop.as(ANA).invitations().invite(club.id, DORA, Set.of())))
                .containsExactly(RefusalCode.ADMISSION_CLOSED);
    }

    @Test
    void B1_the_host_says_who_is_eligible_in_both_languages() {
        CommunitiesOfPractice strict = club.world
                .settings()
                .eligibility((community, member, path) -> member.equals(BEN)
                        ? Eligibility.no("contract", "Your contract is over.", "Votre contrat a pris fin.")
                        : Eligibility.YES)
                .build();

        Outcome<?> outcome = strict.as(BEN).memberships().join(club.id);

        assertThat(outcome.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_ELIGIBLE);
            assertThat(refusal.parameters()).containsEntry("code", "contract");
            assertThat(refusal.explain(Locale.ENGLISH)).contains("Your contract is over.");
            assertThat(refusal.explain(Locale.FRENCH)).contains("Votre contrat a pris fin.");
        });
        assertThat(strict.as(CLEO).memberships().join(club.id).isAccepted()).isTrue();
    }

    @Test
    void B3_an_application_answers_the_form_and_is_approved_in_one_commit_with_the_membership() {
        club.doors(JoinPolicy.REQUEST)
                .terms(AdmissionPolicy.STANDARD.asking(FormQuestion.required("why", "Why do you want to belong?")));
        assertThat(codes(cop.as(BEN).memberships().apply(club.id, Application.BLANK)))
                .containsExactly(RefusalCode.ANSWER_MISSING);
        assertThat(codes(cop.as(BEN).memberships().apply(club.id, WILLING.answering("shoe", "42"))))
                .containsExactly(RefusalCode.QUESTION_UNKNOWN);

        cop.as(BEN).memberships().apply(club.id, WILLING).orElseThrow();
        assertThat(cop.applications(club.id).undecided(Paging.first(10)).items())
                .singleElement()
                .satisfies(applied ->
                        assertThat(applied.application().answer("why")).contains("to learn"));
        assertThat(codes(cop.as(BEN).memberships().apply(club.id, WILLING)))
                .containsExactly(RefusalCode.ALREADY_APPLIED);
        club.world.storage.calls();
        Membership approved = cop.as(ANA).admissions().approve(club.id, BEN).orElseThrow();

        assertThat(club.world.storage.calls()).containsOnlyOnce("commit");
        assertThat(approved)
                .isInstanceOfSatisfying(
                        Membership.Active.class,
                        active -> assertThat(active.profile().motivations()).containsExactly(Motivation.LEARN));
        assertThat(cop.history(club.id).transitions(100).items())
                .filteredOn(entry ->
                        entry.is(Happening.MEMBER_JOINED) && entry.subject().equals(Optional.of(BEN)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("approved"));
    }

    @Test
    void B3_a_refused_applicant_is_told_why_and_applies_again_after_the_cooling_off() {
        club.doors(JoinPolicy.REQUEST)
                .terms(AdmissionPolicy.STANDARD.with(
                        new CoolingOff(Duration.ofDays(30), Duration.ZERO, Duration.ZERO)));
        cop.as(BEN).memberships().apply(club.id, Application.BLANK).orElseThrow();
        assertThat(codes(cop.as(ANA).admissions().refuse(club.id, BEN, " "))).contains(RefusalCode.TEXT_MISSING);

        Membership.Refused refused =
                cop.as(ANA).admissions().refuse(club.id, BEN, "Not this year.").orElseThrow();

        assertThat(refused.reason()).contains("Not this year.");
        club.world.pass(Duration.ofDays(30).minusMillis(1));
        assertThat(codes(cop.as(BEN).memberships().apply(club.id, Application.BLANK)))
                .containsExactly(RefusalCode.COOLING_OFF);
        club.world.pass(Duration.ofMillis(1));
        assertThat(cop.as(BEN).memberships().apply(club.id, Application.BLANK).isAccepted())
                .isTrue();
    }

    @Test
    void B3_an_applicant_withdraws_and_may_come_again_at_once() {
        club.doors(JoinPolicy.REQUEST);
        assertThat(codes(cop.as(BEN).memberships().withdraw(club.id))).containsExactly(RefusalCode.NO_APPLICATION);
        cop.as(BEN).memberships().apply(club.id, Application.BLANK).orElseThrow();

        assertThat(cop.as(BEN).memberships().withdraw(club.id).orElseThrow().how())
                .isEqualTo(Rejection.WITHDRAWN);

        assertThat(codes(cop.as(ANA).admissions().approve(club.id, BEN))).containsExactly(RefusalCode.NO_APPLICATION);
        assertThat(cop.as(BEN).memberships().apply(club.id, Application.BLANK).isAccepted())
                .isTrue();
    }

    @Test
    void B3_nobody_decides_on_the_own_application_or_without_the_right() {
        club.members(CLEO).doors(JoinPolicy.REQUEST);
        cop.as(ANA).roles().appoint(club.id, CLEO, Role.FACILITATOR).orElseThrow();
        cop.as(ANA).memberships().leave(club.id).orElseThrow();
        cop.as(ANA).memberships().apply(club.id, Application.BLANK).orElseThrow();
        cop.as(BEN).memberships().apply(club.id, Application.BLANK).orElseThrow();

        assertThat(codes(cop.as(BEN).admissions().approve(club.id, ANA))).containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(cop.as(ANA).admissions().approve(club.id, ANA))).containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(codes(cop.as(CLEO).admissions().renew(club.id, CLEO, Optional.empty())))
                .containsExactly(RefusalCode.OWN_APPLICATION);
        assertThat(cop.as(CLEO).admissions().approve(club.id, ANA).isAccepted()).isTrue();
        assertThat(((Membership.Active) club.of(ANA)).roles()).containsExactly(Role.FOUNDER);
    }

    @Test
    void undecided_applications_rest_while_nobody_is_admitted_and_may_join_once_everybody_may() {
        club.doors(JoinPolicy.REQUEST);
        cop.as(BEN).memberships().apply(club.id, Application.BLANK).orElseThrow();

        club.doors(JoinPolicy.CLOSED);
        assertThat(codes(cop.as(ANA).admissions().approve(club.id, BEN))).containsExactly(RefusalCode.ADMISSION_CLOSED);
        assertThat(club.status(BEN)).isEqualTo(MembershipStatus.APPLIED);
        club.doors(JoinPolicy.OPEN);

        assertThat(cop.as(BEN).memberships().join(club.id).isAccepted()).isTrue();
    }

    @Test
    void terms_need_the_right_and_are_read_as_they_were_set() {
        club.members(BEN).terms(States.POLICY);

        assertThat(cop.community(club.id).orElseThrow().admission()).isEqualTo(States.POLICY);
        assertThat(codes(cop.as(BEN).admissions().setTerms(club.id, AdmissionPolicy.STANDARD)))
                .containsExactly(RefusalCode.NOT_PERMITTED);
        club.terms(AdmissionPolicy.STANDARD);
        assertThat(cop.community(club.id).orElseThrow().admission()).isEqualTo(AdmissionPolicy.STANDARD);
        assertThat(codes(cop.as(ANA)
                        .admissions()
                        .setTerms(
                                club.id,
                                AdmissionPolicy.STANDARD.asking(
                                        FormQuestion.required("q", "a"), FormQuestion.required("q", "b")))))
                .containsExactly(RefusalCode.QUESTION_TWICE);
        FormQuestion[] many = new FormQuestion[51];
        for (int i = 0; i < many.length; i++) {
            many[i] = FormQuestion.optional("q" + i, "?");
        }
        assertThat(codes(cop.as(ANA).admissions().setTerms(club.id, AdmissionPolicy.STANDARD.asking(many))))
                .containsExactly(RefusalCode.TOO_MANY_QUESTIONS);
    }

    @Test
    void members_say_what_they_expect_and_the_host_keeps_facets() {
        club.members(BEN);
        cop.asSystem("directory")
                .admissions()
                .keepFacets(club.id, BEN, Map.of("unit", Set.of("u-3")))
                .orElseThrow();

        Membership said = cop.as(BEN)
                .memberships()
                .describe(club.id, Set.of(Motivation.HELP), Optional.of("fewer evenings"))
                .orElseThrow();

        assertThat(((Membership.Active) said).profile())
                .isEqualTo(new Profile(
                        Set.of(Motivation.HELP), Optional.of("fewer evenings"), Map.of("unit", Set.of("u-3"))));
        assertThat(codes(cop.as(BEN).admissions().keepFacets(club.id, BEN, Map.of())))
                .containsExactly(RefusalCode.HOST_ONLY);
        assertThat(codes(cop.as(BEN).memberships().describe(club.id, Set.of(), Optional.of("x".repeat(1_001)))))
                .containsExactly(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void C7_a_full_community_turns_away_or_queues_in_order_and_fills_each_place_that_is_freed() {
        club.members(BEN, CLEO).terms(AdmissionPolicy.STANDARD.forAtMost(3));
        assertThat(cop.as(DORA).memberships().join(club.id).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_FULL, Map.of("capacity", "3")));

        club.terms(AdmissionPolicy.STANDARD.forAtMost(3).withWaitingList());
        assertThat(codes(cop.as(DORA).memberships().join(club.id))).containsExactly(RefusalCode.WAITING_LIST_ONLY);
        List<MemberId> queue = List.of(DORA, MemberId.of("eva"), MemberId.of("abe"));
        for (MemberId person : queue) {
            assertThat(cop.as(person)
                            .memberships()
                            .apply(club.id, Application.BLANK)
                            .orElseThrow())
                    .isInstanceOfSatisfying(
                            Membership.Applied.class,
                            applied -> assertThat(applied.isWaiting()).isTrue());
            club.world.pass(Duration.ofMinutes(1));
        }
        assertThat(codes(cop.as(DORA).memberships().apply(club.id, Application.BLANK)))
                .containsExactly(RefusalCode.ALREADY_WAITING);
        assertThat(cop.applications(club.id).waiting(Paging.first(10)).items())
                .extracting(Membership.Applied::member)
                .containsExactlyElementsOf(queue);

        club.world.storage.calls();
        Outcome<Membership.Left> left = cop.as(BEN).memberships().leave(club.id);

        assertThat(club.world.storage.calls()).containsOnlyOnce("commit");
        assertThat(left.events())
                .anyMatch(event -> event instanceof MembershipEvent.Joined joined
                        && joined.after().member().equals(DORA));
        assertThat(club.status(DORA)).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(club.status(queue.get(1))).isEqualTo(MembershipStatus.APPLIED);
        cop.as(queue.get(1)).memberships().withdraw(club.id).orElseThrow();
        cop.as(ANA)
                .sanctions()
                .remove(club.id, CLEO, Measure.because(SanctionReason.SPAM))
                .orElseThrow();
        assertThat(club.status(queue.get(2))).isEqualTo(MembershipStatus.ACTIVE);
    }

    @Test
    void C7_more_room_is_filled_by_the_next_sweep_and_who_may_not_come_any_more_keeps_waiting() {
        club.members(BEN).terms(AdmissionPolicy.STANDARD.forAtMost(2).withWaitingList());
        cop.as(CLEO).memberships().apply(club.id, Application.BLANK).orElseThrow();
        club.world.pass(Duration.ofMinutes(1));
        cop.as(DORA).memberships().apply(club.id, Application.BLANK).orElseThrow();
        CommunitiesOfPractice strict = club.world
                .settings()
                .eligibility((community, member, path) ->
                        member.equals(CLEO) ? Eligibility.no("x", "No.", "Non.") : Eligibility.YES)
                .build();

        club.terms(AdmissionPolicy.STANDARD.forAtMost(4).withWaitingList());
        strict.asSystem("nightly").upkeep().sweepDue(10);

        assertThat(club.status(CLEO)).isEqualTo(MembershipStatus.APPLIED);
        assertThat(club.status(DORA)).isEqualTo(MembershipStatus.ACTIVE);
        cop.asSystem("nightly").upkeep().sweep(club.id).orElseThrow();
        assertThat(club.status(CLEO)).isEqualTo(MembershipStatus.ACTIVE);
    }
}
