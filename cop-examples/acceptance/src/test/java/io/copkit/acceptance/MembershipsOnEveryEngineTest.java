package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.Charter;
import io.copkit.community.CommunityAccess;
import io.copkit.community.JoinPolicy;
import io.copkit.community.Objective;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.membership.Application;
import io.copkit.membership.Departure;
import io.copkit.membership.Invitation;
import io.copkit.membership.InvitationStatus;
import io.copkit.membership.Measure;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.membership.SanctionReason;
import io.copkit.role.CustomRole;
import io.copkit.role.DelegationTerms;
import io.copkit.role.GrantTerms;
import io.copkit.role.Permission;
import io.copkit.role.RightsChange;
import io.copkit.role.RightsRequest;
import io.copkit.role.Role;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.Engine;
import io.copkit.storage.jdbc.JdbcStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who belongs and what they may do, over real databases: decided on by two nodes in turn that share nothing but the data. */
class MembershipsOnEveryEngineTest {

    private static final Instant MORNING = Instant.parse("2026-09-07T09:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Paging TEN = Paging.first(10);
    private static final MemberId ANA = MemberId.of("ana");
    private static final MemberId BEN = MemberId.of("ben");
    private static final MemberId CLEO = MemberId.of("cleo");
    private static final MemberId DORA = MemberId.of("dora");
    private static final AtomicInteger TENANTS = new AtomicInteger();

    private final String tenant = "memberships-" + TENANTS.incrementAndGet();
    private Instant now = MORNING;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void B1_B2_B5_C7_people_are_invited_let_in_kept_waiting_and_banned_for_a_while(Engine engine) {
        CommunitiesOfPractice cop = node(engine.node());
        CommunitiesOfPractice other = node(engine.secondNode());
        CommunityId data = found(cop);
        cop.as(ANA)
                .settings()
                .changeAccess(data, CommunityAccess.STANDARD.with(JoinPolicy.REQUEST))
                .orElseThrow();
        cop.as(ANA)
                .admissions()
                .setTerms(data, AdmissionPolicy.STANDARD.forAtMost(3).withWaitingList())
                .orElseThrow();

        cop.as(ANA).invitations().invite(data, BEN, Set.of(Role.MENTOR)).orElseThrow();
        other.as(BEN).invitations().accept(data).orElseThrow();
        cop.as(CLEO).memberships().apply(data, Application.BLANK).orElseThrow();
        other.as(ANA).admissions().approve(data, CLEO).orElseThrow();
        cop.as(DORA).memberships().apply(data, Application.BLANK).orElseThrow();
        other.as(ANA).admissions().approve(data, DORA).orElseThrow();

        assertThat(other.applications(data).invitations(TEN).items())
                .extracting(Invitation::status)
                .containsExactly(InvitationStatus.ACCEPTED);
        assertThat(other.membership(data, BEN))
                .get()
                .isInstanceOfSatisfying(
                        Membership.Active.class,
                        active -> assertThat(active.roles()).containsExactly(Role.MENTOR));
        assertThat(other.applications(data).waiting(TEN).items())
                .extracting(Membership.Applied::member)
                .containsExactly(DORA);

        cop.asSystem("moderation")
                .sanctions()
                .ban(data, CLEO, Measure.because(SanctionReason.SPAM).lasting(WEEK))
                .orElseThrow();

        assertThat(status(other, data, DORA)).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(other.as(CLEO).memberships().apply(data, Application.BLANK).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.BANNED);

        now = MORNING.plus(WEEK);
        other.asSystem("nightly").upkeep().sweepDue(100);

        assertThat(cop.membership(data, CLEO))
                .get()
                .isInstanceOfSatisfying(
                        Membership.Left.class, left -> assertThat(left.why()).isEqualTo(Departure.BAN_OVER));
        assertThat(cop.asSystem("nightly").upkeep().sweepDue(100).events()).isEmpty();
        assertThat(cop.history(data).asOf(now).members()).containsOnlyKeys(ANA, BEN, DORA);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void C2_C5_C6_rights_are_given_for_a_term_passed_on_and_changed_by_two_people(Engine engine) {
        CommunitiesOfPractice cop = node(engine.node());
        CommunitiesOfPractice other = node(engine.secondNode());
        CommunityId data = found(cop);
        cop.as(BEN).memberships().join(data).orElseThrow();
        cop.as(CLEO).memberships().join(data).orElseThrow();
        CustomRole curator = new CustomRole(
                "custom:curator", Role.PARTICIPANT, "Curator", "Conservateur", Optional.of(Role.LIBRARIAN));
        Instant nextWeek = MORNING.plus(WEEK);

        cop.as(ANA).roles().settle(data, book -> book.with(curator)).orElseThrow();
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        other.as(ANA)
                .roles()
                .appoint(data, CLEO, curator.role(), GrantTerms.NONE.until(nextWeek))
                .orElseThrow();
        cop.as(ANA)
                .roles()
                .delegate(data, CLEO, DelegationTerms.of(nextWeek, Permission.SPACE_OPEN))
                .orElseThrow();

        assertThat(may(other, data, CLEO, Permission.RESOURCE_ARCHIVE)).isTrue();
        assertThat(may(other, data, CLEO, Permission.SPACE_OPEN)).isTrue();

        cop.as(ANA)
                .roles()
                .settle(data, book -> book.withFourEyesOn(Set.of(Permission.ROLE_ASSIGN)))
                .orElseThrow();
        assertThat(other.as(ANA).roles().appoint(data, CLEO, Role.MENTOR).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.FOUR_EYES_NEEDED);
        String request = cop.as(ANA)
                .fourEyes()
                .ask(data, new RightsChange.Appoint(CLEO, Role.MENTOR, GrantTerms.NONE), nextWeek)
                .map(RightsRequest::id)
                .orElseThrow();
        other.as(BEN).fourEyes().confirm(data, request).orElseThrow();

        now = nextWeek;

        assertThat(may(other, data, CLEO, Permission.RESOURCE_ARCHIVE)).isFalse();
        assertThat(may(other, data, CLEO, Permission.SPACE_OPEN)).isFalse();
        assertThat(other.asSystem("nightly").roles().expire(data).orElseThrow()).containsExactly(CLEO);
        assertThat(cop.membership(data, CLEO))
                .get()
                .isInstanceOfSatisfying(
                        Membership.Active.class,
                        active -> assertThat(active.roles()).containsExactly(Role.MENTOR));
        assertThat(cop.verify(data)).isEmpty();
    }

    private static MembershipStatus status(CommunitiesOfPractice cop, CommunityId community, MemberId member) {
        return cop.membership(community, member).orElseThrow().status();
    }

    private static boolean may(
            CommunitiesOfPractice cop, CommunityId community, MemberId member, Permission permission) {
        return cop.accessOf(member).allows(community, permission);
    }

    private CommunitiesOfPractice node(DataSource dataSource) {
        return CommunitiesOfPractice.with(JdbcStorage.on(ConnectionSource.of(dataSource))
                        .tenant(tenant)
                        .build())
                .clock(() -> now)
                .build();
    }

    private static CommunityId found(CommunitiesOfPractice cop) {
        return cop.as(ANA)
                .communities()
                .found(Charter.draft("Data quality").domain("Checking data").objective(Objective.learn("early checks")))
                .map(Community::id)
                .orElseThrow();
    }
}
