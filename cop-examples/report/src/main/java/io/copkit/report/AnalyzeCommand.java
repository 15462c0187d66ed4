package io.copkit.report;

import io.copkit.report.LogChoice.Chosen;
import io.copkit.report.html.HtmlReport;
import io.copkit.report.json.FiguresJson;
import io.copkit.report.log.RegisteredMember;
import io.copkit.structure.Cadence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cop-report analyze}: feeds a log through the library and prints what the library answers. */
@Command(name = "analyze", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class AnalyzeCommand implements Callable<Integer> {

    private final Locale locale;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LogChoice log;

    @Option(
            names = "--rhythm",
            paramLabel = "weekly|fortnightly|monthly|quarterly|yearly",
            converter = RhythmConverter.class)
    private @Nullable Cadence rhythm;

    @Mixin
    private StorageOption storage;

    @Mixin
    private OutputOptions output;

    AnalyzeCommand(Locale locale) {
        this.locale = locale;
    }

    /** Everything is read to its end before the first thing is written. */
    @Override
    public Integer call() {
        Output target = output.or(spec.commandLine().getOut());
        Chosen chosen = log.open();
        List<RegisteredMember> registered = chosen.log().members().get();
        storage.keeping(opened -> {
                    Inquiry inquiry = inquiry(new LogImport(opened, chosen.survey(), locale), chosen, registered);
                    Analysis analysis = inquiry.analysis(registered);
                    return target.render(
                            json -> FiguresJson.write(analysis, json),
                            () -> HtmlReport.of(analysis, inquiry.portrait(), locale));
                })
                .write();
        return ExitCode.DONE;
    }

    private Inquiry inquiry(LogImport work, Chosen chosen, List<RegisteredMember> registered) {
        LogSurvey.OneCommunity survey = chosen.survey();
        List<RegisteredMember> members = registered.isEmpty() ? survey.actors() : registered;
        work.found(members, declared(chosen.log()));
        work.join(members);
        try (Progress progress = Progress.of(spec.commandLine().getErr(), survey.name(), survey.activities())) {
            work.record(chosen.log().activities(), progress::at);
        }
        return new Inquiry(work.library(), work.community(), survey);
    }

    /** What is said here goes before what comes with the log. */
    private Optional<Cadence> declared(LogOptions.Log source) {
        return Optional.ofNullable(rhythm).or(source::rhythm);
    }
}
