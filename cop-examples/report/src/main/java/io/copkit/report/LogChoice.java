package io.copkit.report;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which log is read, and which of its communities. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is asked
final class LogChoice {

    @ArgGroup(multiplicity = "1")
    private LogOptions log;

    @Option(names = "--community", paramLabel = "ID")
    private @Nullable String community;

    /**
     * What was chosen.
     *
     * @param log all of the log
     * @param survey what it holds of the community
     */
    record Chosen(LogOptions.Log log, LogSurvey.OneCommunity survey) {}

    /** Reads the log to its end, so that whatever is wrong with it shows before anything is written. */
    Chosen open() {
        LogOptions.Log source = log.open();
        return new Chosen(source, LogSurvey.of(source.activities()).community(community));
    }
}
