package io.copkit.report.log;

import io.copkit.report.text.Texts;
import java.util.Locale;

/** The input is not what it should be; it says so in one line to the person who gave it. */
public final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String[] parameters;

    /**
     * What is wrong, as a key of the package's texts, and what the text names.
     *
     * @param code the key
     * @param parameters what takes the places of {@code {0}}, {@code {1}} and so on
     */
    public BadInputException(String code, String... parameters) {
        this.code = code;
        this.parameters = parameters.clone();
    }

    /** What is wrong, in one line without control characters. */
    public String line(Locale locale) {
        return Texts.of("io.copkit.report.log.BadInput", locale)
                .text(code, (Object[]) parameters)
                .replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    @Override
    public String getMessage() {
        return line(Locale.ENGLISH);
    }
}
