package io.copkit.report;

import io.copkit.report.html.HtmlReport;
import io.copkit.report.json.FiguresJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a report goes, and as what: into a folder, or as JSON to standard output. */
final class Output {

    private final Format format;
    private final @Nullable Path folder;
    private final PrintWriter standard;
    private final Locale locale;

    private Output(Format format, @Nullable Path folder, PrintWriter standard, Locale locale) {
        this.format = format;
        this.folder = folder;
        this.standard = standard;
        this.locale = locale;
    }

    /** Both formats into a folder, or JSON where there is none, unless another format is wanted. */
    static Output of(@Nullable Format wanted, @Nullable Path folder, PrintWriter standard, Locale locale) {
        if (folder == null && wanted != null && wanted != Format.JSON) {
            throw Fault.usage("html-needs-a-folder");
        }
        Format otherwise = folder == null ? Format.JSON : Format.BOTH;
        return new Output(wanted == null ? otherwise : wanted, folder, standard, locale);
    }

    void write(Analysis analysis) throws IOException {
        if (folder == null) {
            FiguresJson.write(analysis, standard);
            return;
        }
        if (format != Format.HTML) {
            write(folder, "report.json", writer -> FiguresJson.write(analysis, writer));
        }
        if (format != Format.JSON) {
            write(folder, "report.html", writer -> writer.write(HtmlReport.of(analysis, locale)));
        }
    }

    private interface Content {
        void writeTo(Writer writer) throws IOException;
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
