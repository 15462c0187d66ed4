package io.copkit.storage.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** Folders that go with the JVM, and what must end before they can. */
final class Scratch {

    private static final Deque<AutoCloseable> AT_THE_END = new ConcurrentLinkedDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> AT_THE_END.forEach(Scratch::end)));
    }

    private Scratch() {}

    static Path folder(String name) throws IOException {
        Path folder = Files.createTempDirectory("copkit-" + name);
        atTheEnd(() -> delete(folder));
        return folder;
    }

    /** The last comes first, so a server ends before its folder goes. */
    static void atTheEnd(AutoCloseable ending) {
        AT_THE_END.push(ending);
    }

    private static void end(AutoCloseable ending) {
        try {
            ending.close();
        } catch (Exception e) {
            System.err.println("left behind: " + e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                Files.deleteIfExists(file);
            }
        }
    }
}
