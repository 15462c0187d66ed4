package io.copkit.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /**
     * Makes a report, and writes nothing yet: what cannot be made leaves no trace.
     *
     * @param json its figures
     * @param page the same to look at; made only if it is wanted
     */
    Rendered render(WholeFile.Content json, Supplier<String> page) {
        Map<String, String> files = new LinkedHashMap<>();
        if (format != Format.HTML) {
            files.put("report.json", text(json));
        }
        if (format != Format.JSON) {
            files.put("report.html", page.get());
        }
        return new Rendered(files);
    }

    private static String text(WholeFile.Content content) {
        StringWriter text = new StringWriter();
        try {
            content.writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException("a text takes whatever is written", e);
        }
        return text.toString();
    }

    /** A report that is whole and stands nowhere yet. */
    final class Rendered {

        private final Map<String, String> files;

        private Rendered(Map<String, String> files) {
            this.files = files;
        }

        /** Writes it. Each file is there as a whole or as it was before. */
        void write() {
            if (folder == null) {
                files.values().forEach(standard::print);
                return;
            }
            Map<Path, WholeFile.Content> whole = new LinkedHashMap<>();
            files.forEach((name, text) -> whole.put(folder.resolve(name), writer -> writer.write(text)));
            WholeFile.writeAll(whole);
        }
    }
}
