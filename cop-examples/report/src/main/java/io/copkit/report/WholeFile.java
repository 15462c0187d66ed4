package io.copkit.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files in UTF-8 beside their place first, so that none is ever there by half. */
final class WholeFile {

    private WholeFile() {}

    /** What a file holds. */
    interface Content {

        /** Writes all of it. */
        void writeTo(Writer writer) throws IOException;
    }

    /**
     * Writes all of a file, or leaves what was in its place.
     *
     * @throws Fault if it cannot be written
     */
    static void write(Path file, Content content) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A pipe or a terminal has no place beside it, and a folder says so itself.
                stream(file, content);
                return;
            }
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = folder.resolve("." + file.getFileName() + ".part");
            try {
                stream(beside, content);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw Fault.failed("cannot-write", file.toString());
        }
    }

    private static void stream(Path file, Content content) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            content.writeTo(writer);
        }
    }
}
