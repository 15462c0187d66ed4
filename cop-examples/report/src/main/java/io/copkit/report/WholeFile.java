package io.copkit.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

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
        writeAll(Map.of(file, content));
    }

    /**
     * Writes all of some files, or leaves what was in their places if one cannot be written.
     *
     * @throws Fault that names it
     */
    static void writeAll(Map<Path, Content> files) {
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            files.forEach((file, content) -> written.put(file, writeBeside(file, content)));
            written.forEach((file, beside) -> move(beside, file));
        } finally {
            written.values().forEach(WholeFile::remove);
        }
    }

    private static Path writeBeside(Path file, Content content) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = folder.resolve("." + file.getFileName() + ".part");
            try (Writer writer = Files.newBufferedWriter(beside)) {
                content.writeTo(writer);
            }
            return beside;
        } catch (IOException e) {
            throw Fault.failed("cannot-write", file.toString());
        }
    }

    private static void move(Path beside, Path file) {
        try {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Fault.failed("cannot-write", file.toString());
        }
    }

    private static void remove(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw Fault.failed("cannot-write", beside.toString());
        }
    }
}
