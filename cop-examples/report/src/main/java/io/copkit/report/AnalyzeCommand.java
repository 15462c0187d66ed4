package io.copkit.report;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.ResponsePath;
import io.copkit.engagement.TimeWindow;
import io.copkit.health.HealthModel;
import io.copkit.metric.MetricCatalogue;
import io.copkit.participation.Participation;
import io.copkit.participation.ParticipationPolicy;
import io.copkit.report.html.HtmlReport;
import io.copkit.report.json.FiguresJson;
import io.copkit.report.log.ActivitySource;
import io.copkit.report.log.RegisteredMember;
import io.copkit.report.network.ReplyNetwork;
import io.copkit.report.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cop-report analyze}: feeds a log through the library and prints what the library answers. */
@Command(name = "analyze", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class AnalyzeCommand implements Callable<Integer> {

    private static final List<ResponsePath> PATHS = List.of(
            ResponsePath.of("question_to_first_answer", List.of("question"), List.of("answer")),
            ResponsePath.of("commit_to_first_integrate", List.of("commit"), List.of("integrate")));

    /** Health looks at as much, and so do the figures beside it. */
    private static final Duration RECENT = HealthModel.standard().window();

    private static final Duration WEEKS_ARE_ENOUGH = Duration.ofDays(182);
    private static final List<Bracket> COHORT_PERIODS =
            IntStream.rangeClosed(1, 12).mapToObj(Bracket::exactly).toList();

    private final Locale locale;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private LogOptions log;

    @Option(names = "--community", paramLabel = "ID")
    private @Nullable String community;

    @Option(names = "--storage", paramLabel = "memory|sqlite:PATH|jdbc:URL", defaultValue = "memory")
    private String storage;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "json|html|both")
    private @Nullable Format format;

    AnalyzeCommand(Locale locale) {
        this.locale = locale;
    }

    /** Everything is read to its end before the first thing is written. */
    @Override
    public Integer call() throws IOException {
        Output output = Output.of(format, out, spec.commandLine().getOut());
        LogOptions.Log source = log.open();
        LogSurvey.OneCommunity survey = LogSurvey.of(source.activities()).community(community);
        List<RegisteredMember> registered = source.members().get();
        Analysis analysis = analysis(source.activities(), survey, registered);
        output.write(json -> FiguresJson.write(analysis, json), () -> HtmlReport.of(analysis, locale));
        return ExitCode.DONE;
    }

    private Analysis analysis(ActivitySource source, LogSurvey.OneCommunity survey, List<RegisteredMember> registered) {
        try (Store store = Store.open(storage)) {
            Analysis analysis = analysis(new LogImport(store.storage(), survey, locale), source, survey, registered);
            store.keep();
            return analysis;
        }
    }

    private Analysis analysis(
            LogImport work, ActivitySource source, LogSurvey.OneCommunity survey, List<RegisteredMember> registered) {
        List<RegisteredMember> members = registered.isEmpty() ? survey.actors() : registered;
        work.found(members);
        work.join(members);
        try (Progress progress = Progress.of(spec.commandLine().getErr(), survey.name(), survey.activities())) {
            work.record(source, progress::at);
        }
        return ask(work.library(), work.community(), survey, registered);
    }

    private static Analysis ask(
            CommunitiesOfPractice cop,
            CommunityId id,
            LogSurvey.OneCommunity survey,
            List<RegisteredMember> registered) {
        Engagement engagement = cop.engagement(id);
        for (ResponsePath path : PATHS) {
            engagement = survey.kinds().containsAll(path.openKinds()) ? engagement.following(path) : engagement;
        }
        TimeWindow history = engagement.history().orElseThrow();
        Participation participation = cop.participation(id).by(ParticipationPolicy.BEHAVIOURAL_V1);
        return new Analysis(
                id.value(),
                engagement.over(history),
                engagement.intervals(history),
                engagement.longRun(history),
                ReplyNetwork.of(cop.network(id).over(history)),
                engagement.cohorts(history, unit(history), COHORT_PERIODS),
                cop.metrics(id).over(history),
                cop.metrics(id).over(new TimeWindow(history.to().minus(RECENT), history.to()), MetricCatalogue.all()),
                cop.health(id).at(history.to()).orElseThrow(),
                cop.health(id).alerts(history.to()),
                participation.levelsOfActors(history.to()),
                registered.stream()
                        .map(RegisteredMember::joined)
                        .max(Comparator.naturalOrder())
                        .map(last -> participation.members(reaching(history, last))),
                cop.kinds());
    }

    private static CalendarUnit unit(TimeWindow history) {
        return history.length().compareTo(WEEKS_ARE_ENOUGH) > 0 ? CalendarUnit.MONTH : CalendarUnit.WEEK;
    }

    /** Some may have joined after the last activity. */
    private static TimeWindow reaching(TimeWindow history, Instant last) {
        return history.to().isAfter(last) ? history : new TimeWindow(history.from(), last.plusMillis(1));
    }
}
