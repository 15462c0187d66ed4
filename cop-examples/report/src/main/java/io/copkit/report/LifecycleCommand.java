package io.copkit.report;

import io.copkit.engagement.CommunityCalendar;
import io.copkit.report.LogChoice.Chosen;
import io.copkit.report.html.LifePage;
import io.copkit.report.json.LifeJson;
import io.copkit.report.life.Life;
import io.copkit.report.life.LogByMonth;
import io.copkit.report.store.Store;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cop-report lifecycle}: has a community live again what a log tells, and prints how the library saw it. */
@Command(name = "lifecycle", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class LifecycleCommand implements Callable<Integer> {

    private final Locale locale;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LogChoice log;

    @Mixin
    private OutputOptions output;

    LifecycleCommand(Locale locale) {
        this.locale = locale;
    }

    /** Everything is read to its end before the first thing is written; nothing outlasts the run but what it writes. */
    @Override
    public Integer call() {
        Output target = output.or(spec.commandLine().getOut());
        Chosen chosen = log.open();
        Life life = live(
                chosen.survey(),
                LogByMonth.of(chosen.log().activities(), chosen.survey().name(), CommunityCalendar.UTC));
        target.render(json -> LifeJson.write(life, json), () -> LifePage.of(life, locale))
                .write();
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
