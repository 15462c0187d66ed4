package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Founding;
import io.copkit.community.Objective;
import io.copkit.directory.Search;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.Engine;
import io.copkit.storage.jdbc.JdbcStorage;
import io.copkit.theme.Subjects;
import io.copkit.transformation.Reshaping;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of communities, over real databases with two nodes each. */
class TransformationsOnEveryEngineTest {

    private static final Instant MORNING = Instant.parse("2026-09-07T09:00:00Z");
    private static final MemberId ANA = MemberId.of("ana");
    private static final MemberId BEN = MemberId.of("ben");
    private static final MemberId CLEO = MemberId.of("cleo");

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void LO1_E9_communities_merge_on_one_node_and_are_apart_again_on_the_other(Engine engine) {
        CopStorage storage = storage(engine.node());
        CommunitiesOfPractice cop = node(storage);
        CommunitiesOfPractice other = node(storage(engine.secondNode()));
        CommunityId data = found(cop, "Merged data", BEN);
        CommunityId maps = found(cop, "Merged maps", CLEO);
        cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        cop.as(ANA).glossary(maps).define("Legend", "of a map", Subjects.NONE).orElseThrow();
        transform(storage, data);
        transform(storage, maps);
        Community before = cop.community(data).orElseThrow();
        Membership member = cop.membership(data, BEN).orElseThrow();

        Reshaping plan = cop.as(ANA)
                .transformations()
                .planMerge(List.of(data, maps), Founding.on(charter("Merged for good")), Map.of())
                .orElseThrow();
        cop.as(ANA).transformations().apply(plan.id()).orElseThrow();
        CommunityId heir = plan.change().heirs().get(0).community();

        assertThat(other.accessIn(heir).orElseThrow().members()).containsExactlyInAnyOrder(ANA, BEN, CLEO);
        assertThat(other.as(BEN).lineage().leadsTo("merged-maps")).containsExactly(heir);
        assertThat(other.glossary(heir).find("Legend")).isPresent();

        other.as(ANA).transformations().undo(plan.id()).orElseThrow();

        assertThat(cop.community(heir)).isEmpty();
        assertThat(cop.membership(heir, BEN)).isEmpty();
        assertThat(cop.community(data)).contains(before);
        assertThat(cop.membership(data, BEN)).contains(member);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void E8_a_community_is_withdrawn_on_one_node_brought_back_on_the_other_and_removed_in_the_end(Engine engine) {
        CommunitiesOfPractice cop = node(storage(engine.node()));
        CommunitiesOfPractice other = node(storage(engine.secondNode()));
        CommunityId data = found(cop, "Withdrawn data", BEN);
        Search search = Search.named("withdrawn");

        cop.as(ANA).bin().withdraw(data).orElseThrow();
        assertThat(other.as(BEN).directory().list(search, 10).items()).isEmpty();
        other.as(ANA).bin().restore(data).orElseThrow();
        assertThat(cop.as(BEN).directory().list(search, 10).items()).hasSize(1);

        cop.as(ANA).bin().withdraw(data).orElseThrow();
        now.set(MORNING.plus(Duration.ofDays(30)));
        other.asSystem("nightly").upkeep().sweepDue(100);

        assertThat(cop.membership(data, BEN)).isEmpty();
        assertThat(cop.asSystem("admin").bin().list(10).items()).isEmpty();
        assertThat(cop.as(CLEO).communities().found(charter("Withdrawn data")).isAccepted())
                .isTrue();
    }

    private static CommunityId found(CommunitiesOfPractice cop, String name, MemberId other) {
        CommunityId community = cop.as(ANA)
                .communities()
                .found(charter(name))
                .map(Community::id)
                .orElseThrow();
        cop.as(other).memberships().join(community).orElseThrow();
        return community;
    }

    private static Charter charter(String name) {
        return Charter.draft(name).domain("Checking data").objective(Objective.learn("early checks"));
    }

    /** As a community is after years of practice and a decision. */
    private static void transform(CopStorage storage, CommunityId community) {
        CommunityRecord old = storage.state().findCommunity(community.value()).orElseThrow();
        CommunityRecord next = new CommunityRecord(
                old.id(),
                old.version() + 1,
                old.slug(),
                old.sortKey(),
                old.parentId(),
                old.ancestorIds(),
                old.type(),
                "transforming",
                MORNING,
                old.status(),
                old.discoverability(),
                old.joinPolicy(),
                old.contentAccess(),
                old.createdAt(),
                old.dueAt(),
                old.terms(),
                old.people(),
                old.body());
        String change = "years-" + community.value();
        TransitionRecord step = new TransitionRecord(
                change,
                community.value(),
                TransitionRecord.NOT_YET,
                change,
                null,
                next.key().recordType(),
                next.key().recordId(),
                next.version(),
                "*",
                null,
                List.of(),
                "stage.moved",
                old.stage(),
                next.stage(),
                "host",
                MORNING,
                MORNING,
                null,
                "{\"schema\":1,\"host\":\"years\"}",
                "");
        storage.state().commit(ChangeSet.putting(change, List.of(next), List.of(step)));
    }

    private static CopStorage storage(DataSource dataSource) {
        return JdbcStorage.on(ConnectionSource.of(dataSource))
                .tenant("transformations")
                .build();
    }

    private CommunitiesOfPractice node(CopStorage storage) {
        return CommunitiesOfPractice.with(storage).clock(now::get).build();
    }
}
