package io.copkit.report;

import io.copkit.report.text.Texts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** {@code cop-report}: runs one of its commands and ends with its {@link ExitCode}. */
@Command(name = "cop-report", mixinStandardHelpOptions = true, version = "cop-report 0.1.0")
public final class Main implements Runnable {

    private static final String LANGUAGE_OPTION = "--lang";
    private static final List<String> LANGUAGES = List.of("fr", "en");

    /** Checked here; {@link #run} has looked at it before anything else, so that every message can follow it. */
    @Option(
            names = LANGUAGE_OPTION,
            paramLabel = "fr|en",
            scope = ScopeType.INHERIT,
            converter = LanguageConverter.class)
    @Nullable
    Locale language;

    private Main() {}

    /** Ends the process with the exit code of the run; output is UTF-8 wherever it goes. */
    public static void main(String[] args) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs a command line and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Locale locale = language(args);
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new AnalyzeCommand(locale))
                .addSubcommand(new LifecycleCommand(locale))
                .addSubcommand(new MembershipsCommand(locale))
                .addSubcommand(new PhasesCommand(locale))
                .addSubcommand(new SampleCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setResourceBundle(ResourceBundle.getBundle("io.copkit.report.Usage", Texts.language(locale)))
                .setOut(out)
                .setErr(err);
        FaultLines faults = new FaultLines(locale);
        commands.setParameterExceptionHandler(faults::usage);
        commands.setExecutionExceptionHandler(faults::failure);
        return commands.execute(args);
    }

    @Override
    public void run() {
        throw Fault.usage("no-command");
    }

    private static Locale language(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(LANGUAGE_OPTION) && i + 1 < args.length) {
                return Locale.forLanguageTag(args[i + 1]);
            }
            if (args[i].startsWith(LANGUAGE_OPTION + "=")) {
                return Locale.forLanguageTag(args[i].substring(LANGUAGE_OPTION.length() + 1));
            }
        }
        return Locale.getDefault();
    }

    private static final class LanguageConverter implements ITypeConverter<Locale> {

        @Override
        public Locale convert(String code) {
            if (!LANGUAGES.contains(code)) {
                throw new TypeConversionException(code);
            }
            return Locale.forLanguageTag(code);
        }
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
