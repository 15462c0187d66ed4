package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.Charter;
import io.copkit.community.CommunityAccess;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.JoinPolicy;
import io.copkit.community.Objective;
import io.copkit.directory.Directory;
import io.copkit.directory.Listing;
import io.copkit.directory.Search;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Recording;
import io.copkit.engagement.TimeWindow;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.Transition;
import io.copkit.membership.Membership;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.space.Space;
import io.copkit.space.SpaceVisibility;
import io.copkit.space.Spaces;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.Engine;
import io.copkit.storage.jdbc.JdbcStorage;
import io.copkit.structure.Axis;
import io.copkit.structure.Inheritance;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.PlanId;
import io.copkit.theme.About;
import io.copkit.theme.Subjects;
import io.copkit.theme.ThemeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The core over real databases, each seen by two nodes that share nothing but the data. */
class CoreOnEveryEngineTest {

    private static final int CROWD = 32;
    private static final Instant MORNING = Instant.parse("2026-09-07T09:00:00Z");
    private static final MemberId ANA = MemberId.of("ana");
    private static final MemberId BEN = MemberId.of("ben");
    private static final CommunityAccess HIDDEN =
            new CommunityAccess(Discoverability.HIDDEN, JoinPolicy.INVITE, ContentAccess.MEMBERS);
    private static final AtomicInteger TENANTS = new AtomicInteger();

