package io.copkit.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a report goes, and as what: into a folder, or as JSON to standard output. */
final class Output {

    private final Format format;
    private final @Nullable Path folder;
    private final PrintWriter standard;

    private Output(Format format, @Nullable Path folder, PrintWriter standard) {
        this.format = format;
        this.folder = folder;
        this.standard = standard;
    }

    /** Both formats into a folder, or JSON where there is none, unless another format is wanted. */
    static Output of(@Nullable Format wanted, @Nullable Path folder, PrintWriter standard) {
        if (folder == null && wanted != null && wanted != Format.JSON) {
            throw Fault.usage("html-needs-a-folder");
        }
        Format otherwise = folder == null ? Format.JSON : Format.BOTH;
        return new Output(wanted == null ? otherwise : wanted, folder, standard);
    }

    /** What one file holds. */
    interface Content {

        /** Writes all of it. */
        void writeTo(Writer writer) throws IOException;
    }

    /**
     * Writes a report.
     *
     * @param json its figures
     * @param page the same to look at; made only if it is wanted
     */
    void write(Content json, Supplier<String> page) throws IOException {
        if (folder == null) {
            json.writeTo(standard);
            return;
        }
        if (format != Format.HTML) {
            write(folder, "report.json", json);
        }
        if (format != Format.JSON) {
            write(folder, "report.html", writer -> writer.write(page.get()));
        }
    }

    private static void write(Path folder, String name, Content content) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            try (Writer writer = Files.newBufferedWriter(file)) {
                content.writeTo(writer);
            }
        } catch (IOException e) {
            throw Fault.failed("cannot-write", file.toString());
        }
    }
}
