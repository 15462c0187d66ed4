package io.copkit.report;

import io.copkit.report.log.BadInputException;
import io.copkit.storage.StorageException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong in one line, in the reader's language, and with which exit code the run ends. */
final class FaultLines {

    private final Locale locale;

    FaultLines(Locale locale) {
        this.locale = locale;
    }

    /** The command line could not be read. */
    int usage(ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        print(
                e.getCommandLine(),
                usage(e).line(locale) + Fault.usage("hint", command).line(locale));
        return ExitCode.USAGE;
    }

    private static Fault usage(ParameterException e) {
        if (e instanceof MissingParameterException missing) {
            return missing.getMissing().isEmpty()
                    ? Fault.usage("no-log")
                    : Fault.usage("missing", names(needed(missing.getMissing())));
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            return Fault.usage("unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (e instanceof MutuallyExclusiveArgsException || e instanceof MaxValuesExceededException) {
            return Fault.usage("exclusive");
        }
        if (e instanceof OverwrittenOptionException overwritten) {
            return Fault.usage("twice", names(List.of(overwritten.getOverwritten())));
        }
        return e.getArgSpec() == null
                ? Fault.usage("unreadable")
                : Fault.usage("bad-value", names(List.of(e.getArgSpec())), String.valueOf(e.getValue()));
    }

    /** Where a group is missing, picocli names all of it; what can be left out is not missing. */
    private static List<ArgSpec> needed(List<ArgSpec> missing) {
        List<ArgSpec> required = missing.stream().filter(ArgSpec::required).toList();
        return required.isEmpty() ? missing : required;
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream()
                .map(each -> each.isOption() ? ((CommandLine.Model.OptionSpec) each).longestName() : each.paramLabel())
                .collect(Collectors.joining(", "));
    }

    /** The command was understood and could not be carried out. What is none of these is a defect and passes on. */
    int failure(Exception e, CommandLine commandLine, ParseResult parsed) throws Exception {
        if (e instanceof BadInputException bad) {
            print(commandLine, bad.line(locale));
            return ExitCode.BAD_INPUT;
        }
        if (e instanceof Fault fault) {
            print(commandLine, fault.line(locale));
            return fault.exitCode();
        }
        if (e instanceof StorageException storage) {
            print(commandLine, Fault.failed("storage-failed", reason(storage)).line(locale));
            return ExitCode.FAILED;
        }
        throw e;
    }

    /** With the driver's own word, which says most. */
    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
    }

    private static void print(CommandLine commandLine, String line) {
        commandLine.getErr().println("cop-report: " + line.replaceAll("\\p{Cntrl}+", " "));
    }
}