    private final String tenant = "core-" + TENANTS.incrementAndGet();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_thirty_two_facilitators_who_leave_at_once_exactly_one_remains(Engine engine) throws Exception {
        List<CommunitiesOfPractice> nodes = List.of(node(engine.node()), node(engine.secondNode()));
        CommunityId community = found(nodes.get(0), member(0), "Data quality");
        for (int i = 1; i < CROWD; i++) {
            nodes.get(0).as(member(i)).memberships().join(community).orElseThrow();
            nodes.get(0)
                    .as(member(0))
                    .roles()
                    .appoint(community, member(i), Role.FACILITATOR)
                    .orElseThrow();
        }

        List<Outcome<Membership.Left>> outcomes =
                allAtOnce(i -> nodes.get(i % 2).as(member(i)).memberships().leave(community));

        assertThat(outcomes).filteredOn(Outcome::isAccepted).hasSize(CROWD - 1);
        assertThat(outcomes)
                .flatExtracting(Outcome::refusals)
                .containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR));
        assertThat(nodes.get(1).history(community).asOf(MORNING).holders(Role.FACILITATOR))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_thirty_two_who_found_under_one_name_exactly_one_gets_it(Engine engine) throws Exception {
        List<CommunitiesOfPractice> nodes = List.of(node(engine.node()), node(engine.secondNode()));

        List<Outcome<Community>> outcomes =
                allAtOnce(i -> nodes.get(i % 2).as(member(i)).communities().found(charter("Data quality")));

        assertThat(outcomes).filteredOn(Outcome::isAccepted).hasSize(1);
        assertThat(outcomes)
                .flatExtracting(Outcome::refusals)
                .extracting(Refusal::code)
                .containsOnly(RefusalCode.SLUG_TAKEN);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void communities_are_searched_and_hidden(Engine engine) {
        CommunitiesOfPractice cop = node(engine.node());
        CommunityId open = found(cop, ANA, "Qualité des données");
        CommunityId hidden = found(cop, ANA, "Données de paie");
        CommunityAccess access = new CommunityAccess(Discoverability.HIDDEN, JoinPolicy.INVITE, ContentAccess.MEMBERS);
        cop.as(ANA).settings().changeAccess(hidden, access).orElseThrow();
        cop.as(ANA).settings().amend(open, 1, charter("Données ouvertes")).orElseThrow();

        Directory ana = node(engine.secondNode()).as(ANA).directory();
        Directory ben = node(engine.secondNode()).as(BEN).directory();
        Page<Listing> first = ana.list(Search.named("donn"), 1);
        Page<Listing> second = ana.list(Search.named("donn"), 1, first.next().orElseThrow());

        assertThat(first.items()).extracting(Listing::name).containsExactly("Données de paie");
        assertThat(second.items()).extracting(Listing::name).containsExactly("Données ouvertes");
        assertThat(second.next()).isEmpty();
        assertThat(ben.list(Search.named("donn"), 9).items())
                .extracting(Listing::id)
                .containsExactly(open);
        assertThat(ben.census(Search.EVERYTHING).communities()).isEqualTo(1);
        assertThat(ben.find("donnees-de-paie")).isEmpty();
        assertThat(cop.as(BEN).memberships().join(hidden).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
        assertThat(cop.as(BEN)
                        .settings()
                        .charter(open, 1)
                        .orElseThrow()
                        .charter()
                        .name())
                .isEqualTo("Qualité des données");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void a_community_lives_through_all_layers(Engine engine) {
        CommunitiesOfPractice cop = node(engine.node());
        CommunityId community = found(cop, ANA, "Data quality");
        cop.as(BEN).memberships().join(community).orElseThrow();
        cop.as(ANA).roles().appoint(community, BEN, Role.RAPPORTEUR).orElseThrow();
        cop.as(ANA)
                .lifecycle()
                .override(community, Transition.COALESCE, Findings.NONE, "we begin small")
                .orElseThrow();
        Activity question =
                Activity.of(ActivityKinds.ASK, "q-1").inThread("t-1").at(MORNING);
        Activity answer = Activity.of(ActivityKinds.ANSWER, "a-1")
                .toward(BEN)
                .inThread("t-1")
                .at(MORNING.plus(Duration.ofMinutes(90)));

        Recording asked = cop.as(BEN).activities().record(community, question).orElseThrow();
        Recording askedAgain =
                cop.as(BEN).activities().record(community, question).orElseThrow();
        cop.as(cop.accessOf(ANA)).activities().record(community, answer).orElseThrow();

        CommunitiesOfPractice other = node(engine.secondNode());
        TimeWindow day = TimeWindow.between(MORNING, MORNING.plus(Duration.ofDays(1)));
        assertThat(asked.added()).isEqualTo(1);
        assertThat(askedAgain.added()).isZero();
        assertThat(other.community(community))
                .get()
                .extracting(Community::stage)
                .isEqualTo(Stage.COALESCING);
        assertThat(other.accessOf(BEN).check(community, Permission.POST).allowed())
                .isTrue();
        assertThat(other.engagement(community)
                        .threads(day)
                        .all()
                        .medianSeconds()
                        .value())
                .hasValue(5400);
        assertThat(other.history(community).asOf(MORNING).holders(Role.RAPPORTEUR))
                .containsExactly(BEN);

        assertThat(cop.asSystem("spam")
                        .activities()
                        .retract(community, List.of("a-1"))
                        .orElseThrow())
                .isEqualTo(1);
        assertThat(other.engagement(community).threads(day).all().answered()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void communities_are_nested_found_by_their_subjects_and_put_back(Engine engine) {
        CommunitiesOfPractice cop = node(engine.node());
        CommunitiesOfPractice other = node(engine.secondNode());
        CommunityId above = found(cop, ANA, "Data");
        CommunityId below = found(cop, ANA, "Data quality");
        ThemeId theme = cop.asSystem("taxonomy")
                .organisationThemes()
                .add("Figures")
                .orElseThrow()
                .id();
        ThemeId part = cop.asSystem("taxonomy")
                .organisationThemes()
                .add("Errors", theme)
                .orElseThrow()
                .id();
        cop.as(ANA)
                .portfolio()
                .describe(below, Subjects.NONE.theme(part).tagged("Open data"))
                .orElseThrow();
        cop.as(ANA).settings().changeAccess(above, HIDDEN).orElseThrow();
        PlanId plan = cop.as(ANA)
                .structure()
                .planMove(below, above, InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.CEILING))
                .orElseThrow()
                .id();

        cop.as(ANA).structure().apply(plan).orElseThrow();

        assertThat(other.subtrees().within(above, 10).items())
                .extracting(Community::id)
                .containsExactlyInAnyOrder(above, below);
        assertThat(other.portfolio().figures(above).communities()).isEqualTo(2);
        assertThat(other.portfolio().about(About.themeAndBelow(theme), 10).items())
                .extracting(Community::id)
                .containsExactly(below);
        assertThat(other.as(BEN).directory().find(below)).isEmpty();
        other.as(ANA).structure().undo(plan).orElseThrow();
        assertThat(cop.subtrees().above(below)).isEmpty();
        assertThat(cop.as(BEN).directory().find(below)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void two_members_have_a_space_that_nobody_else_is_shown(Engine engine) {
        CommunitiesOfPractice cop = node(engine.node());
        CommunityId community = found(cop, ANA, "Data quality");
        cop.as(BEN).memberships().join(community).orElseThrow();
        cop.as(member(1)).memberships().join(community).orElseThrow();
        cop.as(ANA)
                .spaces(community)
                .open("Workshop", SpaceVisibility.COMMUNITY, Subjects.NONE)
                .orElseThrow();

        Space pair = cop.as(BEN).spaces(community).openPair(member(1)).orElseThrow();

        Spaces bens = node(engine.secondNode()).as(BEN).spaces(community);
        Spaces anas = node(engine.secondNode()).as(ANA).spaces(community);
        assertThat(bens.pairs(10).orElseThrow().items()).containsExactly(pair);
        assertThat(anas.pairs(10).orElseThrow().items()).isEmpty();
        assertThat(anas.list(About.ANYTHING, 10).orElseThrow().items())
                .extracting(Space::name)
                .containsExactly("Workshop");
        assertThat(anas.find(pair.id()).refusals()).containsExactly(Refusal.of(RefusalCode.SPACE_UNKNOWN));
    }

    private CommunitiesOfPractice node(DataSource dataSource) {
        return CommunitiesOfPractice.with(JdbcStorage.on(ConnectionSource.of(dataSource))
                        .tenant(tenant)
                        .build())
                .clock(() -> MORNING)
                .retries(CROWD)
                .build();
    }

    private static CommunityId found(CommunitiesOfPractice cop, MemberId founder, String name) {
        return cop.as(founder)
                .communities()
                .found(charter(name))
                .map(Community::id)
                .orElseThrow();
    }

    private static Charter charter(String name) {
        return Charter.draft(name).domain("Checking data").objective(Objective.learn("early checks"));
    }

    private static MemberId member(int number) {
        return MemberId.of("member-" + number);
    }

    private static <T> List<T> allAtOnce(IntFunction<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CROWD);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                int number = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return act.apply(number);
                }));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
