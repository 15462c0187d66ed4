package io.copkit.hosttransaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.membership.Membership;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.JdbcStorage;
import io.copkit.storage.jdbc.SqliteFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeDeskTest {

    private static final MemberId BEN = MemberId.of("ben");

    @TempDir
    private Path folder;

    private SqliteFile file;
    private CommunitiesOfPractice cop;
    private CommunityId community;
    private WelcomeDesk desk;

    @BeforeEach
    void an_intranet_with_a_community() throws SQLException {
        file = SqliteFile.at(folder.resolve("intranet.db"));
        cop = CommunitiesOfPractice.with(JdbcStorage.on(ConnectionSource.of(file))
                        .tenant(WelcomeDesk.TENANT)
                        .build())
                .build();
        community = cop.as(MemberId.of("ana"))
                .communities()
                .found(Charter.draft("Data quality").domain("Checking data").objective(Objective.learn("early checks")))
                .map(Community::id)
                .orElseThrow();
        desk = new WelcomeDesk(file);
        desk.createTable();
    }

    @AfterEach
    void close_the_file() throws SQLException {
        file.close();
    }

    @Test
    void badge_and_membership_are_written_together() throws SQLException {
        Outcome<Membership.Active> outcome = desk.welcome("ben", "Ben, data steward", community);

        assertThat(outcome.isAccepted()).isTrue();
        assertThat(desk.badges()).isEqualTo(1);
        assertThat(cop.membership(community, BEN)).containsInstanceOf(Membership.Active.class);
    }

    @Test
    void a_refused_membership_orders_no_badge() throws SQLException {
        desk.welcome("ben", "Ben, data steward", community);

        Outcome<Membership.Active> again = desk.welcome("ben", "Ben, once more", community);

        assertThat(again.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.code().code()).isEqualTo("already_a_member"));
        assertThat(desk.badges()).isEqualTo(1);
    }

    @Test
    void a_badge_that_cannot_be_ordered_takes_the_membership_back() throws SQLException {
        desk.welcome("ben", "Ben, data steward", community);
        cop.as(BEN).memberships().leave(community).orElseThrow();
        int history = cop.history(community).transitions(100).items().size();

        assertThatThrownBy(() -> desk.welcome("ben", "Ben has a badge already", community))
                .isInstanceOf(SQLException.class);

        assertThat(cop.membership(community, BEN)).containsInstanceOf(Membership.Left.class);
        assertThat(cop.history(community).transitions(100).items()).hasSize(history);
        assertThat(desk.badges()).isEqualTo(1);
    }

    @Test
    void the_program_shows_both_endings() throws SQLException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Main.run(folder.resolve("program.db"), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).endsWith("Badges ordered: 1"));
    }
}
