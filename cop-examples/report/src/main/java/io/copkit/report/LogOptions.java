package io.copkit.report;

import io.copkit.report.csv.ActivityCsv;
import io.copkit.report.csv.MemberCsv;
import io.copkit.report.git.GitHistory;
import io.copkit.report.git.Pseudonyms;
import io.copkit.report.log.ActivitySource;
import io.copkit.report.log.RegisteredMember;
import io.copkit.report.sample.SampleCommunity;
import io.copkit.report.sample.SampleOptions;
import io.copkit.structure.Cadence;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a log comes from: a file, the sample community, or a Git repository; exactly one of them. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields before anything is asked
final class LogOptions {

    /**
     * A log that can be read.
     *
     * @param activities what was done
     * @param members who joined, none if that is not known; read when asked for
     * @param rhythm how often the community says that it meets, where that is known
     */
    record Log(ActivitySource activities, Supplier<List<RegisteredMember>> members, Optional<Cadence> rhythm) {}

    @ArgGroup(exclusive = false)
    private @Nullable FileOptions file;

    @ArgGroup(exclusive = false)
    private @Nullable SampleChoice sample;

    @ArgGroup(exclusive = false)
    private @Nullable GitOptions git;

    Log open() {
        if (file != null) {
            return file.open();
        }
        return git != null ? git.open() : Objects.requireNonNull(sample).open();
    }

    /** A log in CSV. */
    static final class FileOptions {

        @Option(names = "--activities", paramLabel = "FILE.csv", required = true)
        private Path activities;

        @Option(names = "--members", paramLabel = "FILE.csv")
        private @Nullable Path members;

        private Log open() {
            return new Log(
                    new ActivityCsv(activities),
                    () -> members == null ? List.of() : new MemberCsv(members).read(),
                    Optional.empty());
        }
    }

    /** The sample community. */
    static final class SampleChoice {

        /** That it is there says it all. */
        @SuppressWarnings("UnusedVariable")
        @Option(names = "--sample", required = true)
        private boolean wanted;

        @Option(names = "--sample-members", paramLabel = "N", defaultValue = "" + SampleOptions.DEFAULT_MEMBERS)
        private int members;

        @Option(names = "--years", paramLabel = "Y", defaultValue = "" + SampleOptions.DEFAULT_YEARS)
        private int years;

        @Option(names = "--seed", paramLabel = "S", defaultValue = "" + SampleOptions.DEFAULT_SEED)
        private long seed;

        private Log open() {
            SampleCommunity community = SampleCommand.community("--sample-members", members, years, seed);
            return new Log(community, community::members, Optional.of(SampleCommunity.RHYTHM));
        }
    }

    /** The history of a Git repository. */
    static final class GitOptions {

        @Option(names = "--git", paramLabel = "PATH", required = true)
        private Path repository;

        @ArgGroup
        private @Nullable Names naming;

        private Log open() {
            return new Log(
                    naming == null ? GitHistory.of(repository, Pseudonyms.underRandomKey()) : naming.of(repository),
                    List::of,
                    Optional.empty());
        }
    }

    /** What people of a Git history are called, if not by pseudonyms of a random key. */
    static final class Names {

        /** It is there where the other is not. */
        @SuppressWarnings("UnusedVariable")
        @Option(names = "--names", required = true)
        private boolean plain;

        @Option(names = "--key-file", paramLabel = "FILE", required = true)
        private @Nullable Path keyFile;

        private GitHistory of(Path repository) {
            return keyFile == null
                    ? GitHistory.named(repository)
                    : GitHistory.of(repository, Pseudonyms.underKeyFrom(keyFile));
        }
    }
}
