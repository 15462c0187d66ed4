package io.copkit.report;

import io.copkit.engagement.CommunityCalendar;
import io.copkit.report.html.LifePage;
import io.copkit.report.json.LifeJson;
import io.copkit.report.life.Life;
import io.copkit.report.life.LogByMonth;
import io.copkit.report.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cop-report lifecycle}: has a community live again what a log tells, and prints how the library saw it. */
@Command(name = "lifecycle", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class LifecycleCommand implements Callable<Integer> {

    private final Locale locale;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private LogOptions log;

    @Option(names = "--community", paramLabel = "ID")
    private @Nullable String community;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "json|html|both")
    private @Nullable Format format;

    LifecycleCommand(Locale locale) {
        this.locale = locale;
    }

    /** Everything is read to its end before the first thing is written; nothing outlasts the run but what it writes. */
    @Override
    public Integer call() throws IOException {
        Output output = Output.of(format, out, spec.commandLine().getOut());
        LogOptions.Log source = log.open();
        LogSurvey.OneCommunity survey = LogSurvey.of(source.activities()).community(community);
        LogByMonth months = LogByMonth.of(source.activities(), survey.name(), CommunityCalendar.UTC);
        Life life = live(survey, months);
        output.write(json -> LifeJson.write(life, json), () -> LifePage.of(life, locale));
        return ExitCode.DONE;
    }

    private Life live(LogSurvey.OneCommunity survey, LogByMonth months) {
        try (Store store = Store.open("memory");
                Progress progress = Progress.of(
                        spec.commandLine().getErr(),
                        survey.name(),
                        months.months().size())) {
            return new LifeReplay(new LogImport(store.storage(), survey, locale)).run(months, progress::at);
        }
    }
}
