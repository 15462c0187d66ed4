package io.copkit.report;

import io.copkit.lifecycle.LifecycleModel;
import io.copkit.report.csv.PhaseCsv;
import io.copkit.report.json.PhaseJson;
import io.copkit.report.phase.PhaseFigures;
import io.copkit.report.phase.PhaseImport;
import io.copkit.report.phase.PhaseModels;
import io.copkit.report.phase.PhaseRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cop-report phases}: imports the phases of communities through the library and prints how they went on. */
@Command(name = "phases", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class PhasesCommand implements Callable<Integer> {

    private final Locale locale;

    @Spec
    private CommandSpec spec;

    @Option(names = "--phases", paramLabel = "FILE.csv", required = true)
    private Path phases;

    @Option(names = "--model", paramLabel = "FILE.json")
    private @Nullable Path model;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", required = true)
    private LocalDate asOf;

    @Mixin
    private StorageOption storage;

    PhasesCommand(Locale locale) {
        this.locale = locale;
    }

    /** Everything is read to its end before the first thing is written. */
    @Override
    public Integer call() throws IOException {
        LifecycleModel followed = model == null ? PhaseModels.betaGouv() : PhaseModels.read(model);
        List<PhaseRow> rows = new PhaseCsv(phases).read();
        PhaseFigures figures = storage.keeping(opened -> new PhaseImport(opened, followed, rows, asOf, locale).run());
        PhaseJson.write(figures, spec.commandLine().getOut());
        return ExitCode.DONE;
    }
}
