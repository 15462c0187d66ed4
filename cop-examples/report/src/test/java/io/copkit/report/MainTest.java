package io.copkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void help_is_given_in_both_languages() {
        assertThat(Run.of("--lang", "en", "analyze", "--help").out()).contains("Usage:", "The registered members");
        assertThat(Run.of("--lang=fr", "analyze", "--help").out())
                .contains("Utilisation\u00a0:", "Les membres inscrits");
        assertThat(Run.of("analyze", "--help", "--lang", "fr").exitCode()).isZero();
    }

    @Test
    void usage_errors_end_in_one_line_and_a_hint() {
        assertThat(Run.of("--lang", "en", "analyze"))
                .isEqualTo(
                        usage("say what to analyse: --activities, --sample or --git; see cop-report analyze --help"));
        assertThat(Run.of("--lang", "en", "analyze", "--activities", "x", "--colour"))
                .isEqualTo(usage("unknown: --colour; see cop-report analyze --help"));
        assertThat(Run.of("--lang", "en", "analyze", "--activities", "x", "--out", "y", "--out", "z"))
                .isEqualTo(usage("given twice: --out; see cop-report analyze --help"));
        assertThat(Run.of("--lang", "xx", "analyze", "--activities", "x"))
                .isEqualTo(usage("--lang cannot be \"xx\"; see cop-report --help"));
        assertThat(Run.of("--lang", "en")).isEqualTo(usage("say what to do, such as analyze; see cop-report --help"));
    }

    @Test
    void usage_errors_are_told_in_french_as_well() {
        assertThat(Run.of("analyze", "--lang", "fr").err())
                .isEqualTo(
                        "cop-report: dites quoi analyser\u00a0: --activities, --sample ou --git\u202f; voir cop-report analyze --help"
                                + System.lineSeparator());
    }

    @Test
    void a_missing_file_is_bad_input() {
        Run run = Run.of("--lang", "en", "analyze", "--activities", "nowhere.csv");

        assertThat(run)
                .isEqualTo(new Run(
                        ExitCode.BAD_INPUT,
                        "",
                        "cop-report: nowhere.csv: there is no such file" + System.lineSeparator()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Faults", "Import", "Usage", "log.BadInput"})
    void every_text_is_there_in_both_languages(String texts) {
        ResourceBundle french = ResourceBundle.getBundle("io.copkit.report." + texts, Locale.FRENCH);
        ResourceBundle english = ResourceBundle.getBundle("io.copkit.report." + texts, Locale.ENGLISH);

        assertThat(french.keySet()).isNotEmpty().isEqualTo(english.keySet());
    }

    @Test
    void a_bar_is_drawn_on_a_terminal_and_taken_away() {
        StringWriter terminal = new StringWriter();

        try (Progress progress = Progress.drawnOn(new PrintWriter(terminal), "club", 200)) {
            progress.at(100);
            progress.at(101);
        }

        assertThat(terminal.toString())
                .startsWith("\rclub [####################                    ] 50 %")
                .endsWith("\r")
                .containsOnlyOnce("50 %");
    }

    private static Run usage(String line) {
        return new Run(ExitCode.USAGE, "", "cop-report: " + line + System.lineSeparator());
    }
}
