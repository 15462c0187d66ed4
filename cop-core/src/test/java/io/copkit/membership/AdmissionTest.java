package io.copkit.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.community.JoinPolicy;
import io.copkit.lifecycle.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionTest {

    private static final Instant NOW = World.START.plus(Duration.ofDays(1));
    private static final Set<AdmissionPath> HOSTS_OWN = EnumSet.of(
            AdmissionPath.WAITING_LIST,
            AdmissionPath.SYNC,
            AdmissionPath.IMPORT,
            AdmissionPath.RESTORE,
            AdmissionPath.MERGE);

    @Test
    void B1_the_join_policy_says_which_way_leads_in() {
        assertThat(open(JoinPolicy.OPEN)).containsExactlyInAnyOrder(AdmissionPath.values());
        assertThat(open(JoinPolicy.REQUEST)).doesNotContain(AdmissionPath.JOIN).hasSize(9);
        assertThat(open(JoinPolicy.INVITE)).doesNotContain(AdmissionPath.JOIN).hasSize(9);
        assertThat(open(JoinPolicy.CLOSED)).containsAll(HOSTS_OWN).hasSize(6).contains(AdmissionPath.FOUNDING);
        assertThat(codes(on(AdmissionPath.JOIN, JoinPolicy.REQUEST, AdmissionPolicy.STANDARD, null)))
                .containsExactly(RefusalCode.APPLICATION_NEEDED);
        assertThat(codes(on(AdmissionPath.JOIN, JoinPolicy.INVITE, AdmissionPolicy.STANDARD, null)))
                .containsExactly(RefusalCode.INVITATION_NEEDED);
        assertThat(codes(on(AdmissionPath.INVITATION, JoinPolicy.CLOSED, AdmissionPolicy.STANDARD, null)))
                .containsExactly(RefusalCode.ADMISSION_CLOSED);
    }

    @ParameterizedTest
    @EnumSource(AdmissionPath.class)
    void B5_no_way_leads_past_a_ban(AdmissionPath path) {
        Membership banned = States.active(World.BEN).ban(States.SANCTION);

        assertThat(codes(on(path, JoinPolicy.OPEN, AdmissionPolicy.STANDARD, banned)))
                .containsExactly(RefusalCode.BANNED);
        assertThat(Admission.decide(at(States.END, on(path, JoinPolicy.OPEN, AdmissionPolicy.STANDARD, banned)))
                        .letsIn())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(AdmissionPath.class)
    void B5_no_way_leads_past_a_ban_from_above(AdmissionPath path) {
        AdmissionCase facts = above(on(path, JoinPolicy.OPEN, AdmissionPolicy.STANDARD, null), States.SANCTION);

        assertThat(codes(facts)).containsExactly(RefusalCode.BANNED);
        assertThat(Admission.decide(at(States.END, facts)).letsIn()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(AdmissionPath.class)
    void who_leaves_under_a_suspension_stays_out_until_it_is_over(AdmissionPath path) {
        Membership left = States.active(World.BEN).suspend(States.SANCTION).leave(World.START, Departure.ASKED);

        assertThat(codes(on(path, JoinPolicy.OPEN, AdmissionPolicy.STANDARD, left)))
                .containsExactly(RefusalCode.SUSPENDED);
    }

    @ParameterizedTest
    @EnumSource(AdmissionPath.class)
    void nobody_comes_into_a_closed_community_or_is_let_in_twice(AdmissionPath path) {
        AdmissionCase facts = on(path, JoinPolicy.OPEN, AdmissionPolicy.STANDARD, null);

        assertThat(codes(in(Stage.CLOSED, facts))).containsExactly(RefusalCode.STAGE_FORBIDS);
        for (Membership there : States.all(World.BEN)) {
            if (there.status().isBelonging() && there.status() != MembershipStatus.SUSPENDED) {
                assertThat(codes(on(path, JoinPolicy.OPEN, AdmissionPolicy.STANDARD, there)))
                        .containsExactly(RefusalCode.ALREADY_A_MEMBER);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(AdmissionPath.class)
    void B1_the_host_is_asked_on_every_way(AdmissionPath path) {
        Eligibility no = Eligibility.no("contract", "Your contract is over.", "Votre contrat a pris fin.");
        AdmissionCase facts = eligible(no, on(path, JoinPolicy.OPEN, AdmissionPolicy.STANDARD, null));

        assertThat(Admission.decide(facts).refusals())
                .containsExactly(Refusal.of(
                        RefusalCode.NOT_ELIGIBLE,
                        Map.of("code", "contract", "explanation_en", no.english(), "explanation_fr", no.french())));
    }

    @Test
    void B3_a_cooling_off_binds_ones_own_step_and_after_a_removal_every_way_but_a_restoration() {
        AdmissionPolicy policy = AdmissionPolicy.STANDARD.with(
                new CoolingOff(Duration.ofDays(2), Duration.ofDays(3), Duration.ofDays(4)));
        Membership refused = new Membership.Refused(
                States.HERE, World.BEN, World.START, Rejection.REFUSED, Optional.empty(), List.of());
        Membership declined = new Membership.Refused(
                States.HERE, World.BEN, World.START, Rejection.DECLINED, Optional.empty(), List.of());
        Membership removed = States.active(World.BEN).remove(States.SANCTION);

        assertCoolsOff(policy, refused, Duration.ofDays(2), AdmissionPath.JOIN, AdmissionPath.APPLICATION);
        assertCoolsOff(
                policy,
                States.left(World.BEN, Departure.ASKED),
                Duration.ofDays(3),
                AdmissionPath.JOIN,
                AdmissionPath.APPLICATION);
        assertCoolsOff(policy, States.left(World.BEN, Departure.EXPIRED), Duration.ZERO);
        assertCoolsOff(policy, declined, Duration.ZERO);
        assertCoolsOff(
                policy,
                removed,
                Duration.ofDays(4),
                EnumSet.complementOf(EnumSet.of(AdmissionPath.RESTORE)).toArray(AdmissionPath[]::new));
    }

    @Test
    void C7_the_last_place_is_given_and_the_next_waits_or_is_turned_away() {
        AdmissionPolicy full = AdmissionPolicy.STANDARD.forAtMost(3);

        assertThat(Admission.decide(crowded(2, false, full, AdmissionPath.JOIN)).letsIn())
                .isTrue();
        assertThat(Admission.decide(crowded(3, false, full, AdmissionPath.JOIN)).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_FULL, Map.of("capacity", "3")));
        assertThat(Admission.decide(crowded(3, false, full.withWaitingList(), AdmissionPath.JOIN))
                        .waits())
                .isTrue();
    }

    @Test
    void C7_nobody_passes_those_who_wait() {
        AdmissionPolicy full = AdmissionPolicy.STANDARD.forAtMost(3).withWaitingList();

        assertThat(Admission.decide(crowded(2, true, full, AdmissionPath.JOIN)).waits())
                .isTrue();
        assertThat(Admission.decide(crowded(2, true, full, AdmissionPath.WAITING_LIST))
                        .letsIn())
                .isTrue();
        assertThat(Admission.decide(crowded(3, true, full, AdmissionPath.WAITING_LIST))
                        .letsIn())
                .isFalse();
    }

    @Test
    void an_admission_is_good_for_the_one_person_and_for_what_it_says() {
        Admission letsIn = Admission.decide(on(AdmissionPath.JOIN, JoinPolicy.OPEN, AdmissionPolicy.STANDARD, null));
        Admission turnsAway =
                Admission.decide(on(AdmissionPath.JOIN, JoinPolicy.CLOSED, AdmissionPolicy.STANDARD, null));
        Candidate ben = Candidate.stranger(States.HERE, World.BEN);

        assertThat(ben.admitted(letsIn, Profile.EMPTY).since()).isEqualTo(NOW);
        assertThatThrownBy(() -> ben.admitted(turnsAway, Profile.EMPTY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ben.waiting(letsIn, Application.BLANK, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Candidate.stranger(States.HERE, World.CLEO).admitted(letsIn, Profile.EMPTY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everything_that_stands_against_it_is_told_at_once() {
        AdmissionCase facts = in(
                Stage.CLOSED,
                eligible(
                        Eligibility.no("age", "Too young.", "Trop jeune."),
                        on(
                                AdmissionPath.JOIN,
                                JoinPolicy.INVITE,
                                AdmissionPolicy.STANDARD,
                                States.active(World.BEN).ban(States.SANCTION))));

        assertThat(codes(facts))
                .containsExactly(
                        RefusalCode.STAGE_FORBIDS,
                        RefusalCode.BANNED,
                        RefusalCode.NOT_ELIGIBLE,
                        RefusalCode.INVITATION_NEEDED);
    }

    private static List<AdmissionPath> open(JoinPolicy joinPolicy) {
        return Arrays.stream(AdmissionPath.values())
                .filter(path -> Admission.decide(on(path, joinPolicy, AdmissionPolicy.STANDARD, null))
                        .letsIn())
                .toList();
    }

    private static void assertCoolsOff(
            AdmissionPolicy policy, Membership before, Duration wait, AdmissionPath... bound) {
        Instant end = World.START.plus(wait);
        for (AdmissionPath path : AdmissionPath.values()) {
            AdmissionCase facts = on(path, JoinPolicy.OPEN, policy, before);
            boolean isBound = List.of(bound).contains(path);

            assertThat(Admission.decide(at(end.minusMillis(1), facts)).letsIn())
                    .as("%s just before the end", path)
                    .isEqualTo(!isBound);
            assertThat(Admission.decide(at(end, facts)).letsIn())
                    .as("%s at the end", path)
                    .isTrue();
        }
    }

    private static List<RefusalCode> codes(AdmissionCase facts) {
        return Admission.decide(facts).refusals().stream().map(Refusal::code).toList();
    }

    private static AdmissionCase on(
            AdmissionPath path, JoinPolicy joinPolicy, AdmissionPolicy policy, Membership membership) {
        return new AdmissionCase(
                States.HERE,
                World.BEN,
                path,
                NOW,
                Stage.COALESCING,
                joinPolicy,
                Optional.empty(),
                policy,
                Optional.ofNullable(membership),
                List.of(),
                Eligibility.YES,
                0,
                false);
    }

    private static AdmissionCase crowded(
            long belonging, boolean othersWait, AdmissionPolicy policy, AdmissionPath path) {
        return new AdmissionCase(
                States.HERE,
                World.BEN,
                path,
                NOW,
                Stage.COALESCING,
                JoinPolicy.OPEN,
                Optional.empty(),
                policy,
                Optional.empty(),
                List.of(),
                Eligibility.YES,
                belonging,
                othersWait);
    }

    private static AdmissionCase at(Instant when, AdmissionCase facts) {
        return changed(facts, when, facts.stage(), facts.above(), facts.eligibility());
    }

    private static AdmissionCase in(Stage stage, AdmissionCase facts) {
        return changed(facts, facts.at(), stage, facts.above(), facts.eligibility());
    }

    private static AdmissionCase above(AdmissionCase facts, Sanction sanction) {
        return changed(facts, facts.at(), facts.stage(), List.of(sanction), facts.eligibility());
    }

    private static AdmissionCase eligible(Eligibility eligibility, AdmissionCase facts) {
        return changed(facts, facts.at(), facts.stage(), facts.above(), eligibility);
    }

    private static AdmissionCase changed(
            AdmissionCase facts, Instant at, Stage stage, List<Sanction> above, Eligibility eligibility) {
        return new AdmissionCase(
                facts.community(),
                facts.member(),
                facts.path(),
                at,
                stage,
                facts.joinPolicy(),
                facts.pending(),
                facts.policy(),
                facts.membership(),
                above,
                eligibility,
                facts.belonging(),
                facts.othersWait());
    }
}
