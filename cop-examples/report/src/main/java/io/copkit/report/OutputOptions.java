package io.copkit.report;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a report goes, and as what. */
final class OutputOptions {

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path folder;

    @Option(names = "--format", paramLabel = "json|html|both")
    private @Nullable Format format;

    Output or(PrintWriter standard) {
        return Output.of(format, folder, standard);
    }
}
