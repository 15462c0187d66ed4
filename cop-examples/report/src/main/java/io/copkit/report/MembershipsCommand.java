package io.copkit.report;

import io.copkit.report.csv.MembershipCsv;
import io.copkit.report.html.MembershipPage;
import io.copkit.report.json.MembershipJson;
import io.copkit.report.membership.MembershipImport;
import io.copkit.report.membership.MembershipRow;
import io.copkit.report.membership.MembershipSurvey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cop-report memberships}: imports memberships through the library and prints what it answers about any day. */
@Command(name = "memberships", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls
final class MembershipsCommand implements Callable<Integer> {

    private final Locale locale;

    @Spec
    private CommandSpec spec;

    @Option(names = "--memberships", paramLabel = "FILE.csv", required = true)
    private Path memberships;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", required = true)
    private LocalDate asOf;

    @Mixin
    private StorageOption storage;

    @Mixin
    private OutputOptions output;

    MembershipsCommand(Locale locale) {
        this.locale = locale;
    }

    /** Everything is read to its end before the first thing is written. */
    @Override
    public Integer call() throws IOException {
        Output target = output.or(spec.commandLine().getOut());
        List<MembershipRow> rows = new MembershipCsv(memberships).read();
        String sha256 = sha256(Files.readAllBytes(memberships));
        MembershipSurvey survey =
                storage.keeping(opened -> new MembershipImport(opened, rows, asOf, locale).run(sha256));
        String name = memberships.getFileName().toString().replaceFirst("\\.csv$", "");
        target.render(json -> MembershipJson.write(survey, json), () -> MembershipPage.of(name, survey, locale))
                .write();
        return ExitCode.DONE;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
