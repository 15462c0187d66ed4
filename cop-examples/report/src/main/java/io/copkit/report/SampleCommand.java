package io.copkit.report;

import io.copkit.report.sample.SampleCommunity;
import io.copkit.report.sample.SampleCsv;
import io.copkit.report.sample.SampleOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cop-report sample}: writes the log of a made-up community. */
@Command(name = "sample", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class SampleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--members", paramLabel = "N", defaultValue = "" + SampleOptions.DEFAULT_MEMBERS)
    private int members;

    @Option(names = "--years", paramLabel = "Y", defaultValue = "" + SampleOptions.DEFAULT_YEARS)
    private int years;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "" + SampleOptions.DEFAULT_SEED)
    private long seed;

    @Option(names = "--out", paramLabel = "FILE.csv")
    private @Nullable Path out;

    @Option(names = "--members-out", paramLabel = "FILE.csv")
    private @Nullable Path membersOut;

    @Override
    public Integer call() throws IOException {
        SampleCommunity community = community("--members", members, years, seed);
        if (out == null) {
            SampleCsv.writeActivities(community, spec.commandLine().getOut());
        } else {
            WholeFile.write(out, writer -> SampleCsv.writeActivities(community, writer));
        }
        if (membersOut != null) {
            WholeFile.write(membersOut, writer -> SampleCsv.writeMembers(community, writer));
        }
        return ExitCode.DONE;
    }

    /** The community asked for, if there can be such a one. */
    static SampleCommunity community(String membersOption, int members, int years, long seed) {
        inRange(membersOption, members, SampleOptions.MIN_MEMBERS, SampleOptions.MAX_MEMBERS);
        inRange("--years", years, 1, SampleOptions.MAX_YEARS);
        return SampleCommunity.of(new SampleOptions(members, years, seed));
    }

    private static void inRange(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw Fault.usage("out-of-range", option, String.valueOf(least), String.valueOf(most));
        }
    }
}
