package io.copkit.benchmarks.log;

import io.copkit.benchmarks.Scoreboard;
import io.copkit.benchmarks.Scoreboard.Subject;
import io.copkit.engagement.Engagement;
import io.copkit.storage.CopStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Whether a log fits into the memory that it may take: a process of its own with so large a heap keeps it, asks something
 * of it, and prints the bytes that a row takes.
 */
public final class MemoryBar {

    private MemoryBar() {}

    /** The row of the in-memory storage, with its ids of 36 characters, within so large a heap. */
    public static void run(Scoreboard board, int rows, int megabytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseParallelGC",
                        "-XX:NewSize=48m",
                        "-XX:MaxNewSize=48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryBar.class.getName(),
                        String.valueOf(rows)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        boolean met = process.waitFor() == 0;
        board.holds(
                new Subject(
                        "memory",
                        "%,d rows in memory within %,d MB".formatted(rows, megabytes),
                        "ids of 36 characters"),
                met ? said : "out of memory",
                met);
    }

    /** Fills the storage and prints what a row takes. */
    public static void main(String[] arguments) {
        int rows = Integer.parseInt(arguments[0]);
        long before = used();
        CopStorage storage = MemoryLog.of(new SyntheticLog(rows));
        long bytes = used() - before;
        long stored = Engagement.of(storage, MemoryLog.community(0))
                .counts(OurLog.ALWAYS)
                .activities();
        if (stored == 0) {
            throw new IllegalStateException("nothing is stored");
        }
        System.out.printf("%d bytes a row%n", bytes / rows);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            runtime.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
