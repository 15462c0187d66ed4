package io.copkit.benchmarks.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.benchmarks.Scoreboard;
import io.copkit.storage.memory.InMemoryStorage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** That the rows run, and that the library and DuckDB answer the same: else there is no row. */
class LogSmokeTest {

    @Test
    void B_every_row_is_printed_once_both_sides_answer_the_same() throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        LogBars.run(
                new Scoreboard(new PrintStream(bytes, true, StandardCharsets.UTF_8)),
                new LogBars.Size(30_000, 10_000, 5_000, 1));

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines().skip(2))
                .hasSize(10)
                .allMatch(row -> row.startsWith("| B") && row.contains("×"));
    }

    @Test
    void a_log_is_the_same_whenever_it_is_made() {
        InMemoryStorage once = MemoryLog.of(new SyntheticLog(2_000));
        InMemoryStorage again = MemoryLog.of(new SyntheticLog(2_000));

        assertThat(new OurLog(once).weekly())
                .isEqualTo(new OurLog(again).weekly())
                .isPositive();
    }
}
