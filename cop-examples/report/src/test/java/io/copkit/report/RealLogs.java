package io.copkit.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of real activity logs with their true figures. It is no part of the project: it lies beside the repository, or
 * where the system property {@code copkit.data} says.
 */
final class RealLogs {

    private RealLogs() {}

    /** The folder of one log; the test that asks is skipped by name where it is missing. */
    static Path of(String log) {
        Path folder = folder().resolve(log);
        assumeTrue(
                Files.isRegularFile(folder.resolve("truth.json")),
                () -> "no real log at " + folder.normalize() + "; set -Dcopkit.data to the folder that holds " + log);
        return folder;
    }

    private static Path folder() {
        String set = System.getProperty("copkit.data");
        return set == null ? repository().resolve("../shared/data") : Path.of(set);
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("cop-storage-spi"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
