package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Paging;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.consent.ConsentCount;
import io.copkit.consent.MissingConsent;
import io.copkit.engagement.TimeWindow;
import io.copkit.norm.NormKind;
import io.copkit.norm.NormText;
import io.copkit.onboarding.OnboardingPlan;
import io.copkit.role.Role;
import io.copkit.sponsorship.Sponsor;
import io.copkit.sponsorship.Sponsorship;
import io.copkit.sponsorship.SupportKind;
import io.copkit.sponsorship.SupportPromise;
import io.copkit.sponsorship.SupportStatus;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.Engine;
import io.copkit.storage.jdbc.JdbcStorage;
import io.copkit.succession.SuccessionStatus;
import io.copkit.tool.AccessLine;
import io.copkit.tool.AccessReview;
import io.copkit.tool.ToolDraft;
import io.copkit.tool.ToolKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people commit to, over real databases: written by one node, read by another that shares nothing but the data. */
class CommitmentsOnEveryEngineTest {

    private static final Instant MORNING = Instant.parse("2026-09-07T09:00:00Z");
    private static final Instant NEXT_WEEK = MORNING.plus(Duration.ofDays(7));
    private static final Paging TEN = Paging.first(10);
    private static final MemberId ANA = MemberId.of("ana");
    private static final MemberId BEN = MemberId.of("ben");
    private static final MemberId CLEO = MemberId.of("cleo");
    private static final AtomicInteger TENANTS = new AtomicInteger();

    private final String tenant = "commitments-" + TENANTS.incrementAndGet();
    private Instant now = MORNING;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void who_has_not_agreed_yet_is_known_for_norms_and_charters(Engine engine) {
        CommunitiesOfPractice cop = node(engine.node());
        CommunitiesOfPractice other = node(engine.secondNode());
        CommunityId data = found(cop);
        String norm = cop.as(ANA)
                .norms()
                .draft(data, NormKind.NORM, NormText.standard(Locale.FRENCH))
                .orElseThrow()
                .id();
        cop.as(ANA).norms().publish(data, norm, NEXT_WEEK).orElseThrow();
        cop.as(BEN).norms().acknowledge(data, norm, 1).orElseThrow();
        Charter sharper = other.community(data).orElseThrow().charter().purpose("Fewer wrong figures");
        String proposal = cop.as(BEN)
                .charters()
                .propose(data, 1, sharper, "It says what we want", NEXT_WEEK)
                .orElseThrow()
                .id();
        cop.as(ANA).charters().adopt(data, proposal, NEXT_WEEK).orElseThrow();
        cop.as(CLEO).charters().accept(data, 2).orElseThrow();

        assertThat(other.norms(data).missing(norm, TEN).items())
                .extracting(MissingConsent::member)
                .containsExactly(ANA, CLEO);
        assertThat(other.norms(data).count(norm)).isEqualTo(new ConsentCount(1, 2));
        assertThat(other.community(data)).get().extracting(Community::charter).isEqualTo(sharper);
        assertThat(other.charters(data).missing(TEN).items())
                .extracting(MissingConsent::member)
                .containsExactly(ANA, BEN);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void newcomers_are_welcomed_and_support_is_kept(Engine engine) {
        CommunitiesOfPractice cop = node(engine.node());
        CommunitiesOfPractice other = node(engine.secondNode());
        CommunityId data = found(cop);
        cop.as(BEN).onboarding().start(data, BEN).orElseThrow();
        cop.as(ANA).onboarding().assignBuddy(data, BEN, ANA).orElseThrow();
        cop.as(BEN).onboarding().done(data, BEN, "introduce_oneself").orElseThrow();
        cop.as(ANA).roles().appoint(data, CLEO, Role.SPONSOR).orElseThrow();
        Sponsorship sponsorship = cop.as(CLEO)
                .sponsorships()
                .sponsor(data, new Sponsor.Person(CLEO), "Opens doors", NEXT_WEEK)
                .orElseThrow();
        SupportPromise promise = new SupportPromise(
                SupportKind.TIME,
                "For every member",
                4,
                "hours per month",
                TimeWindow.between(MORNING, NEXT_WEEK),
                NEXT_WEEK,
                Optional.of(sponsorship.id()));
        String support =
                cop.as(CLEO).sponsorships().promise(data, promise).orElseThrow().id();

        now = NEXT_WEEK;

        assertThat(other.onboarding(data).helpedBy(ANA))
                .containsExactly(other.onboarding(data).of(BEN).orElseThrow());
        assertThat(other.onboarding(data).overdue(TEN).items())
                .extracting(OnboardingPlan::done)
                .containsExactly(1L);
        assertThat(other.sponsorships(data).sponsorshipsDue(TEN).items()).containsExactly(sponsorship);
        assertThat(other.sponsorships(data).supportDue(TEN).items()).hasSize(1);
        cop.as(ANA)
                .sponsorships()
                .judge(data, support, SupportStatus.KEPT, "Every hour came")
                .orElseThrow();
        assertThat(other.sponsorships(data).counts()).containsEntry(SupportStatus.KEPT, 1L);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_community_is_handed_over_and_its_rights_are_reviewed(Engine engine) {
        CommunitiesOfPractice cop = node(engine.node());
        CommunitiesOfPractice other = node(engine.secondNode());
        CommunityId data = found(cop);
        cop.as(ANA).roles().appoint(data, CLEO, Role.IT_RESOURCE).orElseThrow();
        cop.as(ANA).succession().handOver(data, BEN).orElseThrow();
        other.as(BEN).succession().accept(data).orElseThrow();
        String tool = cop.as(CLEO)
                .tools()
                .bind(data, ToolDraft.of(ToolKind.SYNC_COMM, "Calls"))
                .orElseThrow()
                .id();
        cop.as(BEN).tools().rate(data, tool, 4).orElseThrow();
        now = NEXT_WEEK;
        AccessReview review = cop.asSystem("audit")
                .accessReviews()
                .open(data, NEXT_WEEK.plus(Duration.ofDays(7)))
                .orElseThrow();
        for (AccessLine line : other.tools(data).lines(review.id(), TEN).items()) {
            cop.asSystem("audit")
                    .accessReviews()
                    .confirm(data, review.id(), line.member(), line.role())
                    .orElseThrow();
        }

        assertThat(cop.asSystem("audit")
                        .accessReviews()
                        .complete(data, review.id())
                        .orElseThrow()
                        .confirmed())
                .isEqualTo(2);
        assertThat(other.succession(data).latest().orElseThrow().status()).isEqualTo(SuccessionStatus.SETTLED);
        assertThat(other.history(data).asOf(NEXT_WEEK).holders(Role.FACILITATOR))
                .containsExactly(BEN);
        assertThat(other.tools(data).usefulness(tool).ratings()).isEqualTo(1);
    }

    private CommunitiesOfPractice node(DataSource dataSource) {
        return CommunitiesOfPractice.with(JdbcStorage.on(ConnectionSource.of(dataSource))
                        .tenant(tenant)
                        .build())
                .clock(() -> now)
                .build();
    }

    private static CommunityId found(CommunitiesOfPractice cop) {
        CommunityId data = cop.as(ANA)
                .communities()
                .found(Charter.draft("Data quality").domain("Checking data").objective(Objective.learn("early checks")))
                .orElseThrow()
                .id();
        cop.as(BEN).memberships().join(data).orElseThrow();
        cop.as(CLEO).memberships().join(data).orElseThrow();
        return data;
    }
}
