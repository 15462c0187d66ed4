package io.copkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** That all ways to write activities write the same. */
class ExportSmokeTest {

    @Test
    void F2_exports_are_measured_beside_the_same_bytes() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        ExportBars.run(new Scoreboard(new PrintStream(printed, true, StandardCharsets.UTF_8)), 50, 1);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("| F2 | lines of JSON", "| F2 | import of lines of JSON", "50 activities");
    }
}
