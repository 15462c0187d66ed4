package io.copkit.hosttransaction;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.membership.Membership;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.JdbcStorage;
import io.copkit.storage.jdbc.SqliteFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** Welcomes one colleague twice and shows that the second badge was not ordered either. */
public final class Main {

    private Main() {}

    /** Runs the example on a database in a temporary folder. */
    public static void main(String[] args) throws IOException, SQLException {
        run(Files.createTempDirectory("intranet").resolve("intranet.db"), System.out);
    }

    static void run(Path database, PrintStream out) throws SQLException {
        try (SqliteFile file = SqliteFile.at(database)) {
            run(file, out);
        }
    }

    private static void run(DataSource dataSource, PrintStream out) throws SQLException {
        CommunitiesOfPractice cop = CommunitiesOfPractice.with(JdbcStorage.on(ConnectionSource.of(dataSource))
                        .tenant(WelcomeDesk.TENANT)
                        .build())
                .build();
        Charter charter =
                Charter.draft("Data quality").domain("Checking data").objective(Objective.learn("early checks"));
        CommunityId community = cop.as(MemberId.of("ana"))
                .communities()
                .found(charter)
                .map(Community::id)
                .orElseThrow();
        WelcomeDesk desk = new WelcomeDesk(dataSource);
        desk.createTable();

        tell(desk.welcome("ben", "Ben, data steward", community), desk, out);
        tell(desk.welcome("ben", "Ben, once more", community), desk, out);
    }

    private static void tell(Outcome<Membership.Active> outcome, WelcomeDesk desk, PrintStream out)
            throws SQLException {
        String told = outcome.fold(
                accepted -> "Welcome, " + accepted.value().member().value() + ".",
                refusals -> refusals.stream()
                        .map((Refusal refusal) -> refusal.explain(Locale.ENGLISH))
                        .findFirst()
                        .orElseThrow());
        out.println(told + " Badges ordered: " + desk.badges());
    }
}
