package io.copkit.storage.mvstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that has the file open is killed in the middle of its work, as by {@code kill -9}. */
class KillTest {

    private static final PageRequest ALL = PageRequest.first(10_000);
    private static final int ACKNOWLEDGED = 60;

    @Test
    void what_was_acknowledged_survives_the_kill_of_its_process_and_nothing_is_torn(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("communities.mv");
        Process writer = start(file);
        int acknowledged = 0;

        try (BufferedReader answers = writer.inputReader()) {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                acknowledged = Integer.parseInt(line);
                if (acknowledged == ACKNOWLEDGED) {
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }

        try (MvDatabase database = MvDatabase.open(file)) {
            CopStorage storage = database.tenant(KilledWriter.TENANT);
            List<TransitionRecord> history = storage.state()
                    .transitions(TransitionQuery.of(KilledWriter.COMMUNITY, ALL))
                    .items();
            List<ActivityRecord> activities = storage.activities()
                    .read(ActivityQuery.of(ActivityFilter.of(ActivityScope.ALL), ActivityQuery.Order.OCCURRED, ALL))
                    .items();
            assertThat(acknowledged).isGreaterThanOrEqualTo(ACKNOWLEDGED);
            assertThat(storage.state()
                            .documents(DocumentQuery.of(StateFilter.ANY, ALL))
                            .items())
                    .hasSizeBetween(acknowledged, acknowledged + 1)
                    .hasSize(history.size());
            assertThat(history.stream().map(TransitionRecord::sequence))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, history.size()).boxed().toList());
            assertThat(activities).hasSizeBetween(acknowledged, acknowledged + 1);
        }
    }

    private static Process start(Path file) throws Exception {
        List<String> places = Stream.of("java.class.path", "jdk.module.path")
                .map(System::getProperty)
                .filter(place -> place != null)
                .toList();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes(MvDatabase.class)
                                + File.pathSeparator
                                + classes(KilledWriter.class)
                                + File.pathSeparator
                                + String.join(File.pathSeparator, places),
                        KilledWriter.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String classes(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
