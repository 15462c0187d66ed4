package io.copkit.journey;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.TimeWindow;
import io.copkit.role.GrantTerms;
import io.copkit.role.Role;
import io.copkit.role.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MembersTest {

    private static final TimeWindow EVER = TimeWindow.between(Club.day(0), Club.day(400));

    private final Club club = new Club();

    @Test
    void F8_facts_are_read_from_the_log() {
        club.joins(ANA, 0).joins(BEN, 0);
        for (int week = 0; week < 9; week++) {
            club.did(ANA, ActivityKinds.ANSWER, MemberId.of("m-" + week % 6), 200 + 7 * week);
        }
        club.did(ANA, ActivityKinds.FACILITATE, 263).did(ANA, ActivityKinds.REVIEW, 264);
        club.did(BEN, ActivityKinds.ASK, "t-1", 262).did(ANA, ActivityKinds.ANSWER, "t-1", 263);
        club.did(BEN, ActivityKinds.READ, 10).did(ANA, ActivityKinds.REVIEW, 100);

        MemberJourney ana = club.at(266).of(ANA).orElseThrow();
        MemberJourney ben = club.at(266).of(BEN).orElseThrow();

        assertThat(ana.facts().silentDays()).hasValue(2);
        assertThat(ana.facts().firstDays()).hasValue(166);
        assertThat(ana.facts().partners()).isEqualTo(6);
        assertThat(ana.facts().did()).isEqualTo(new MemberFacts.Did(12, 12, 1, 1, 0, 1));
        assertThat(ana.facts().activeWeeks()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 24);
        assertThat(ana.facts().quarters()).isEqualTo(2);
        assertThat(ana.facts().contributionsEver()).isEqualTo(13);
        assertThat(ana.state()).isEqualTo(MemberState.VITAL);
        assertThat(ben.facts().did().threadsAnswered()).isEqualTo(1);
        assertThat(ben.state()).isEqualTo(MemberState.RETURNED);
        assertThat(ben.regularity()).isEqualTo(Regularity.ONE_TIME);
        assertThat(club.at(266).of(CLEO)).isEmpty();
    }

    @Test
    void F8_who_joined_anew_begins_anew() {
        club.joins(ANA, 0).did(ANA, ActivityKinds.POST, 1).leaves(ANA, 2).joins(ANA, 300);

        assertThat(club.at(301).of(ANA).orElseThrow().state()).isEqualTo(MemberState.ARRIVED);
        assertThat(club.at(340).of(ANA).orElseThrow().state()).isEqualTo(MemberState.NEVER_SEEN);
    }

    @Test
    void F8_what_is_taken_back_or_comes_late_changes_the_state() {
        club.joins(ANA, 0).did(ANA, ActivityKinds.POST, 10).did(ANA, ActivityKinds.POST, 100);

        MemberState before = club.at(110).of(ANA).orElseThrow().state();
        club.world
                .cop
                .asSystem("spam")
                .activities()
                .retract(club.id, List.of("a-1"))
                .orElseThrow();
        MemberState after = club.at(110).of(ANA).orElseThrow().state();
        club.did(ANA, ActivityKinds.READ, 105);

        assertThat(before).isEqualTo(MemberState.RETURNED);
        assertThat(after).isEqualTo(MemberState.DISENGAGED_FROM_NEWLY_ACTIVE);
        assertThat(club.at(110).of(ANA).orElseThrow().state()).isEqualTo(MemberState.RETURNED);
    }

    @Test
    void F8_all_members_are_judged_in_four_counting_queries_however_many_there_are() {
        club.joins(ANA, 1);
        List<String> ofTwo = calls();
        crowd(30);

        assertThat(calls()).isEqualTo(ofTwo).containsExactly("tally", "ties", "tally", "threads", "memberships");
        assertThat(club.at(100).distribution().members()).isEqualTo(32);
    }

    private List<String> calls() {
        JourneyBook book = club.at(100);
        club.world.storage.calls();
        book.members();
        return club.world.storage.calls();
    }

    @Test
    void F8_a_member_knows_the_own_state_and_a_facilitator_everybodys() {
        club.joins(ANA, 1).joins(BEN, 1);
        club.at(10);

        assertThat(journeys(ANA).of(club.id, ANA).orElseThrow().state()).isEqualTo(MemberState.ARRIVED);
        assertThat(journeys(Club.FOUNDER).of(club.id, ANA).isAccepted()).isTrue();
        assertThat(journeys(ANA).of(club.id, BEN).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(journeys(Club.FOUNDER).of(club.id, CLEO).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
    }

    @Test
    void F8_a_mentor_knows_the_state_of_a_mentee_only() {
        club.joins(ANA, 1).joins(BEN, 1).joins(CLEO, 1);
        club.world
                .cop
                .as(Club.FOUNDER)
                .roles()
                .appoint(club.id, BEN, Role.MENTOR, GrantTerms.in(new Scope.Mentee(ANA)))
                .orElseThrow();

        assertThat(journeys(BEN).of(club.id, ANA).isAccepted()).isTrue();
        assertThat(journeys(BEN).of(club.id, CLEO).isAccepted()).isFalse();
    }

    @Test
    void F6_F8_F13_who_facilitates_is_told_of_all_and_a_sponsor_or_a_member_of_none_but_themselves() {
        club.joins(ANA, 1).joins(BEN, 1);
        club.world
                .cop
                .as(Club.FOUNDER)
                .roles()
                .appoint(club.id, ANA, Role.SPONSOR)
                .orElseThrow();
        Absence silent = Absence.ofContribution(EVER);

        for (MemberId member : List.of(ANA, BEN)) {
            List<Outcome<?>> told = List.of(
                    journeys(member).distribution(club.id),
                    journeys(member).funnel(club.id, EVER),
                    journeys(member).absent(club.id, silent, Paging.first(9)),
                    journeys(member).of(club.id, Club.FOUNDER));
            assertThat(told)
                    .flatExtracting(Outcome::refusals)
                    .extracting(Refusal::code)
                    .containsExactly(
                            RefusalCode.NOT_PERMITTED,
                            RefusalCode.NOT_PERMITTED,
                            RefusalCode.NOT_PERMITTED,
                            RefusalCode.NOT_PERMITTED);
        }
        Journeys facilitator = journeys(Club.FOUNDER);
        assertThat(facilitator.distribution(club.id).orElseThrow().members()).isEqualTo(3);
        assertThat(facilitator.funnel(club.id, EVER).orElseThrow().joined()).isEqualTo(3);
        assertThat(facilitator
                        .absent(club.id, silent, Paging.first(99))
                        .orElseThrow()
                        .items())
                .extracting(MemberSince::member)
                .containsExactly(Club.FOUNDER, ANA, BEN);
    }

    private Journeys journeys(MemberId member) {
        return club.world.cop.as(member).journeys();
    }

    private Set<MemberId> crowd(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> MemberId.of("m-" + i))
                .peek(member -> club.joins(member, 2))
                .collect(Collectors.toSet());
    }
}
