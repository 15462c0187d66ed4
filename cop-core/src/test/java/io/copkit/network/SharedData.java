package io.copkit.network;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Graphs and logs with their true figures. They are no part of the project: they lie beside the repository, or where the
 * system property {@code copkit.data} says.
 */
public final class SharedData {

    private SharedData() {}

    /** A folder that holds a file; the test that asks is skipped by name where it is missing. */
    public static Path folder(String name, String file) {
        String set = System.getProperty("copkit.data");
        Path folder = (set == null ? repository().resolve("../shared/data") : Path.of(set)).resolve(name);
        assumeTrue(
                Files.isRegularFile(folder.resolve(file)),
                () -> "no " + file + " in " + folder.normalize() + "; set -Dcopkit.data to the folder that holds "
                        + name);
        return folder;
    }

    /** The rows of a table without quotes, below its header. */
    public static List<String[]> rows(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    public static JsonNode json(Path file) throws IOException {
        return JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build()
                .readTree(file.toFile());
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("cop-storage-spi"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
