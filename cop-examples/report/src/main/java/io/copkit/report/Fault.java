package io.copkit.report;

import io.copkit.Refusal;
import io.copkit.report.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run that ends before it is done, for a reason that the person who started it can act on. */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String code;
    private final String[] parameters;

    private Fault(int exitCode, String code, String... parameters) {
        this.exitCode = exitCode;
        this.code = code;
        this.parameters = parameters.clone();
    }

    /** The command line asks for something that there is not. */
    public static Fault usage(String code, String... parameters) {
        return new Fault(ExitCode.USAGE, code, parameters);
    }

    /** Something that is needed does not work. */
    public static Fault failed(String code, String... parameters) {
        return new Fault(ExitCode.FAILED, code, parameters);
    }

    /** The library does not take what it is given. */
    public static Fault refused(List<Refusal> refusals, Locale locale) {
        return failed(
                "refused",
                refusals.stream().map(each -> each.explain(locale)).distinct().collect(Collectors.joining(" ")));
    }

    int exitCode() {
        return exitCode;
    }

    String line(Locale locale) {
        return Texts.of("io.copkit.report.Faults", locale).text(code, (Object[]) parameters);
    }

    @Override
    public String getMessage() {
        return line(Locale.ENGLISH);
    }
}
