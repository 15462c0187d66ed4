package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.membership.BulkItem;
import io.copkit.membership.BulkReport;
import io.copkit.membership.BulkResult;
import io.copkit.membership.MembershipSource;
import io.copkit.membership.SyncLimit;
import io.copkit.role.Role;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.Engine;
import io.copkit.storage.jdbc.JdbcStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of the past of members, and done to many of them, over real databases with two nodes each. */
class FlowsOnEveryEngineTest {

    private static final Instant MORNING = Instant.parse("2026-09-07T09:00:00Z");
    private static final MemberId ANA = MemberId.of("ana");
    private static final MemberId BEN = MemberId.of("ben");
    private static final MemberId CLEO = MemberId.of("cleo");
    private static final MemberId DORA = MemberId.of("dora");

    @ParameterizedTest
    @EnumSource(Engine.class)
    void B4_B10_B11_a_past_is_imported_corrected_and_kept_in_sync(Engine engine) {
        CommunitiesOfPractice cop = node(engine.node());
        CommunityId community = cop.as(ANA)
                .communities()
                .found(Charter.draft("Flows").domain("Checking data").objective(Objective.learn("early checks")))
                .map(Community::id)
                .orElseThrow();
        Instant before = MORNING.minus(Duration.ofDays(30));
        MembershipSource team = MembershipSource.group("team");
        List<BulkItem> items = List.of(
                new BulkItem.Belong(community, BEN, before, Optional.empty(), List.of(Role.MENTOR)),
                new BulkItem.Belong(community, CLEO, before, Optional.of(MORNING), List.of()));

        BulkReport report = cop.asSystem("import").bulk().run("import", items).orElseThrow();
        cop.asSystem("sync")
                .sync()
                .apply("sync", community, team, Set.of(BEN, DORA), SyncLimit.STANDARD)
                .orElseThrow();
        CommunitiesOfPractice other = node(engine.secondNode());
        String joined = other.history(community).of(BEN).periods().get(0).began();
        other.as(ANA)
                .corrections()
                .date(community, BEN, joined, before.minus(Duration.ofDays(1)), "paper list")
                .orElseThrow();

        assertThat(report.count(BulkResult.DONE)).isEqualTo(2);
        assertThat(other.asSystem("import").bulk().run("import", items).orElseThrow())
                .isEqualTo(report);
        assertThat(cop.history(community).asOf(before.minusMillis(1)).members()).containsOnlyKeys(BEN);
        assertThat(cop.history(community).asOf(MORNING).members()).containsOnlyKeys(ANA, BEN, DORA);
        assertThat(other.asSystem("sync")
                        .sync()
                        .preview(community, team, Set.of(BEN))
                        .orElseThrow()
                        .withdrawn())
                .containsExactly(DORA);
    }

    private static CommunitiesOfPractice node(DataSource dataSource) {
        return CommunitiesOfPractice.with(JdbcStorage.on(ConnectionSource.of(dataSource))
                        .tenant("flows")
                        .build())
                .clock(() -> MORNING)
                .build();
    }
}
